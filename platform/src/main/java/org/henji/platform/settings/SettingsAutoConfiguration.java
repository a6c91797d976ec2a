package org.henji.platform.settings;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.rules.Rules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The clock, the rules and the working-day calendar, unless the application brings its own. */
@AutoConfiguration
public class SettingsAutoConfiguration {

    static final String CALENDAR_FILES = "henji.calendar.files";

    /** Ticks in milliseconds, the resolution in which moments are stored. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** From {@code henji.rules.*}; a name that is no rule stops the start, because a slip would leave the default in force. */
    @Bean
    @ConditionalOnMissingBean
    Rules rules(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate(
                        "henji.rules", Bindable.of(Rules.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    /** The years that come with Henji, and those from {@code henji.calendar.files}: the State Council names one year at a time. */
    @Bean
    @ConditionalOnMissingBean
    BusinessCalendar businessCalendar(Environment environment) {
        BusinessCalendar calendar = BusinessCalendar.standard();
        for (Path file : Binder.get(environment)
                .bind(CALENDAR_FILES, Bindable.listOf(Path.class))
                .orElse(List.of())) {
            calendar = withYear(calendar, file);
        }
        return calendar;
    }

    private static BusinessCalendar withYear(BusinessCalendar calendar, Path file) {
        try {
            return calendar.withYear(file);
        } catch (InvalidValue | UncheckedIOException e) {
            throw new CalendarFileRefused(file, e);
        }
    }
}
