package org.henji.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A stored event in the shape that Axon reads. */
sealed class StoredEventData implements DomainEventData<byte[]> {

    /** An event met on the way through the whole log. */
    static final class Tracked extends StoredEventData implements TrackedEventData<byte[]> {

        Tracked(StoredEvent event) {
            super(event);
        }

        @Override
        public TrackingToken trackingToken() {
            return new GlobalSequenceTrackingToken(event.index());
        }
    }

    final StoredEvent event;

    StoredEventData(StoredEvent event) {
        this.event = event;
    }

    @Override
    public @Nullable String getType() {
        return event.aggregateType();
    }

    @Override
    public @Nullable String getAggregateIdentifier() {
        return event.aggregateId();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }

    @Override
    public String getEventIdentifier() {
        return event.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return event.timestamp();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(), byte[].class, event.payloadType(), event.payloadRevision());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), byte[].class);
    }
}
