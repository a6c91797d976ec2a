package org.henji.standalone.store;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.henji.standalone.Outside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Runs when {@code HENJI_AXONSERVER} names a server. */
class AxonServerEventStoreTest extends EventStoreContract {

    private static AxonServerConnectionManager connections;
    private static EventStore store;

    @BeforeAll
    static void connect() {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(Outside.axonServer())
                .token(Outside.axonServerToken())
                .componentName("event-store-contract")
                .build();
        configuration.setEventBlockListingEnabled(false);
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        Serializer serializer = Jackson3Serializer.builder().build();
        store = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    @AfterAll
    static void disconnect() {
        if (connections != null) {
            connections.shutdown();
        }
    }

    @Override
    EventStore store() {
        return store;
    }
}
