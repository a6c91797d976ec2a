package org.henji.query.infrastructure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.event.DomainEvent;
import org.henji.platform.message.Trail;

/** An event store in memory, as the command side would fill it. */
public final class TestStream implements AutoCloseable {

    private final EmbeddedEventStore store;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    public TestStream() {
        this(EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build());
    }

    public TestStream(EmbeddedEventStore store) {
        this.store = store;
    }

    public EmbeddedEventStore store() {
        return store;
    }

    /** Appends events without a trail and returns the position of the last. */
    public long append(DomainEvent... events) {
        return append(MetaData.emptyInstance(), Arrays.asList(events));
    }

    public long append(Actor actor, DomainEvent... events) {
        return append(MetaData.from(Trail.of(actor)), Arrays.asList(events));
    }

    /**
     * One by one: Axon's in-memory engine puts the events of one append into its map in any order, so that a reader may pass over
     * some of them.
     */
    public long append(MetaData trail, List<? extends DomainEvent> events) {
        for (DomainEvent event : events) {
            store.publish(new GenericDomainEventMessage<>(
                    event.getClass().getEnclosingClass().getSimpleName(),
                    event.streamId(),
                    sequences.merge(event.streamId(), 0L, (last, zero) -> last + 1),
                    event,
                    trail));
        }
        return head();
    }

    public long head() {
        return new EventStream(store).head();
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
