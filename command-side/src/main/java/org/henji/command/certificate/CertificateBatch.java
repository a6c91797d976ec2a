package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.certificate.BatchCommand.ReturnBlankRequest;
import org.henji.command.certificate.BatchCommand.WithdrawBlankRequest;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchEvent.RequestReturned;
import org.henji.kernel.certificate.batch.BatchEvent.RequestWithdrawn;
import org.henji.kernel.certificate.batch.ClaimsNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.jspecify.annotations.Nullable;

/**
 * A batch of certificates (证书批次), BR-21: the agency asks for blanks for the passers of a session, in the act in which they are
 * {@linkplain CertificateClaims claimed}. The centre returns the request or {@linkplain BatchApproval approves} it, which codes the
 * certificates; it is {@linkplain BatchDelivery printed, sent and received}. What is then done to several certificates at once
 * goes through the batch too, see {@link BatchHandling}; each certificate keeps its own life in {@link Certificate}.
 */
@Aggregate
class CertificateBatch {

    private enum Status {
        REQUESTED,
        DROPPED,
        APPROVED,
        PRINTED,
        DISPATCHED,
        RECEIVED
    }

    @AggregateIdentifier
    private BatchNo batch;

    private BlanksRequested requested;
    private @Nullable String requestedBy;
    private Status status = Status.REQUESTED;

    /** The blanks that the batch has given its certificates, in the order of the numbers. */
    private final SortedMap<CertificateNo, BlankSerial> blanks =
            new TreeMap<>(Comparator.comparing(CertificateNo::value));

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands
    private final BatchApproval approval = new BatchApproval(this);

    @AggregateMember
    private final BatchDelivery delivery = new BatchDelivery(this);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands
    private final BatchHandling handling = new BatchHandling(this);

    /** In the act that claims the passers. */
    CertificateBatch(BlanksRequested requested) {
        this();
        apply(requested);
    }

    @EventSourcingHandler
    void evolve(BlanksRequested event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        batch = event.batch();
        requested = event;
        requestedBy = userId;
    }

    @CommandHandler
    void decide(WithdrawBlankRequest command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireAgency(actor, requested.agency());
        mustWait();
        Instant now = CivilTime.now(clock);
        release(aggregates, now);
        apply(new RequestWithdrawn(batch, command.reason(), now));
    }

    @EventSourcingHandler
    void evolve(RequestWithdrawn event) {
        status = Status.DROPPED;
    }

    @CommandHandler
    void decide(ReturnBlankRequest command, Actor actor, Aggregates aggregates, Clock clock) {
        requireCenter(actor);
        mustWait();
        Instant now = CivilTime.now(clock);
        release(aggregates, now);
        apply(new RequestReturned(batch, command.reason(), now));
    }

    @EventSourcingHandler
    void evolve(RequestReturned event) {
        status = Status.DROPPED;
    }

    @EventSourcingHandler
    void evolve(BatchApproved event) {
        status = Status.APPROVED;
        event.lines().forEach(line -> blanks.put(line.certificate(), line.blank()));
    }

    @EventSourcingHandler
    void evolve(BatchPrinted event) {
        status = Status.PRINTED;
        event.replacements().forEach(replacement -> blanks.put(replacement.certificate(), replacement.blank()));
    }

    @EventSourcingHandler
    void evolve(BatchDispatched event) {
        status = Status.DISPATCHED;
    }

    @EventSourcingHandler
    void evolve(BatchReceived event) {
        status = Status.RECEIVED;
    }

    BatchNo number() {
        return batch;
    }

    BlanksRequested requested() {
        return requested;
    }

    BatchDelivery delivery() {
        return delivery;
    }

    /** All certificates of the batch, in the order of their numbers. */
    List<CertificateNo> certificates() {
        return List.copyOf(blanks.keySet());
    }

    BlankSerial blank(CertificateNo certificate) {
        return Objects.requireNonNull(blanks.get(certificate));
    }

    void requireCenter(Actor actor) {
        Authority.requireOffice(actor, Level.CENTER, requested.region());
    }

    void mustNotBeAskedForBy(Actor actor) {
        if (actor.userId().equals(requestedBy)) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
    }

    void mustWait() {
        mustBe(Status.REQUESTED, FailureCode.BATCH_NOT_REQUESTED);
    }

    void mustBeApproved() {
        mustBe(Status.APPROVED, FailureCode.BATCH_NOT_APPROVED);
    }

    void mustBePrinted() {
        mustBe(Status.PRINTED, FailureCode.BATCH_NOT_PRINTED);
    }

    void mustBeDispatched() {
        mustBe(Status.DISPATCHED, FailureCode.BATCH_NOT_DISPATCHED);
    }

    /** Certificates of this batch, none twice. */
    void mustHold(Collection<CertificateNo> certificates) {
        Set<CertificateNo> seen = new HashSet<>();
        for (CertificateNo certificate : certificates) {
            if (!blanks.containsKey(certificate)) {
                throw new RuleViolated(FailureCode.CERTIFICATE_NOT_IN_BATCH, certificate.value());
            }
            if (!seen.add(certificate)) {
                throw new RuleViolated(FailureCode.CERTIFICATE_REPEATED, certificate.value());
            }
        }
    }

    private void mustBe(Status expected, FailureCode otherwise) {
        if (status != expected) {
            throw new RuleViolated(otherwise);
        }
    }

    private void release(Aggregates aggregates, Instant now) {
        aggregates.in(
                CertificateClaims.class,
                ClaimsNo.of(batch.session()),
                claims -> claims.release(batch, requested.candidates(), now));
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    CertificateBatch() {}
}
