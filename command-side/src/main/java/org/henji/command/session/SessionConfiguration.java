package org.henji.command.session;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** As many as the generator of an arrangement tells apart, and every reader of JSON too. */
    private static final long SEEDS = 1L << 48;

    @Bean
    Seeds seeds() {
        SecureRandom chance = new SecureRandom();
        return () -> chance.nextLong(SEEDS);
    }
}
