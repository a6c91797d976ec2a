package org.henji.query.infrastructure;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/** Where one processing group stands, and the queries that wait for it to get further. */
final class Standing {

    private static final long RATE_WINDOW = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_EVERY = Duration.ofMillis(50).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private ReadModelState state = ReadModelState.IDLE;
    private long position = -1;
    private boolean processedHere;
    private int changes;
    private @Nullable String failure;
    private long windowStart = System.nanoTime();
    private long windowPosition = -1;
    private long eventsPerSecond;

    void startedAt(long stored) {
        update(() -> {
            state = ReadModelState.RUNNING;
            failure = null;
            position = stored;
            windowPosition = stored;
            windowStart = System.nanoTime();
            eventsPerSecond = 0;
        });
    }

    void advancedTo(long reached) {
        update(() -> {
            state = ReadModelState.RUNNING;
            failure = null;
            processedHere = true;
            position = reached;
            measure(System.nanoTime());
        });
    }

    /** Another process may be at work now: its progress shows in the token only. */
    void released() {
        update(() -> processedHere = false);
    }

    void failed(ReadModelState how, String what) {
        update(() -> {
            state = how;
            failure = what;
        });
    }

    void idle() {
        update(() -> {
            if (state == ReadModelState.RUNNING || state == ReadModelState.RETRYING) {
                state = ReadModelState.IDLE;
            }
        });
    }

    boolean hasReached(long wanted) {
        lock.lock();
        try {
            return position >= wanted && state != ReadModelState.AHEAD_OF_STORE;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes over the position of the token for as long as this process does not move it. The database is asked outside the lock, so
     * that a slow one holds up nobody else; what changed here meanwhile is newer than its answer.
     */
    void observe(LongSupplier stored) {
        int before;
        lock.lock();
        try {
            if (processedHere) {
                return;
            }
            before = changes;
        } finally {
            lock.unlock();
        }
        long seen = stored.getAsLong();
        lock.lock();
        try {
            if (changes == before) {
                position = seen;
                changes++;
            }
        } finally {
            lock.unlock();
        }
    }

    Progress progress(String group, long head) {
        lock.lock();
        try {
            boolean current = System.nanoTime() - windowStart < 5 * RATE_WINDOW;
            return new Progress(group, state, position, head, current ? eventsPerSecond : 0, failure);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the position is reached, or it is time to look at the token, which is all that shows the progress of another
     * process.
     *
     * @return whether the position is reached
     */
    boolean await(long wanted, long deadline) {
        lock.lock();
        try {
            while (position < wanted || state == ReadModelState.AHEAD_OF_STORE) {
                if (state == ReadModelState.STOPPED || state == ReadModelState.AHEAD_OF_STORE) {
                    throw new Refused(FailureCode.READ_MODEL_STOPPED);
                }
                long remaining = deadline - System.nanoTime();
                if (remaining <= 0) {
                    throw stale(wanted);
                }
                if (processedHere) {
                    changed.awaitNanos(remaining);
                } else if (changed.awaitNanos(Math.min(remaining, LOOK_EVERY)) <= 0) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stale(wanted);
        } finally {
            lock.unlock();
        }
    }

    private Refused stale(long wanted) {
        return new Refused(FailureCode.STALE, Long.toString(wanted), Long.toString(position));
    }

    private void measure(long now) {
        long elapsed = now - windowStart;
        if (elapsed >= RATE_WINDOW) {
            eventsPerSecond =
                    (position - windowPosition) * Duration.ofSeconds(1).toNanos() / elapsed;
            windowStart = now;
            windowPosition = position;
        }
    }

    private void update(Runnable change) {
        lock.lock();
        try {
            change.run();
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
