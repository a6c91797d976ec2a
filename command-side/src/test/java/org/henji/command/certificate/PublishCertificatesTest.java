package org.henji.command.certificate;

import static org.henji.command.Actors.CENTER;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.audited;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.published;
import static org.henji.kernel.certificate.CertificateEvents.reportReturned;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.certificate.BatchCommand.PublishCertificates;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 9 of {@code docs/event-model/certificate.md} and 15 of {@code docs/event-model/batch.md} (BR-21, BR-22). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishCertificatesTest {

    @Test
    void the_public_finds_what_has_been_audited() {
        CertificateActs.auditedBatch()
                .when(publish(number(2), number(1)), CENTER)
                .thenAnswers(BATCH, published(1), published(2));
    }

    @Test
    void once_is_enough() {
        CertificateActs.publishedBatch()
                .when(publish(number(1), number(2)), CENTER)
                .thenNothing();
        CertificateActs.auditedBatch()
                .and(published(1))
                .when(publish(number(1), number(2)), CENTER)
                .then(published(2));
    }

    @Test
    void nothing_before_its_audit() {
        CertificateActs.reportedBatch()
                .and(audited(1))
                .when(publish(number(1), number(2)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_AUDITED, number(2).value());
        CertificateActs.approved()
                .when(publish(number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_AUDITED, number(1).value());
        CertificateActs.auditedBatch()
                .and(reportReturned(1))
                .when(publish(number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_AUDITED, number(1).value());
    }

    @Test
    void nothing_that_has_been_revoked_or_cancelled() {
        CertificateActs.auditedBatch()
                .and(revoked(1), cancelled(2))
                .when(publish(number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value())
                .when(publish(number(2)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void only_those_of_the_batch_each_named_once() {
        CertificateActs.auditedBatch()
                .when(publish(LEGACY), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_IN_BATCH, LEGACY.value())
                .when(publish(number(1), number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REPEATED, number(1).value());
    }

    private static PublishCertificates publish(CertificateNo... certificates) {
        return new PublishCertificates(BATCH, List.of(certificates));
    }
}
