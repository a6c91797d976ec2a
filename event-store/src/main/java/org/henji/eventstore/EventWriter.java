package org.henji.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.henji.eventstore.WriteRequest.Answer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes what is waiting, writes it as one batch with one fsync, and only then answers all
 * of it: while the disk is busy with one group, the next one gathers.
 *
 * <p>After a write failed it is unknown what of it is on the disk, so nothing more is written until the store is opened
 * anew and has looked at its log.
 */
final class EventWriter {

    private static final Logger logger = LoggerFactory.getLogger(EventWriter.class);

    private final RocksStore store;
    private final EventStoreConfig config;
    private final BlockingQueue<WriteRequest> queue;
    private final Thread thread;

    /** Goes through the queue behind everything accepted before it. */
    private final WriteRequest lastRequest = WriteRequest.nothing();

    private volatile long head;
    private final long headWhenOpened;
    private final AtomicLong batches = new AtomicLong();
    private volatile boolean closing;
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    /** The newest timestamp so far. */
    private Instant latest;

    /** Taken from the queue, but too much for the group it would have joined. */
    private @Nullable WriteRequest carried;

    EventWriter(RocksStore store, EventReader reader, EventStoreConfig config) {
        this.store = store;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.queueSize());
        this.headWhenOpened = reader.lastIndex();
        this.head = headWhenOpened;
        this.latest = reader.latestTimestamp();
        this.thread = Thread.ofPlatform().name("event-store-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Returns when the request is on the disk. */
    void write(WriteRequest request) throws DuplicateKeyException {
        long patience = config.appendTimeout().toNanos();
        long deadline = System.nanoTime() + patience;
        enqueue(request, patience);
        switch (await(request, deadline, patience)) {
            case Answer.Stored stored -> {}
            case Answer.Conflict conflict -> throw new DuplicateKeyException(conflict.event());
            case Answer.Refused refused -> throw unavailable(refused.reason(), refused.cause());
        }
    }

    private void enqueue(WriteRequest request, long patience) {
        Throwable failed = failure;
        if (failed != null) {
            throw unavailable(Reason.WRITE_FAILED, failed);
        }
        if (closing) {
            throw unavailable(Reason.CLOSED);
        }
        try {
            if (!queue.offer(request, patience, TimeUnit.NANOSECONDS)) {
                throw unavailable(Reason.OVERLOADED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(Reason.INTERRUPTED);
        }
        // the writer may have gone between the look and the offer, and would never answer
        if (stopped && request.claim()) {
            throw unavailable(Reason.CLOSED);
        }
    }

    /**
     * Whoever loses patience, or is interrupted, takes the request back. When the writer already has it, the answer is
     * only an fsync away: then an interrupt waits for it, and a timeout waits once more before it says "unknown".
     */
    private Answer await(WriteRequest request, long deadline, long patience) {
        boolean interrupted = false;
        boolean claimedByWriter = false;
        try {
            while (true) {
                try {
                    return request.answer().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (request.claim()) {
                        return new Answer.Refused(Reason.INTERRUPTED, null);
                    }
                } catch (TimeoutException e) {
                    if (request.claim()) {
                        return new Answer.Refused(Reason.OVERLOADED, null);
                    }
                    if (claimedByWriter) {
                        return new Answer.Refused(Reason.OUTCOME_UNKNOWN, e);
                    }
                    claimedByWriter = true;
                    deadline += patience;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("answers are values, never exceptions", e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        List<WriteRequest> group = List.of();
        try {
            boolean last = false;
            while (!last) {
                group = nextGroup();
                last = group.remove(lastRequest);
                group.removeIf(request -> !request.claim());
                if (!group.isEmpty()) {
                    write(group);
                }
            }
        } catch (RuntimeException | Error e) {
            fail(e);
            answerAll(group, new Answer.Refused(Reason.WRITE_FAILED, e));
            throw e;
        } finally {
            stopped = true;
            List<WriteRequest> late = new ArrayList<>();
            WriteRequest first = carried;
            if (first != null) {
                late.add(first);
            }
            queue.drainTo(late);
            late.removeIf(request -> !request.claim());
            answerAll(late, new Answer.Refused(Reason.CLOSED, null));
        }
    }

    /** From now on nothing is taken, and health says so. */
    private void fail(Throwable cause) {
        failure = cause;
        logger.error(
                "the event store in {} failed to write and takes no more",
                store.directory().path(),
                cause);
    }

    /** Everything that waits, as far as the limits allow; at least one. */
    private List<WriteRequest> nextGroup() {
        List<WriteRequest> group = new ArrayList<>();
        WriteRequest next = carried != null ? carried : take();
        carried = null;
        long events = 0;
        long bytes = 0;
        while (next != null) {
            events += next.events().size();
            bytes += next.bytes();
            if (!group.isEmpty() && (events > config.maxBatchEvents() || bytes > config.maxBatchBytes())) {
                carried = next;
                return group;
            }
            group.add(next);
            next = queue.poll();
        }
        return group;
    }

    private WriteRequest take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                logger.warn("the event store's writer was interrupted; it ends only by closing the store");
            }
        }
    }

    private void write(List<WriteRequest> requests) {
        Throwable failed = failure;
        if (failed != null) {
            answerAll(requests, new Answer.Refused(Reason.WRITE_FAILED, failed));
            return;
        }
        if (store.directory().freeBytes() < config.minFreeDiskBytes()) {
            answerAll(requests, new Answer.Refused(Reason.DISK_FULL, null));
            return;
        }
        Reason ifItFails = Reason.WRITE_FAILED;
        try (WriteGroup group = new WriteGroup(store, head, latest)) {
            for (WriteRequest request : requests) {
                group.add(request);
            }
            if (!group.isEmpty()) {
                ifItFails = Reason.OUTCOME_UNKNOWN;
                group.write();
                batches.incrementAndGet();
                store.mark(group.head());
                head = group.head();
                latest = group.latest();
            }
            group.answerAll();
        } catch (RocksDBException | RuntimeException | Error e) {
            fail(e);
            answerAll(requests, new Answer.Refused(ifItFails, e));
        }
    }

    private static void answerAll(List<WriteRequest> requests, Answer answer) {
        requests.forEach(request -> request.answer(answer));
    }

    /** Writes what was accepted before, refuses what comes later, and returns when the thread has ended. */
    void close() {
        closing = true;
        boolean interrupted = false;
        boolean asked = false;
        while (thread.isAlive()) {
            try {
                if (asked) {
                    thread.join();
                } else {
                    asked = queue.offer(lastRequest, 1, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Global index of the last event on the disk; -1 when there is none. */
    long head() {
        return head;
    }

    int queueDepth() {
        return queue.size();
    }

    long batches() {
        return batches.get();
    }

    long eventsWritten() {
        return head - headWhenOpened;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    private EventStoreUnavailableException unavailable(Reason reason) {
        return unavailable(reason, null);
    }

    private EventStoreUnavailableException unavailable(Reason reason, @Nullable Throwable cause) {
        return new EventStoreUnavailableException(reason, store.directory().path(), cause);
    }
}
