package org.henji.query.badfixtures.fold;

import java.time.Clock;
import java.time.Instant;

/** A fold that anyone may call, and that asks a clock. */
public record ImpureView(Instant at) {

    public static ImpureView evolve(Clock clock) {
        return new ImpureView(clock.instant());
    }
}
