package org.henji.eventstore.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

/** Reads a whole store from its beginning. */
final class Replay {

    private static final int EVENTS_PER_TRACE = 10;
    private static final int EVENTS_PER_APPEND = 100;

    private Replay() {}

    static void fill(EventStorageEngine engine, int events) {
        List<EventMessage<?>> append = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            String id = "trace-" + i / EVENTS_PER_TRACE;
            append.add(new GenericDomainEventMessage<>(
                    "Trace",
                    id,
                    i % EVENTS_PER_TRACE,
                    new Trace.WentOn(id, CommandLoad.OFFICE, CommandLoad.TEXT, i),
                    MetaData.from(Map.of("traceId", id, "correlationId", id))));
            if (append.size() == EVENTS_PER_APPEND || i == events - 1) {
                engine.appendEvents(append);
                append.clear();
            }
        }
    }

    /** Events per second out of the engine, payloads not looked at. */
    static double read(EventStorageEngine engine, int events) {
        long began = System.nanoTime();
        try (var stream = engine.readEvents(null, false)) {
            long read = stream.filter(event -> event.trackingToken() != null).count();
            mustBeAll(events, read);
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    /** Events per second as an event processor gets them: through the event store, payload and metadata decoded. */
    static double track(EventStorageEngine engine, int events) throws InterruptedException {
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        long began = System.nanoTime();
        long read = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (read < events && stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                Objects.requireNonNull(event.getPayload());
                Objects.requireNonNull(event.getMetaData());
                read++;
            }
        } finally {
            store.shutDown();
        }
        mustBeAll(events, read);
        return events * 1e9 / (System.nanoTime() - began);
    }

    private static void mustBeAll(long events, long read) {
        if (read != events) {
            throw new IllegalStateException("read " + read + " of " + events + " events");
        }
    }
}
