package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
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
import org.henji.command.certificate.BatchCommand.AuditReports;
import org.henji.command.certificate.BatchCommand.ReturnedReport;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 8 of {@code docs/event-model/certificate.md} and 15 of {@code docs/event-model/batch.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditReportsTest {

    private static final ReturnedReport FIRST =
            new ReturnedReport(number(1), reportReturned(1).reason());

    @Test
    void what_is_right_is_audited_and_what_is_not_goes_back() {
        CertificateActs.reportedBatch()
                .when(audit(List.of(FIRST), number(2)), CENTER)
                .thenAnswers(BATCH, reportReturned(1), audited(2));
    }

    @Test
    void once_is_enough() {
        CertificateActs.auditedBatch()
                .when(audit(List.of(), number(1), number(2)), CENTER)
                .thenNothing();
        CertificateActs.publishedBatch()
                .when(audit(List.of(), number(1)), CENTER)
                .thenNothing();
        CertificateActs.reportedBatch().when(audit(List.of()), CENTER).thenNothing();
    }

    @Test
    void the_centre_may_think_better_of_it_until_the_publication() {
        CertificateActs.auditedBatch().when(audit(List.of(FIRST)), CENTER).then(reportReturned(1));
        CertificateActs.auditedBatch()
                .and(published(1))
                .when(audit(List.of(FIRST)), CENTER)
                .thenRefused(
                        FailureCode.CERTIFICATE_ALREADY_PUBLISHED, number(1).value());
    }

    @Test
    void only_what_has_been_reported() {
        CertificateActs.handedOverBatch()
                .when(audit(List.of(), number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_REPORTED, number(1).value())
                .when(audit(List.of(FIRST)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_REPORTED, number(1).value());
        CertificateActs.reportedBatch()
                .and(reportReturned(1))
                .when(audit(List.of(), number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_REPORTED, number(1).value());
    }

    @Test
    void not_by_whoever_reported_it_with_a_login_at_the_agency() {
        CertificateActs.reportedBatch()
                .when(audit(List.of(), number(1)), CertificateActs.center(AGENCY.userId()))
                .thenRefused(FailureCode.OWN_WORK)
                .when(audit(List.of(FIRST)), CertificateActs.center(AGENCY.userId()))
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void what_has_been_revoked_or_cancelled_is_not_audited() {
        CertificateActs.reportedBatch()
                .and(revoked(1), cancelled(2))
                .when(audit(List.of(), number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value())
                .when(audit(List.of(), number(2)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void only_those_of_the_batch_each_named_once() {
        CertificateActs.reportedBatch()
                .when(audit(List.of(), LEGACY), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_IN_BATCH, LEGACY.value())
                .when(audit(List.of(FIRST), number(1)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REPEATED, number(1).value())
                .when(audit(List.of(FIRST, FIRST)), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REPEATED, number(1).value());
    }

    private static AuditReports audit(List<ReturnedReport> returned, CertificateNo... approved) {
        return new AuditReports(BATCH, List.of(approved), returned);
    }
}
