package org.henji.command.infrastructure;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands are handled on whichever bus is configured. */
@Configuration(proxyBeanMethods = false)
class CommandHandlingConfiguration {

    @Bean
    HandlerEnhancerDefinition expectedVersionDefinition() {
        return new ExpectedVersionDefinition();
    }

    @Bean
    ConfigurerModule outcomes() {
        // when the components start: asking for the bus earlier would make it and the event store depend on each other
        return configurer -> configurer.onInitialize(axon -> axon.onStart(
                Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> axon.commandBus().registerHandlerInterceptor(new OutcomeInterceptor(axon.eventStore()))));
    }
}
