package org.henji.platform.http;

import org.henji.platform.failure.Failures;
import org.henji.platform.graphql.GraphQlPlatformAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** What every resource beside GraphQL has. */
@AutoConfiguration(after = GraphQlPlatformAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class HttpAutoConfiguration {

    @Bean
    HttpFailures httpFailures(Failures failures) {
        return new HttpFailures(failures);
    }
}
