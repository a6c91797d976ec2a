package org.henji.command.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Collection;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.henji.kernel.event.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Finds events by a text that stands in them, in the order of the store. The bytes are searched as they are stored, which costs
 * a fraction of reading them as events; only those found are read. Pseudonyms and digests stand in the clear in whatever is
 * stored, even where it is sealed otherwise.
 */
@Component
class EventScan {

    /** Before the first event. */
    static final long START = -1;

    /** A store that is there and gives nothing for so long has a fault. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventStore store;
    private final Serializer serializer;

    EventScan(EventStore store, @Qualifier("eventSerializer") Serializer serializer) {
        this.store = store;
        this.serializer = serializer;
    }

    /** The position of the last event. */
    long head() {
        @Nullable TrackingToken head = store.createHeadToken();
        return head == null ? START : head.position().orElse(START);
    }

    /** Is told of each event that holds one of the values, and which. */
    interface Finder {

        void found(String value, DomainEvent event);
    }

    /**
     * Finds the events in which one of these stands as a whole value.
     *
     * @param after where to begin, exclusive
     * @param upTo where to end, inclusive
     */
    void find(Collection<String> values, long after, long upTo, Finder finder) {
        if (after >= upTo || values.isEmpty()) {
            return;
        }
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(tokenOf(after))) {
            long position = after;
            while (position < upTo) {
                if (!events.hasNextAvailable(Math.toIntExact(PATIENCE.toMillis()), MILLISECONDS)) {
                    throw new IllegalStateException(
                            "the store goes on to " + upTo + " and gives none after " + position);
                }
                TrackedEventMessage<?> event = events.nextAvailable();
                position = event.trackingToken().position().orElseThrow();
                if (position <= upTo) {
                    look(event, values, finder);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading all events", e);
        }
    }

    private @Nullable TrackingToken tokenOf(long position) {
        return position == START ? store.createTailToken() : new GlobalSequenceTrackingToken(position);
    }

    private void look(TrackedEventMessage<?> event, Collection<String> values, Finder finder) {
        // of what was read from a store these are the stored bytes, and nothing is made of them
        byte[] bytes = event.serializePayload(serializer, byte[].class).getData();
        // one character for a byte: nothing is decoded, and the search is one that the processor helps with
        String stored = new String(bytes, ISO_8859_1);
        for (String value : values) {
            if (stored.contains('"' + value + '"')) {
                finder.found(value, (DomainEvent) event.getPayload());
            }
        }
    }
}
