package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.reportReturned;
import static org.henji.kernel.certificate.CertificateEvents.reported;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.certificate.BatchCommand.ReportCertificates;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 7 of {@code docs/event-model/certificate.md} and 15 of {@code docs/event-model/batch.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportCertificatesTest {

    @Test
    void what_the_holders_have_is_reported() {
        CertificateActs.handedOverBatch()
                .when(report(number(2), number(1)), AGENCY)
                .thenAnswers(BATCH, reported(1), reported(2));
    }

    @Test
    void once_is_enough() {
        CertificateActs.reportedBatch()
                .when(report(number(1), number(2)), AGENCY)
                .thenNothing();
        CertificateActs.publishedBatch().when(report(number(1)), AGENCY).thenNothing();
    }

    @Test
    void what_has_been_reported_already_does_not_keep_the_others() {
        CertificateActs.handedOverBatch()
                .and(reported(1))
                .when(report(number(1), number(2)), AGENCY)
                .then(reported(2));
    }

    @Test
    void again_what_has_been_returned() {
        CertificateActs.reportedBatch()
                .and(reportReturned(1))
                .when(report(number(1)), AGENCY)
                .then(reported(1));
    }

    @Test
    void not_what_the_holder_does_not_have() {
        CertificateActs.receivedBatch()
                .and(handedOver(1))
                .when(report(number(1), number(2)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HANDED_OVER, number(2).value());
    }

    @Test
    void not_what_has_been_corrected_before_the_holder_has_the_new_one() {
        CertificateActs.handedOverBatch()
                .and(CertificateEvents.correctionRequested(1), CertificateEvents.corrected(1, 3))
                .when(report(number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HANDED_OVER, number(1).value());
    }

    @Test
    void not_what_has_been_revoked_or_cancelled() {
        CertificateActs.handedOverBatch()
                .and(revoked(1), cancelled(2))
                .when(report(number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value())
                .when(report(number(2)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void only_those_of_the_batch_each_named_once() {
        CertificateActs.handedOverBatch()
                .when(report(LEGACY), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_IN_BATCH, LEGACY.value())
                .when(report(number(1), number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REPEATED, number(1).value());
    }

    private static ReportCertificates report(CertificateNo... certificates) {
        return new ReportCertificates(BATCH, List.of(certificates));
    }
}
