package org.henji.eventstore;

import java.util.List;
import java.util.Optional;

/** The log as it is stored, for those who need the very bytes: integrity proofs, export, feeds. */
public interface EventLog {

    /** Global index of the last durable event; -1 when there is none. */
    long head();

    /**
     * Events from an index on, in order and without a gap; an empty list means that there is no further one yet.
     *
     * @param fromIndex index of the first event wanted
     * @param maxEvents how many at most; fewer are returned when they are large
     */
    List<StoredEvent> read(long fromIndex, int maxEvents);

    /** The event with an event id, as found for example in a correlation or causation id. */
    Optional<StoredEvent> find(String eventId);
}
