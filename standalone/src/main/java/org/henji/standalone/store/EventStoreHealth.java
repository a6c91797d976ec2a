package org.henji.standalone.store;

import org.henji.eventstore.RocksEventStorageEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down as soon as the store takes no more events. */
@Component("eventStore")
@ConditionalOnBooleanProperty(name = "axon.axonserver.enabled", havingValue = false)
class EventStoreHealth implements HealthIndicator {

    private final RocksEventStorageEngine store;

    EventStoreHealth(RocksEventStorageEngine store) {
        this.store = store;
    }

    @Override
    public Health health() {
        Health.Builder health = store.failure().map(Health::down).orElseGet(Health::up);
        return health.withDetail("head", store.head())
                .withDetail("waiting", store.queueDepth())
                .withDetail("written", store.eventsWritten())
                .withDetail("batches", store.batches())
                .build();
    }
}
