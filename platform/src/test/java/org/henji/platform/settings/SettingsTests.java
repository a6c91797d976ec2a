package org.henji.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.kernel.rules.Rules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class));

    @Test
    void rules_are_the_defaults_unless_configured() {
        runner.run(context -> assertThat(context.getBean(Rules.class)).isEqualTo(Rules.defaults()));
    }

    @Test
    void configured_rule_replaces_its_default_only() {
        runner.withPropertyValues("henji.rules.assessors-per-item=5").run(context -> {
            Rules rules = context.getBean(Rules.class);
            assertThat(rules.assessorsPerItem()).isEqualTo(5);
            assertThat(rules.passMark()).isEqualTo(Rules.defaults().passMark());
        });
    }

    @Test
    void slip_in_the_name_of_a_rule_stops_the_start() {
        runner.withPropertyValues("henji.rules.assesors-per-item=5")
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("henji.rules.assesors-per-item"));
    }

    @Test
    void impossible_value_of_a_rule_stops_the_start() {
        runner.withPropertyValues("henji.rules.pass-mark=101")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("pass-mark must lie between 1 and 100"));
    }

    @Test
    void clock_ticks_in_whole_milliseconds() {
        runner.run(context -> {
            Instant now = context.getBean(Clock.class).instant();
            assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
        });
    }

    @Test
    void clock_of_the_application_goes_first() {
        Clock fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        runner.withBean(Clock.class, () -> fixed)
                .run(context -> assertThat(context.getBean(Clock.class)).isSameAs(fixed));
    }

    @Test
    void calendar_knows_the_years_that_come_with_it() {
        runner.run(
                context -> assertThat(context.getBean(BusinessCalendar.class)).isSameAs(BusinessCalendar.standard()));
    }

    @Test
    void calendar_takes_further_years_from_files(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("2027.csv");
        Files.writeString(file, """
                kind,from,to,name
                notice,2026-11-04,,an invented notice for 2027
                off,2027-01-01,2027-01-03,元旦
                """);
        runner.withPropertyValues("henji.calendar.files[0]=" + file).run(context -> {
            BusinessCalendar calendar = context.getBean(BusinessCalendar.class);
            assertThat(calendar.years()).contains(2026, 2027);
            assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        });
    }

    @Test
    void calendar_file_that_is_wrong_stops_the_start_and_says_where(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("2027.csv");
        Files.writeString(file, """
                kind,from,to,name
                notice,2026-11-04,,an invented notice for 2027
                off,2027-02-30,,春节
                """);
        assertThat(refusal(file))
                .startsWith("The calendar file " + file + " cannot be used. ")
                .contains("line 3");
    }

    @Test
    void calendar_file_that_is_missing_stops_the_start_and_is_named(@TempDir Path directory) {
        Path file = directory.resolve("2027.csv");
        assertThat(refusal(file))
                .startsWith("The calendar file " + file + " cannot be used. ")
                .contains("NoSuchFileException");
    }

    private String refusal(Path calendarFile) {
        AtomicReference<String> description = new AtomicReference<>();
        runner.withPropertyValues("henji.calendar.files=" + calendarFile).run(context -> {
            assertThat(context).hasFailed();
            description.set(new CalendarFileRefusedAnalyzer()
                    .analyze(context.getStartupFailure())
                    .getDescription());
        });
        return description.get();
    }
}
