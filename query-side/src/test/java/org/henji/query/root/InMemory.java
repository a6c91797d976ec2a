package org.henji.query.root;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.henji.platform.file.FileStore;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.infrastructure.MongoSettings;
import org.henji.query.infrastructure.TestMongo;
import org.henji.query.infrastructure.TestPeople;
import org.henji.query.infrastructure.TestStream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The query side without Axon Server: everything is real but the storage of events, keys and files. */
@TestConfiguration(proxyBeanMethods = false)
class InMemory {

    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    FileStore fileStore() {
        return new FilesInMemory();
    }

    @Bean
    PersonKeys personKeys() {
        return new TestPeople();
    }

    @Bean
    Tokens tokens() {
        return new Tokens();
    }

    @Bean
    JwtDecoder jwtDecoder(Tokens tokens) {
        return tokens.decoder();
    }

    @Bean
    @Primary
    MongoClient testMongoClient() {
        return TestMongo.client();
    }

    @Bean
    @Primary
    MongoSettings testMongoSettings() {
        return new MongoSettings(TestMongo.newName());
    }

    @Bean
    DisposableBean dropDatabase(MongoClient client, MongoSettings settings) {
        MongoDatabase database = client.getDatabase(settings.database());
        return database::drop;
    }

    @Bean
    Story story(EmbeddedEventStore store) {
        return new Story(new TestStream(store));
    }

    /** After the story, so that positions in that stay what they are. */
    @Bean
    FiledStory filedStory(EmbeddedEventStore store, Story story) {
        return new FiledStory(store);
    }

    @Bean
    ReviewStory reviewStory(EmbeddedEventStore store, FiledStory filed) {
        return new ReviewStory(store);
    }

    @Bean
    SessionStory sessionStory(EmbeddedEventStore store, ReviewStory review, Pseudonyms pseudonyms) {
        return new SessionStory(store, pseudonyms);
    }

    @Bean
    CertificateStory certificateStory(EmbeddedEventStore store, SessionStory sessions, Pseudonyms pseudonyms) {
        return new CertificateStory(store, pseudonyms);
    }

    @Bean
    ErasureStory erasureStory(EmbeddedEventStore store, CertificateStory certificates) {
        return new ErasureStory(store);
    }

    /** What Spring GraphQL found when it compared the schema with the code. */
    record Inspection(List<SchemaReport> reports) {}

    @Bean
    Inspection inspection() {
        return new Inspection(new CopyOnWriteArrayList<>());
    }

    @Bean
    GraphQlSourceBuilderCustomizer inspect(Inspection inspection) {
        return builder -> builder.inspectSchemaMappings(inspection.reports()::add);
    }
}
