package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.henji.command.certificate.CertificateCommand.ApproveCertificateRequest;
import org.henji.command.certificate.CertificateCommand.RefuseCertificateRequest;
import org.henji.command.certificate.CertificateCommand.RequestCertificateCorrection;
import org.henji.command.certificate.CertificateCommand.RequestReissue;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.HeldSessions;
import org.henji.command.session.ScoreBooks;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvent.RequestRefused;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a certificate that has been printed and has not ended (更正、补证): one request at a time, by its agency or the
 * centre, with evidence, decided by somebody else at the centre. What is approved stands on another blank, under the same number:
 * a correction with other content, a reissue with the same and a remark.
 */
@AggregatePart
class CertificateRequests {

    /** 备注 where no other is given. */
    private static final String REMARK = "补证";

    private final Certificate certificate;
    private int asked;

    /** What waits; null: nothing. */
    private @Nullable CertificateEvent open;

    private @Nullable String askedBy;

    CertificateRequests(Certificate certificate) {
        this.certificate = certificate;
    }

    @CommandHandler
    PartId decide(
            RequestCertificateCorrection command,
            Actor actor,
            UploadedFiles files,
            ScoreBooks scoreBooks,
            HeldSessions sessions,
            Rules rules,
            Clock clock) {
        mustBeOpenTo(actor, clock);
        Face wanted = new Face(command.holder(), command.photo(), command.score());
        wanted.mustCorrect(certificate, actor, files, rules, CivilTime.today(clock));
        mustBeShown(command.evidence(), actor, files);
        wanted.mustNotBeOfAnother(sessions, certificate);
        wanted.mustAgreeWith(scoreBooks, certificate);
        apply(new CorrectionRequested(
                certificate.number(),
                asked + 1,
                wanted.holder(),
                wanted.photo(),
                wanted.score(),
                new PersonalText(wanted.holder().subject(), command.reason()),
                command.evidence(),
                CivilTime.now(clock)));
        return certificate.receipt();
    }

    @EventSourcingHandler
    void evolve(CorrectionRequested event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        ask(event.request(), event, userId);
    }

    @CommandHandler
    PartId decide(RequestReissue command, Actor actor, UploadedFiles files, ScoreBooks scoreBooks, Clock clock) {
        mustBeOpenTo(actor, clock);
        if (command.cause() == ReissueCause.NOT_RECEIVED) {
            certificate.paper().mustNotBeHandedOver();
        }
        mustBeShown(command.evidence(), actor, files);
        certificate.mustHavePassed(scoreBooks);
        apply(new ReissueRequested(
                certificate.number(),
                asked + 1,
                command.cause(),
                new PersonalText(certificate.face().holder().subject(), command.statement()),
                command.evidence(),
                CivilTime.now(clock)));
        return certificate.receipt();
    }

    @EventSourcingHandler
    void evolve(ReissueRequested event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        ask(event.request(), event, userId);
    }

    @CommandHandler
    PartId decide(
            ApproveCertificateRequest command, Actor actor, ScoreBooks scoreBooks, Aggregates aggregates, Clock clock) {
        CertificateEvent request = mustBeForAnother(command.request(), actor);
        certificate.mustBeInForce();
        certificate.mustNotHaveExpired(clock);
        Instant now = CivilTime.now(clock);
        OldPaper old = new OldPaper(certificate);
        if (request instanceof CorrectionRequested correction) {
            BlankSerial blank = old.replace(null, actor, aggregates, now);
            Face.of(correction).mustAgreeWith(scoreBooks, certificate);
            apply(new CertificateCorrected(
                    certificate.number(),
                    correction.request(),
                    certificate.paper().version() + 1,
                    correction.holder(),
                    correction.photo(),
                    correction.score(),
                    blank,
                    old.blank(),
                    now));
        } else if (request instanceof ReissueRequested reissue) {
            BlankSerial blank = old.replace(reissue.cause(), actor, aggregates, now);
            certificate.mustHavePassed(scoreBooks);
            apply(new CertificateReissued(
                    certificate.number(),
                    reissue.request(),
                    reissue.cause(),
                    blank,
                    old.blank(),
                    command.remark() == null ? REMARK : command.remark(),
                    now));
        }
        return certificate.receipt();
    }

    @EventSourcingHandler
    void evolve(CertificateCorrected event) {
        open = null;
    }

    @EventSourcingHandler
    void evolve(CertificateReissued event) {
        open = null;
    }

    /** Also where the certificate has ended meanwhile: nothing waits for ever. */
    @CommandHandler
    PartId decide(RefuseCertificateRequest command, Actor actor, Clock clock) {
        mustBeForAnother(command.request(), actor);
        apply(new RequestRefused(certificate.number(), command.request(), command.reason(), CivilTime.now(clock)));
        return certificate.receipt();
    }

    @EventSourcingHandler
    void evolve(RequestRefused event) {
        open = null;
    }

    private void ask(int request, CertificateEvent event, @Nullable String userId) {
        asked = request;
        open = event;
        askedBy = userId;
    }

    private void mustBeOpenTo(Actor actor, Clock clock) {
        certificate.requireCenterOrAgency(actor);
        certificate.mustBeInForce();
        certificate.mustNotHaveExpired(clock);
        certificate.paper().mustBePrinted();
        if (open != null) {
            throw new RuleViolated(
                    FailureCode.CERTIFICATE_REQUEST_OPEN, certificate.number().value());
        }
    }

    private static void mustBeShown(List<Evidence> evidence, Actor actor, UploadedFiles files) {
        if (evidence.isEmpty()) {
            throw new RuleViolated(FailureCode.EVIDENCE_MISSING);
        }
        files.mustHold(actor.office(), evidence);
    }

    private CertificateEvent mustBeForAnother(int request, Actor actor) {
        Certificate.requireCenter(actor);
        if (request < 1 || request > asked) {
            throw new RuleViolated(FailureCode.CERTIFICATE_REQUEST_UNKNOWN, String.valueOf(request));
        }
        if (open == null || request != asked) {
            throw new RuleViolated(FailureCode.CERTIFICATE_REQUEST_DECIDED);
        }
        if (actor.userId().equals(askedBy)) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
        return open;
    }
}
