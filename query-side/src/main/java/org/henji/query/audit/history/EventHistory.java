package org.henji.query.audit.history;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.registry.EventTypes;
import org.henji.platform.failure.Refused;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.platform.message.Trail;
import org.henji.query.audit.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads histories from the event store itself, so that they are complete at every moment and rest on no fold. */
@Component
class EventHistory {

    private final EventStore store;
    private final EventJson json;

    EventHistory(EventStore store, EventJson json) {
        this.store = store;
        this.json = json;
    }

    Connection<HistoryEntry> page(String aggregate, PageRequest page, Actor reader) {
        long last =
                store.lastSequenceNumberFor(aggregate).orElseThrow(() -> new Refused(FailureCode.NOT_FOUND, aggregate));
        try (Stream<? extends DomainEventMessage<?>> events =
                store.readEvents(aggregate, firstSequence(page)).asStream()) {
            List<HistoryEntry> entries = events.limit(page.fetch())
                    .map(event -> entry(event, reader))
                    .toList();
            return Connection.of(page, entries, entry -> List.of(Long.toString(entry.sequence())), () -> last + 1);
        }
    }

    private static long firstSequence(PageRequest page) {
        if (!page.hasAfter()) {
            return 0;
        }
        try {
            long after = Long.parseLong(page.after().getFirst());
            if (after >= 0) {
                return Math.addExact(after, 1);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // not one of ours, whatever it is
        }
        throw new Refused(FailureCode.CURSOR_INVALID);
    }

    private HistoryEntry entry(DomainEventMessage<?> message, Actor reader) {
        DomainEvent event = (DomainEvent) message.getPayload();
        MetaData trail = message.getMetaData();
        return new HistoryEntry(
                message.getSequenceNumber(),
                message.getIdentifier(),
                EventTypes.name(event.getClass()),
                EventTypes.revision(event.getClass()),
                event.at(),
                Trail.actor(trail).orElse(null),
                text(trail, TrailKeys.REASON),
                text(trail, TrailKeys.REQUEST_ID),
                // tells where somebody was: for those who look into how people acted, not for their superiors
                reader.level() == Level.AUDITOR ? text(trail, TrailKeys.CLIENT_ADDRESS) : null,
                text(trail, MessageOriginProvider.getDefaultCorrelationKey()),
                text(trail, MessageOriginProvider.getDefaultTraceKey()),
                json.write(event));
    }

    private static @Nullable String text(MetaData trail, String key) {
        return (String) trail.get(key);
    }
}
