package org.henji.query.infrastructure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Time as the offices live by it: one zone for the whole country. */
public final class CivilTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CivilTime() {}

    public static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
