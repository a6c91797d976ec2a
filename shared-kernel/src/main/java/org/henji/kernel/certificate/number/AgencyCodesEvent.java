package org.henji.kernel.certificate.number;

import java.time.Instant;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** Codes of agencies in the numbers of certificates. */
public sealed interface AgencyCodesEvent extends DomainEvent {

    AgencyCodesNo codes();

    @Override
    default String streamId() {
        return codes().value();
    }

    /**
     * With the first certificates of the agency in the prefecture; it keeps the code for ever.
     *
     * @param code counted from 1
     */
    @StoredEvent("numbering.agency-coded")
    record AgencyCoded(AgencyCodesNo codes, Uscc agency, int code, Instant at) implements AgencyCodesEvent {}
}
