package org.henji.query.session.sessions;

import java.time.Instant;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.jspecify.annotations.Nullable;

/**
 * How the candidates were seated (考场编排); who sits where stands with the candidates.
 *
 * @param seed from which anybody can work out the arrangement again
 * @param current whether everybody approved has a seat; not when the roster has changed since
 * @param ticketsIssuedAt null before tickets were issued
 */
public record Seating(
        long seed,
        String method,
        int seats,
        Instant arrangedAt,
        boolean current,
        @Nullable Instant ticketsIssuedAt) {

    static Seating of(SeatsArranged e) {
        return new Seating(e.seed(), e.method(), e.seats().size(), e.at(), true, null);
    }

    Seating outdated() {
        return new Seating(seed, method, seats, arrangedAt, false, ticketsIssuedAt);
    }

    Seating ticketed(Instant at) {
        return new Seating(seed, method, seats, arrangedAt, current, at);
    }
}
