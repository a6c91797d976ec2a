package org.henji.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CivilTimeTest {

    @Test
    void the_day_changes_at_midnight_in_china() {
        assertThat(CivilTime.today(at("2026-03-02T15:59:59.999Z"))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(CivilTime.today(at("2026-03-02T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void moments_are_whole_milliseconds() {
        assertThat(CivilTime.now(at("2026-03-02T16:00:00.123456789Z"))).isEqualTo("2026-03-02T16:00:00.123Z");
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }
}
