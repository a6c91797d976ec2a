package org.henji.platform.graphql;

import graphql.scalars.ExtendedScalars;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureTranslator;
import org.henji.platform.failure.Failures;
import org.henji.platform.failure.InternalErrors;
import org.henji.platform.person.PersonKeysException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** What every GraphQL schema of Henji has, however it is reached. */
@AutoConfiguration(after = ValidationAutoConfiguration.class, before = GraphQlAutoConfiguration.class)
@EnableConfigurationProperties(GraphQlLimits.class)
@Import(HenjiController.class)
public class GraphQlPlatformAutoConfiguration {

    @Bean
    Henji henji() throws IOException {
        Properties about =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("org/henji/platform/about.properties"));
        return new Henji(about.getProperty("name"), about.getProperty("version"));
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(ExtendedScalars.GraphQLLong)
                .scalar(Scalars.DATE)
                .scalar(Scalars.TIME)
                .scalar(Scalars.DATE_TIME)
                .scalar(Scalars.POINTS);
    }

    @Bean
    DocumentLimits documentLimits(GraphQlLimits limits) {
        return new DocumentLimits(limits);
    }

    @Bean
    InternalErrors internalErrors() {
        return new InternalErrors();
    }

    @Bean
    FailureTranslator keyFailures() {
        return exception -> exception instanceof PersonKeysException
                ? Optional.of(Failure.of(FailureCode.STORE_UNAVAILABLE))
                : Optional.empty();
    }

    @Bean
    Failures failures(ObjectProvider<FailureTranslator> translators, InternalErrors internalErrors) {
        return new Failures(translators.orderedStream().toList(), internalErrors);
    }

    @Bean
    FailureResolver failureResolver(Failures failures, ValidatorFactory validators) {
        return new FailureResolver(failures, new ConstraintMessages(validators.getMessageInterpolator()));
    }
}
