package org.henji.platform.message;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.henji.kernel.message.TrailKeys;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Events inherit the trail of the command that caused them. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
public class MessageAutoConfiguration {

    @Bean
    ActorParameterResolverFactory actorParameterResolverFactory() {
        return new ActorParameterResolverFactory();
    }

    /** Axon's own, which it leaves out as soon as there is another provider. */
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    CorrelationDataProvider trail() {
        return new SimpleCorrelationDataProvider(
                TrailKeys.USER_ID,
                TrailKeys.LEVEL,
                TrailKeys.TERRITORY,
                TrailKeys.AGENCY,
                TrailKeys.ROLE,
                TrailKeys.REASON,
                TrailKeys.REQUEST_ID,
                TrailKeys.CLIENT_ADDRESS);
    }
}
