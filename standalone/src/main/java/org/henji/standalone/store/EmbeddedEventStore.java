package org.henji.standalone.store;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.henji.eventstore.EventStoreConfig;
import org.henji.eventstore.RocksEventStorageEngine;
import org.henji.standalone.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events, in the data folder, for as long as no Axon Server is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "axon.axonserver.enabled", havingValue = false)
class EmbeddedEventStore {

    @Bean
    RocksEventStorageEngine eventStorageEngine(
            DataFolder data,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventUpcaster> upcasters) {
        return RocksEventStorageEngine.builder()
                .config(EventStoreConfig.at(data.events()))
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()))
                .build();
    }
}
