package org.henji.eventstore;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One record of the log as it lies on the disk: its global index, its exact bytes, and what they say. */
public final class StoredEvent {

    private final long index;
    private final byte[] bytes;
    private final Fields fields;

    /** Where payload and metadata lie in the bytes, and the decoded rest. */
    record Fields(
            String eventId,
            Instant timestamp,
            String payloadType,
            @Nullable String payloadRevision,
            @Nullable String aggregateType,
            @Nullable String aggregateId,
            long sequence,
            int payloadStart,
            int metadataStart) {}

    StoredEvent(long index, byte[] bytes, Fields fields) {
        this.index = index;
        this.bytes = bytes;
        this.fields = fields;
    }

    /** Position in the log; the first event has 0 and no position is ever skipped. */
    public long index() {
        return index;
    }

    /** The whole stored record, checksum included: what an integrity proof hashes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String eventId() {
        return fields.eventId;
    }

    public Instant timestamp() {
        return fields.timestamp;
    }

    /** The name under which the payload's type is stored. */
    public String payloadType() {
        return fields.payloadType;
    }

    public @Nullable String payloadRevision() {
        return fields.payloadRevision;
    }

    public @Nullable String aggregateType() {
        return fields.aggregateType;
    }

    /** The aggregate the event belongs to; null for an event published outside any aggregate. */
    public @Nullable String aggregateId() {
        return fields.aggregateId;
    }

    public long sequence() {
        return fields.sequence;
    }

    public byte[] payload() {
        return Arrays.copyOfRange(bytes, fields.payloadStart, fields.metadataStart);
    }

    public byte[] metadata() {
        return Arrays.copyOfRange(bytes, fields.metadataStart, bytes.length);
    }
}
