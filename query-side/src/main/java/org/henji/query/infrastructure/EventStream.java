package org.henji.query.infrastructure;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The stream of all events, and where it ends. */
public record EventStream(StreamableMessageSource<TrackedEventMessage<?>> source) {

    /** The position of the last event; -1 while there is none. */
    public long head() {
        @Nullable TrackingToken head = source.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }
}
