package org.henji.command.person;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no decided erasure stays undone: looks when the command side starts, because a crash may have come between,
 * and every so often from then on, because the node that decided may be down, or its disk may have failed. To look costs the
 * reading of one short stream. Keys that were restored from an older backup forget again what they had forgotten.
 */
@Component
class PendingErasures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PendingErasures.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ErasureExecution execution;
    private @Nullable Thread watch;

    /** Whether the erasures of the past have been compared with the keys of the present, since the start. */
    private volatile boolean compared;

    PendingErasures(ErasureExecution execution) {
        this.execution = execution;
    }

    @Override
    public synchronized void start() {
        compared = false;
        watch = Thread.ofVirtual().name("pending-erasures").start(this::watch);
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (!compared) {
                execution.repeatWhatWasUndone();
                compared = true;
            }
            execution.carryOutAll();
        } catch (RuntimeException e) {
            log.error("Nobody could look whether an erasure is left to be carried out; this is tried again", e);
        }
    }

    /** Before the event store is closed; what is cut off is done again at the next start. */
    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.interrupt();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
