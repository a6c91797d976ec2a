package org.henji.standalone.store;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.henji.eventstore.EventStoreConfig;
import org.henji.eventstore.RocksEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEventStoreTest extends EventStoreContract {

    @TempDir
    private Path folder;

    private RocksEventStorageEngine engine;
    private EventStore store;

    @BeforeEach
    void open() {
        Serializer serializer = Jackson3Serializer.builder().build();
        engine = RocksEventStorageEngine.builder()
                .config(EventStoreConfig.at(folder).withMinFreeDiskBytes(0))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        store = org.axonframework.eventsourcing.eventstore.EmbeddedEventStore.builder()
                .storageEngine(engine)
                .build();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Override
    EventStore store() {
        return store;
    }
}
