package org.henji.kernel.event;

import java.time.Instant;

/** A fact that happened to one aggregate. The sealed families that extend it are listed in {@link EventTypes}. */
public interface DomainEvent {

    /** The id of the aggregate it happened to. */
    String streamId();

    /** When it happened, in whole milliseconds. */
    Instant at();
}
