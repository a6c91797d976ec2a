package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.number.AgencyCodesEvent.AgencyCoded;
import org.henji.kernel.certificate.number.AgencyCodesNo;
import org.henji.kernel.failure.FailureCode;

/**
 * What the agencies of a prefecture are called in the numbers of certificates (机构代码): the first that gets certificates is 1,
 * and each keeps its code for ever.
 */
@Aggregate
class AgencyCodes {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private AgencyCodesNo codes;

    private final Map<Uscc, Integer> assigned = new HashMap<>();

    /** Nothing when the agency has one. */
    void assign(AgencyCodesNo codes, Uscc agency, int last, Instant now) {
        if (assigned.containsKey(agency)) {
            return;
        }
        if (assigned.size() == last) {
            throw new RuleViolated(FailureCode.CERTIFICATE_NUMBERS_USED_UP, codes.value());
        }
        apply(new AgencyCoded(codes, agency, assigned.size() + 1, now));
    }

    int of(Uscc agency) {
        return Objects.requireNonNull(assigned.get(agency), "a code that was never assigned");
    }

    @EventSourcingHandler
    void evolve(AgencyCoded event) {
        codes = event.codes();
        assigned.put(event.agency(), event.code());
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    AgencyCodes() {}
}
