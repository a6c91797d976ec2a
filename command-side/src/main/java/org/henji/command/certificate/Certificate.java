package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ScoreBooks;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.Validity;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.Regions;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.score.Points;
import org.jspecify.annotations.Nullable;

/**
 * A certificate (专项职业能力证书), BR-04 and BR-21, known by its number: coded in the act that approves its {@link CertificateBatch},
 * or taken over from before. It {@linkplain CertificatePaper stands on one blank at a time} and is handed to its holder; on its own
 * it is {@linkplain CertificatePublication reported, audited and published}, so it may be in the holder's hands before anybody can
 * look it up. Under the same number it may be {@linkplain CertificateRequests corrected or reissued} on another blank, until it
 * expires or {@linkplain CertificateEnd is revoked or cancelled}. It expires by itself: nothing happens on that day.
 */
@Aggregate
class Certificate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream;

    private CertificateNo number;
    private @Nullable CertificateCoded coded;
    private @Nullable Uscc agency;
    private Face face;
    private LocalDate lastDay;

    @AggregateMember
    private final CertificatePaper paper = new CertificatePaper(this);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands
    private final CertificateHandling handling = new CertificateHandling(this);

    @AggregateMember
    private final CertificatePublication publication = new CertificatePublication(this);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands and its events
    private final CertificateRequests requests = new CertificateRequests(this);

    @AggregateMember
    private final CertificateEnd end = new CertificateEnd(this);

    /** In the act that approves its batch. */
    Certificate(CertificateCoded coded) {
        this();
        apply(coded);
    }

    @EventSourcingHandler
    void evolve(CertificateCoded event) {
        stream = event.streamId();
        number = event.certificate();
        coded = event;
        agency = event.agency();
        face = new Face(event.holder(), event.photo(), event.score());
        lastDay = Validity.lastDay(event.issuedOn(), event.validityYears());
    }

    /** In the act that imports it. */
    Certificate(CertificateImported imported) {
        this();
        apply(imported);
    }

    @EventSourcingHandler
    void evolve(CertificateImported event) {
        stream = event.streamId();
        number = event.certificate();
        agency = event.agency();
        face = new Face(event.holder(), null, event.score());
        lastDay = event.validUntil();
    }

    @EventSourcingHandler
    void evolve(CertificateCorrected event) {
        face = new Face(event.holder(), event.photo(), event.score());
    }

    CertificateNo number() {
        return number;
    }

    /** What receipts name it by. */
    PartId receipt() {
        return new PartId(number.value());
    }

    /** Where it comes from; null of one that was taken over. */
    @Nullable
    CertificateCoded coded() {
        return coded;
    }

    /** Whose it is; null where nobody knows. */
    @Nullable
    Uscc agency() {
        return agency;
    }

    Face face() {
        return face;
    }

    CertificatePaper paper() {
        return paper;
    }

    CertificatePublication publication() {
        return publication;
    }

    /** Neither revoked nor cancelled; whether it has expired is another question. */
    boolean isInForce() {
        return end.hasNotCome();
    }

    void mustBeInForce() {
        end.mustNotHaveCome();
    }

    void mustNotHaveExpired(Clock clock) {
        if (CivilTime.today(clock).isAfter(lastDay)) {
            throw new RuleViolated(FailureCode.CERTIFICATE_EXPIRED, number.value(), lastDay.toString());
        }
    }

    /** By the score book as it stands now, which may have been corrected; the score, or null of one that was taken over. */
    @Nullable
    Points mustHavePassed(ScoreBooks scoreBooks) {
        return coded == null
                ? null
                : scoreBooks.results(ScoreBookNo.of(coded.session())).mustHavePassed(coded.candidate());
    }

    static void requireCenter(Actor actor) {
        Authority.requireOffice(actor, Level.CENTER, Regions.province().code());
    }

    /** The centre, or the agency that it is from. */
    void requireCenterOrAgency(Actor actor) {
        if (actor.level() == Level.CENTER) {
            requireCenter(actor);
        } else if (agency != null) {
            Authority.requireAgency(actor, agency);
        } else {
            throw new RuleViolated(actor.level() == Level.AGENCY ? FailureCode.WRONG_AGENCY : FailureCode.WRONG_LEVEL);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    Certificate() {}
}
