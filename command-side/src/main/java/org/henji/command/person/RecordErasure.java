package org.henji.command.person;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;

/** What was decided about the person has been carried out. Sent by {@link ErasureExecution} alone; no mutation is made of it. */
record RecordErasure(Subject subject) implements Command {

    @TargetAggregateIdentifier
    String stream() {
        return ErasureEvent.STREAM;
    }
}
