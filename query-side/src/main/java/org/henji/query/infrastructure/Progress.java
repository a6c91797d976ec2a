package org.henji.query.infrastructure;

import org.jspecify.annotations.Nullable;

/**
 * Where a processing group stands.
 *
 * @param position of the last event folded; -1 before the first
 * @param head of the event store; -1 while it is empty
 * @param eventsPerSecond over the last seconds in which something was folded
 * @param failure what went wrong, by kind and place, never with the content of an event; null while nothing did
 */
public record Progress(
        String group,
        ReadModelState state,
        long position,
        long head,
        long eventsPerSecond,
        @Nullable String failure) {

    public long lag() {
        return Math.max(0, head - position);
    }

    /** Share of the events that have been folded. */
    public int percent() {
        return head < 0 ? 100 : (int) Math.min(100, (position + 1) * 100 / (head + 1));
    }

    public boolean isHealthy() {
        return state == ReadModelState.IDLE || state == ReadModelState.RUNNING;
    }
}
