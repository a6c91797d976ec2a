package org.henji.query.infrastructure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureTranslator;
import org.henji.platform.serialization.HenjiSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The read models of an application: every {@link ReadModel} bean, one database, one event store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QuerySettings.class, MongoSettings.class})
class QueryConfiguration {

    /** Without an address the application has to bring a client of its own. */
    @Bean
    @ConditionalOnProperty("henji.mongodb.uri")
    MongoClient mongoClient(@Value("${henji.mongodb.uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                // a query should not wait for half a minute to learn that nobody answers; the address may say otherwise
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }

    @Bean
    ReadModelDatabase readModelDatabase(
            MongoClient client, MongoSettings mongo, HenjiSerializer serializer, QuerySettings settings, Clock clock) {
        // the process id alone comes back after a restart in a container
        String owner = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
        return new ReadModelDatabase(
                client.getDatabase(mongo.database()),
                serializer.getObjectMapper(),
                owner,
                settings.claimTimeout(),
                clock);
    }

    @Bean
    ReadModels readModels(
            List<ReadModel<?>> models, ReadModelDatabase database, EventStore events, QuerySettings settings) {
        return new ReadModels(models, database, events, settings);
    }

    /** After those that bring events in at the start. */
    @Bean
    @Order(0)
    CaughtUp caughtUp(ReadModels readModels) {
        return new CaughtUp(readModels);
    }

    @Bean
    ReadModelHealth readModelsHealthIndicator(ReadModels readModels) {
        return new ReadModelHealth(readModels);
    }

    @Bean
    MeterBinder readModelMetrics(ReadModels readModels) {
        return new ReadModelMetrics(readModels);
    }

    @Bean
    ReadModelEndpoint readModelEndpoint(ReadModels readModels) {
        return new ReadModelEndpoint(readModels);
    }

    @Bean
    FailureTranslator databaseFailures() {
        return exception -> exception instanceof MongoException
                ? Optional.of(Failure.of(FailureCode.READ_MODEL_UNAVAILABLE))
                : Optional.empty();
    }
}
