package org.henji.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.SqlitePersonKeys;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The command side without Axon Server: everything is real but the storage of events, and the clock stands still. */
@TestConfiguration(proxyBeanMethods = false)
public class InMemory {

    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    PersonKeys personKeys() throws IOException {
        return SqlitePersonKeys.open(Files.createTempDirectory("henji-keys"), null);
    }

    @Bean
    Clock clock() {
        return Acts.CLOCK;
    }
}
