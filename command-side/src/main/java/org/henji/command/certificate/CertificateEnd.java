package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.certificate.CertificateCommand.CancelCertificate;
import org.henji.command.certificate.CertificateCommand.RevokeCertificate;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate ends before its time, by the centre and once: revoked (撤销), because it should never have been issued, or
 * cancelled (注销), though it was rightly issued. It keeps its number. A blank that nothing has been printed on goes back to stock;
 * paper that is out is collected by whoever keeps the stock it came from.
 */
@AggregatePart
class CertificateEnd {

    private final Certificate certificate;

    /** How it has ended; null while it is in force. */
    private @Nullable FailureCode ended;

    CertificateEnd(Certificate certificate) {
        this.certificate = certificate;
    }

    @CommandHandler
    PartId decide(RevokeCertificate command, Actor actor, Aggregates aggregates, Clock clock) {
        Certificate.requireCenter(actor);
        mustNotHaveCome();
        Instant now = CivilTime.now(clock);
        release(aggregates, now);
        apply(new CertificateRevoked(certificate.number(), command.cause(), ofHolder(command.reason()), now));
        return certificate.receipt();
    }

    @EventSourcingHandler
    void evolve(CertificateRevoked event) {
        ended = FailureCode.CERTIFICATE_REVOKED;
    }

    @CommandHandler
    PartId decide(CancelCertificate command, Actor actor, Aggregates aggregates, Clock clock) {
        Certificate.requireCenter(actor);
        mustNotHaveCome();
        Instant now = CivilTime.now(clock);
        release(aggregates, now);
        apply(new CertificateCancelled(certificate.number(), command.cause(), ofHolder(command.reason()), now));
        return certificate.receipt();
    }

    @EventSourcingHandler
    void evolve(CertificateCancelled event) {
        ended = FailureCode.CERTIFICATE_CANCELLED;
    }

    boolean hasNotCome() {
        return ended == null;
    }

    void mustNotHaveCome() {
        if (ended != null) {
            throw new RuleViolated(ended, certificate.number().value());
        }
    }

    private PersonalText ofHolder(String text) {
        return new PersonalText(certificate.face().holder().subject(), text);
    }

    private void release(Aggregates aggregates, Instant now) {
        if (!certificate.paper().isPrinted()) {
            BlankSerial blank = certificate.paper().blank();
            Stocks.in(StockNo.CENTER, aggregates, stock -> {
                // the keeper may have found it spoiled or missing
                if (Stocks.is(BlankState.ALLOTTED, blank, stock)) {
                    stock.release(List.of(blank), now);
                }
            });
        }
    }
}
