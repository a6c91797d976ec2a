package org.henji.platform.settings;

import java.time.Clock;
import java.time.ZoneOffset;
import org.henji.kernel.rules.Rules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The clock and the rules, unless the application brings its own. */
@AutoConfiguration
public class SettingsAutoConfiguration {

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
}
