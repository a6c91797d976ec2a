package org.henji.query.infrastructure;

import org.jspecify.annotations.Nullable;

/**
 * The pure step of a read model: the row before, an event, the row after. No I/O, no clock, no logging.
 *
 * @param <E> the event, or what of it concerns the row
 */
@FunctionalInterface
public interface Fold<V, E> {

    V evolve(@Nullable V row, E event, Occurrence occurrence);

    /**
     * The row that a change refers to. A change for a row that does not exist is never skipped: it stops the processor, because
     * the read model is wrong from then on.
     */
    static <V> V known(@Nullable V row) {
        if (row == null) {
            throw new IllegalStateException("a change for a row that does not exist");
        }
        return row;
    }
}
