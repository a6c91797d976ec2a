package org.henji.query.audit.feed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.audit.EventJson;
import org.henji.query.infrastructure.EventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the stream of all events to clients, each in the thread of its own request. A connection ends with its token, with the
 * server, and with any failure; the client then connects again and goes on after the last event it got, so nothing is lost by ending.
 */
final class EventFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    private static final long NONE = -1;

    private final EventStream stream;
    private final EventJson json;
    private final FeedSettings settings;
    private final int pickUpWithin;
    private final Clock clock;
    private final Semaphore free;
    private volatile boolean running;

    /** @param pickUpWithin the longest time an event can go unnoticed when the store's own signal was missed */
    EventFeed(EventStream stream, EventJson json, FeedSettings settings, Duration pickUpWithin, Clock clock) {
        this.stream = stream;
        this.json = json;
        this.settings = settings;
        this.pickUpWithin = Math.toIntExact(pickUpWithin.toMillis());
        this.clock = clock;
        this.free = new Semaphore(settings.maxConnections());
    }

    int connections() {
        return settings.maxConnections() - free.availablePermits();
    }

    /**
     * Sends everything after a position, and what is stored from then on.
     *
     * @param after the position of the last event the client has; null for whoever has none
     * @param until when the client's token expires; null for one that does not
     * @throws Refused before anything has been sent
     */
    void send(@Nullable Long after, @Nullable Instant until, ServerSentEvents client) {
        if (!free.tryAcquire()) {
            throw new Refused(
                    FailureCode.TOO_MANY_REQUESTS,
                    Long.toString(settings.retry().toSeconds()));
        }
        try {
            if (isOver(until)) {
                throw new Refused(FailureCode.UNAUTHENTICATED);
            }
            long start = start(after);
            try {
                client.begin(settings.retry());
                follow(start, until, client);
            } catch (IOException e) {
                LOG.debug("a client of the event feed has gone");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // without its message, which may quote an event
                LOG.warn("the event feed ended a connection: {}", e.getClass().getName());
            }
        } finally {
            free.release();
        }
    }

    private long start(@Nullable Long after) {
        long head = head();
        if (after != null && after > head) {
            throw new Refused(FailureCode.POSITION_UNKNOWN, Long.toString(after), Long.toString(head));
        }
        return after == null ? NONE : after;
    }

    private long head() {
        try {
            return stream.head();
        } catch (RuntimeException e) {
            LOG.warn("the event store does not answer: {}", e.getClass().getName());
            throw new Refused(FailureCode.STORE_UNAVAILABLE);
        }
    }

    private void follow(long start, @Nullable Instant until, ServerSentEvents client)
            throws IOException, InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> events = open(start)) {
            long sent = start;
            long known = start;
            long quietSince = System.nanoTime();
            while (running && !isOver(until)) {
                if (events.hasNextAvailable(pickUpWithin, MILLISECONDS)) {
                    sent = send(events.nextAvailable(), sent, client);
                    if (!events.hasNextAvailable()) {
                        client.flush();
                    }
                    quietSince = System.nanoTime();
                } else if (System.nanoTime() - quietSince
                        >= settings.keepAlive().toNanos()) {
                    mustHaveReached(known, sent);
                    known = head();
                    client.keepAlive();
                    quietSince = System.nanoTime();
                }
            }
        }
    }

    private BlockingStream<TrackedEventMessage<?>> open(long after) {
        return stream.source()
                .openStream(after == NONE ? stream.source().createTailToken() : new GlobalSequenceTrackingToken(after));
    }

    private long send(TrackedEventMessage<?> message, long last, ServerSentEvents client) throws IOException {
        long position = message.trackingToken().position().orElseThrow();
        if (position != last + 1) {
            throw new IllegalStateException("the store went from position " + last + " to " + position);
        }
        CloudEvent event = CloudEvent.of(message, position, settings.source());
        client.event(event.id(), event.type(), json.write(event));
        return position;
    }

    /** Axon's embedded store goes on in silence when it cannot read; a new connection finds out why. */
    private static void mustHaveReached(long known, long sent) {
        if (sent < known) {
            throw new IllegalStateException("the store has event " + known + " and gives none after " + sent);
        }
    }

    private boolean isOver(@Nullable Instant until) {
        return until != null && !clock.instant().isBefore(until);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server, which would wait for connections that never end, and before the event store. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
