package org.henji.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.henji.kernel.rules.Rules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
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
}
