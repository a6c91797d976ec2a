package org.henji.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one caller wants stored, all of it or nothing, already in its final bytes. Either the writer claims it, and then
 * answers it, or the caller takes it back, and then it is certain that nothing of it is ever stored.
 */
final class WriteRequest {

    /** An event with the keys it wants for itself alone. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record NewEvent(EventMessage<?> message, byte[] record, byte[] idKey, byte @Nullable [] streamKey) {

        static NewEvent of(EventMessage<?> message, Serializer serializer) {
            return new NewEvent(
                    message,
                    RecordCodec.encode(message, serializer),
                    Keys.text(message.getIdentifier()),
                    message instanceof DomainEventMessage<?> event
                            ? Keys.stream(event.getAggregateIdentifier(), event.getSequenceNumber())
                            : null);
        }

        Instant timestamp() {
            return message.getTimestamp();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record NewSnapshot(byte[] key, long sequence, byte[] record) {

        static NewSnapshot of(DomainEventMessage<?> snapshot, Serializer serializer) {
            return new NewSnapshot(
                    Keys.text(snapshot.getAggregateIdentifier()),
                    snapshot.getSequenceNumber(),
                    RecordCodec.encode(snapshot, serializer));
        }
    }

    sealed interface Answer {
        record Stored() implements Answer {}

        record Conflict(EventMessage<?> event) implements Answer {}

        record Refused(Reason reason, @Nullable Throwable cause) implements Answer {}
    }

    private final List<NewEvent> events;
    private final @Nullable NewSnapshot snapshot;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    private WriteRequest(List<NewEvent> events, @Nullable NewSnapshot snapshot) {
        this.events = events;
        this.snapshot = snapshot;
    }

    static WriteRequest events(List<? extends EventMessage<?>> events, Serializer serializer) {
        return new WriteRequest(
                events.stream().map(event -> NewEvent.of(event, serializer)).toList(), null);
    }

    static WriteRequest snapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        return new WriteRequest(List.of(), NewSnapshot.of(snapshot, serializer));
    }

    static WriteRequest nothing() {
        return new WriteRequest(List.of(), null);
    }

    List<NewEvent> events() {
        return events;
    }

    @Nullable
    NewSnapshot snapshot() {
        return snapshot;
    }

    long bytes() {
        long bytes = snapshot == null ? 0 : snapshot.record.length;
        for (NewEvent event : events) {
            bytes += event.record.length;
        }
        return bytes;
    }

    /** True for the one, writer or caller, who decides about this request from now on. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void answer(Answer given) {
        answer.complete(given);
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }
}
