package org.henji.eventstore;

import org.axonframework.eventhandling.EventMessage;

/** An event claims an event id, or a sequence in its aggregate, that another event already has. */
final class DuplicateKeyException extends Exception {

    private final EventMessage<?> event;

    DuplicateKeyException(EventMessage<?> event) {
        // a normal answer in the life of a store: nobody needs the stack
        super("another event has this identifier or this sequence in its aggregate", null, false, false);
        this.event = event;
    }

    EventMessage<?> event() {
        return event;
    }
}
