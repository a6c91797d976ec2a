package org.henji.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/** Events without a domain. */
final class Events {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456789Z");

    private Events() {}

    static DomainEventMessage<?> event(String aggregateId, long sequence) {
        return event(UUID.randomUUID().toString(), aggregateId, sequence);
    }

    static DomainEventMessage<?> event(String eventId, String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Trace", aggregateId, sequence, "痕迹 " + sequence, MetaData.from(Map.of("office", "甘肃")), eventId, NOON);
    }

    static EventMessage<?> applicationEvent(String eventId) {
        return new GenericEventMessage<>(eventId, "notice", MetaData.emptyInstance(), NOON);
    }
}
