package org.henji.command.infrastructure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Time as the offices live by it: one zone for the whole country. */
public final class CivilTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CivilTime() {}

    /** In whole milliseconds, because that is what every store gives back. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The day on which something happened. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
