package org.henji.kernel.certificate.number;

import java.time.Instant;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** Numbers that are given to certificates, by scope. */
public sealed interface NumberingEvent extends DomainEvent {

    NumberScope scope();

    @Override
    default String streamId() {
        return scope().value();
    }

    /**
     * From the same act as the certificates that bear them.
     *
     * @param first running number, one more than the last before it
     * @param last running number, included
     */
    @StoredEvent("numbering.numbers-allotted")
    record NumbersAllotted(NumberScope scope, SchemeNo scheme, BatchNo batch, int first, int last, Instant at)
            implements NumberingEvent {}
}
