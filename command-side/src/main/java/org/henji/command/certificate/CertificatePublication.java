package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.CertificateEvent.CertificateAudited;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReported;
import org.henji.kernel.certificate.CertificateEvent.ReportReturned;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.jspecify.annotations.Nullable;

/**
 * The way of a certificate into the public register (报送、审核、上网), BR-21 and BR-22: the agency reports what the holder has, the centre
 * audits the report or returns it, and only what has been audited is published.
 */
class CertificatePublication {

    private enum Status {
        NONE,
        REPORTED,
        AUDITED,
        PUBLISHED
    }

    private final Certificate certificate;
    private Status status = Status.NONE;
    private @Nullable String reportedBy;

    CertificatePublication(Certificate certificate) {
        this.certificate = certificate;
    }

    @EventSourcingHandler
    void evolve(CertificateImported event) {
        status = Status.PUBLISHED;
    }

    void report(Instant now) {
        certificate.mustBeInForce();
        if (status == Status.NONE) {
            certificate.paper().mustBeHandedOver();
            apply(new CertificateReported(certificate.number(), now));
        }
    }

    @EventSourcingHandler
    void evolve(CertificateReported event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        status = Status.REPORTED;
        reportedBy = userId;
    }

    /** As long as it has not been published. */
    void returnReport(String reason, Actor actor, Instant now) {
        mustBeReportedByAnother(actor);
        if (status == Status.PUBLISHED) {
            throw refusal(FailureCode.CERTIFICATE_ALREADY_PUBLISHED);
        }
        apply(new ReportReturned(certificate.number(), reason, now));
    }

    @EventSourcingHandler
    void evolve(ReportReturned event) {
        status = Status.NONE;
    }

    void audit(Actor actor, Instant now) {
        certificate.mustBeInForce();
        mustBeReportedByAnother(actor);
        if (status == Status.REPORTED) {
            apply(new CertificateAudited(certificate.number(), now));
        }
    }

    @EventSourcingHandler
    void evolve(CertificateAudited event) {
        status = Status.AUDITED;
    }

    void publish(Instant now) {
        certificate.mustBeInForce();
        if (status.compareTo(Status.AUDITED) < 0) {
            throw refusal(FailureCode.CERTIFICATE_NOT_AUDITED);
        }
        if (status == Status.AUDITED) {
            apply(new CertificatePublished(certificate.number(), now));
        }
    }

    @EventSourcingHandler
    void evolve(CertificatePublished event) {
        status = Status.PUBLISHED;
    }

    /** The offices are not the same, but a person may have logins in two. */
    private void mustBeReportedByAnother(Actor actor) {
        if (status == Status.NONE) {
            throw refusal(FailureCode.CERTIFICATE_NOT_REPORTED);
        }
        if (actor.userId().equals(reportedBy)) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
    }

    private RuleViolated refusal(FailureCode code) {
        return new RuleViolated(code, certificate.number().value());
    }
}
