package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * The paper of a certificate (证书实物): the blank it stands on, whether it has been printed, and whether the holder has it. The first
 * one goes with its batch to the agency and from there to the holder. What is printed anew stays with the centre until the holder
 * gets it: the notice does not say so, it is this product's proposal.
 */
class CertificatePaper {

    private final Certificate certificate;

    /** Null of an old certificate whose blank nobody knows. */
    private @Nullable BlankSerial blank;

    private boolean ofBatch;
    private boolean fromBefore;
    private int version;
    private @Nullable LocalDate printedOn;
    private boolean handedOver;

    CertificatePaper(Certificate certificate) {
        this.certificate = certificate;
    }

    @EventSourcingHandler
    void evolve(CertificateCoded event) {
        blank = event.blank();
        version = 1;
        ofBatch = true;
    }

    @EventSourcingHandler
    void evolve(CertificateImported event) {
        blank = event.blank();
        version = 1;
        printedOn = event.issuedOn();
        handedOver = true;
        fromBefore = true;
    }

    @EventSourcingHandler
    void evolve(CertificateCorrected event) {
        beginAnew(event.blank(), event.version());
    }

    @EventSourcingHandler
    void evolve(CertificateReissued event) {
        beginAnew(event.blank(), version);
    }

    /** In the act that sees to the blank, too. */
    void print(BlankSerial on, Instant now) {
        mustBeUnprinted();
        apply(new CertificatePrinted(certificate.number(), on, version, now));
    }

    @EventSourcingHandler
    void evolve(CertificatePrinted event) {
        blank = event.blank();
        printedOn = LocalDate.ofInstant(event.at(), CivilTime.ZONE);
    }

    /** In the act that takes the blank out of its stock, too. */
    void handOver(HandOver handOver, LocalDate today, Instant now) {
        certificate.mustBeInForce();
        LocalDate printed = mustBePrinted();
        mustNotBeHandedOver();
        handOver.mustBePossible(printed, today);
        apply(new CertificateHandedOver(
                certificate.number(), blank(), handOver.manner(), handOver.handedOn(), handOver.receipt(), now));
    }

    @EventSourcingHandler
    void evolve(CertificateHandedOver event) {
        handedOver = true;
    }

    @Nullable
    BlankSerial knownBlank() {
        return blank;
    }

    /** Of one that is not from before Henji. */
    BlankSerial blank() {
        return Objects.requireNonNull(blank);
    }

    int version() {
        return version;
    }

    /** Whether it still is the one that its batch gave it. */
    boolean isOfBatch() {
        return ofBatch;
    }

    /** Its blank is in no ledger, even where one of that serial is. */
    boolean isFromBefore() {
        return fromBefore;
    }

    boolean isOn(BlankSerial other) {
        return other.equals(blank);
    }

    boolean isPrinted() {
        return printedOn != null;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    /** Out of which the holder gets it. */
    StockNo stock() {
        return ofBatch && certificate.agency() != null ? StockNo.of(certificate.agency()) : StockNo.CENTER;
    }

    /** An agency has what came with a batch, the centre what was printed anew. */
    void mustLieWith(Actor actor) {
        if (!handedOver && ofBatch != (actor.level() == Level.AGENCY)) {
            throw notHere();
        }
    }

    void mustBeOn(BlankSerial other) {
        if (!isOn(other)) {
            throw notHere();
        }
    }

    void mustBeUnprinted() {
        certificate.mustBeInForce();
        if (printedOn != null) {
            throw refusal(FailureCode.CERTIFICATE_ALREADY_PRINTED);
        }
    }

    /** Tells when. */
    LocalDate mustBePrinted() {
        if (printedOn == null) {
            throw refusal(FailureCode.CERTIFICATE_NOT_PRINTED);
        }
        return printedOn;
    }

    void mustBeHandedOver() {
        if (!handedOver) {
            throw refusal(FailureCode.CERTIFICATE_NOT_HANDED_OVER);
        }
    }

    void mustNotBeHandedOver() {
        if (handedOver) {
            throw refusal(FailureCode.CERTIFICATE_ALREADY_HANDED_OVER);
        }
    }

    RuleViolated notHere() {
        return refusal(FailureCode.CERTIFICATE_NOT_HERE);
    }

    private void beginAnew(BlankSerial on, int of) {
        fromBefore = false;
        blank = on;
        version = of;
        ofBatch = false;
        printedOn = null;
        handedOver = false;
    }

    private RuleViolated refusal(FailureCode code) {
        return new RuleViolated(code, certificate.number().value());
    }
}
