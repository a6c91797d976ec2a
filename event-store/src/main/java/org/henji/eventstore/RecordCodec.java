package org.henji.eventstore;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The layout of one record, format 1. All numbers are big-endian; a text is its length in UTF-8 bytes and the bytes, or
 * the length -1 for none.
 *
 * <pre>
 * 1 byte   format
 * 4 bytes  CRC-32C of everything that follows
 * 12 bytes timestamp: epoch second, nanosecond
 * 8 bytes  sequence in the aggregate
 * texts    event id, payload type, payload revision, aggregate type, aggregate id
 * 4 bytes  length of the payload
 * payload, then metadata up to the end
 * </pre>
 */
final class RecordCodec {

    private static final byte FORMAT = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final int NONE = -1;

    /** The bytes are not a record that this program wrote. */
    static final class MalformedRecordException extends Exception {
        MalformedRecordException(String message) {
            super(message);
        }
    }

    private RecordCodec() {}

    static byte[] encode(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        boolean ofAggregate = event instanceof DomainEventMessage<?>;
        byte @Nullable [] eventId = utf8(event.getIdentifier());
        byte @Nullable [] type = utf8(payload.getType().getName());
        byte @Nullable [] revision = utf8(payload.getType().getRevision());
        byte @Nullable [] aggregateType = ofAggregate ? utf8(((DomainEventMessage<?>) event).getType()) : null;
        byte @Nullable [] aggregateId =
                ofAggregate ? utf8(((DomainEventMessage<?>) event).getAggregateIdentifier()) : null;
        Instant timestamp = event.getTimestamp();

        ByteBuffer out = ByteBuffer.allocate(HEADER
                + Long.BYTES
                + Integer.BYTES
                + Long.BYTES
                + size(eventId)
                + size(type)
                + size(revision)
                + size(aggregateType)
                + size(aggregateId)
                + Integer.BYTES
                + payload.getData().length
                + metadata.getData().length);
        out.position(HEADER);
        out.putLong(timestamp.getEpochSecond()).putInt(timestamp.getNano());
        out.putLong(ofAggregate ? ((DomainEventMessage<?>) event).getSequenceNumber() : 0);
        put(out, eventId);
        put(out, type);
        put(out, revision);
        put(out, aggregateType);
        put(out, aggregateId);
        out.putInt(payload.getData().length).put(payload.getData()).put(metadata.getData());
        byte[] bytes = out.array();
        out.put(0, FORMAT).putInt(1, checksum(bytes));
        return bytes;
    }

    static StoredEvent decode(long index, byte[] bytes) throws MalformedRecordException {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte format = in.get();
            if (format != FORMAT) {
                throw new MalformedRecordException("record " + index + " has the unknown format " + format);
            }
            if (in.getInt() != checksum(bytes)) {
                throw new MalformedRecordException("record " + index + " does not match its checksum");
            }
            Instant timestamp = Instant.ofEpochSecond(in.getLong(), in.getInt());
            long sequence = in.getLong();
            String eventId = text(bytes, in);
            String type = text(bytes, in);
            String revision = text(bytes, in);
            String aggregateType = text(bytes, in);
            String aggregateId = text(bytes, in);
            int payloadLength = in.getInt();
            int payloadStart = in.position();
            if (eventId == null || type == null || payloadLength < 0 || payloadLength > in.remaining()) {
                throw new MalformedRecordException("record " + index + " is incomplete");
            }
            return new StoredEvent(
                    index,
                    bytes,
                    new StoredEvent.Fields(
                            eventId,
                            timestamp,
                            type,
                            revision,
                            aggregateType,
                            aggregateId,
                            sequence,
                            payloadStart,
                            payloadStart + payloadLength));
        } catch (BufferUnderflowException | DateTimeException e) {
            throw new MalformedRecordException("record " + index + " is cut short: " + e);
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, HEADER, bytes.length - HEADER);
        return (int) crc.getValue();
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static int size(byte @Nullable [] text) {
        return Integer.BYTES + (text == null ? 0 : text.length);
    }

    private static void put(ByteBuffer out, byte @Nullable [] text) {
        if (text == null) {
            out.putInt(NONE);
        } else {
            out.putInt(text.length).put(text);
        }
    }

    private static @Nullable String text(byte[] bytes, ByteBuffer in) {
        int length = in.getInt();
        if (length == NONE) {
            return null;
        }
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
