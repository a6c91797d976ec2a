package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.KeptAggregates;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.failure.FailureCode;

/**
 * The certificates of a scope (证书编号), counted one after the other, BR-21: no number is given twice, and none is left out,
 * because those that are allotted are stored in one batch with the certificates that bear them. What becomes of a certificate
 * changes nothing about its number.
 */
@Aggregate(cache = KeptAggregates.NAME)
class CertificateNumbering {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private NumberScope scope;

    private int lastAllotted;

    /** The next ones, as many as the batch has certificates, or none of them. */
    void allot(NumberScope scope, SchemeNo scheme, BatchNo batch, int count, int last, Instant now) {
        if (count > last - lastAllotted) {
            throw new RuleViolated(FailureCode.CERTIFICATE_NUMBERS_USED_UP, scope.value());
        }
        apply(new NumbersAllotted(scope, scheme, batch, lastAllotted + 1, lastAllotted + count, now));
    }

    int lastAllotted() {
        return lastAllotted;
    }

    @EventSourcingHandler
    void evolve(NumbersAllotted event) {
        scope = event.scope();
        lastAllotted = event.last();
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    CertificateNumbering() {}
}
