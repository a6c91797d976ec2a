package org.henji.query.audit.history;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An event of an aggregate with its paper trail.
 *
 * @param actor null only for events written before anyone could act (imports of old data)
 * @param clientAddress null for readers who may not see it
 * @param correlationId the message that caused the event
 * @param traceId the message with which it all began
 * @param data the event as JSON
 */
record HistoryEntry(
        long sequence,
        String eventId,
        String type,
        String revision,
        Instant at,
        @Nullable Actor actor,
        @Nullable String reason,
        @Nullable String requestId,
        @Nullable String clientAddress,
        @Nullable String correlationId,
        @Nullable String traceId,
        String data) {}
