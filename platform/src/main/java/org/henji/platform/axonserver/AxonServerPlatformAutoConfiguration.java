package org.henji.platform.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.henji.platform.failure.FailureTranslator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Failures and health of the connection to Axon Server, where there is one. */
@AutoConfiguration(after = AxonServerAutoConfiguration.class)
@ConditionalOnBean(AxonServerConnectionManager.class)
public class AxonServerPlatformAutoConfiguration {

    @Bean
    FailureTranslator axonServerFailures() {
        return new AxonServerFailures();
    }

    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
