package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.CENTER;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.revoked;
import static org.henji.kernel.session.SessionEvents.evidence;

import java.util.List;
import org.henji.command.FilesInMemory;
import org.henji.command.Stage;
import org.henji.command.certificate.CertificateCommand.RequestReissue;
import org.henji.command.file.UploadedFiles;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 10 and 13 of {@code docs/event-model/certificate.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestReissueTest {

    @Test
    void the_agency_or_the_centre_asks_for_the_same_once_more() {
        CertificateActs.publishedBatch()
                .when(CertificateActs.reissue(1), AGENCY)
                .thenAnswers(number(1), reissueRequested(1));
        CertificateActs.publishedBatch()
                .when(CertificateActs.reissue(1), CENTER)
                .thenAnswers(number(1), reissueRequested(1));
    }

    @Test
    void whatever_the_cause() {
        for (ReissueCause cause : List.of(ReissueCause.LOST, ReissueCause.DAMAGED, ReissueCause.MISPRINTED)) {
            assertThat(CertificateActs.handedOverBatch()
                            .when(reissue(number(1), cause), AGENCY)
                            .events())
                    .singleElement()
                    .hasFieldOrPropertyWithValue("cause", cause);
        }
    }

    @Test
    void what_the_holder_has_was_received() {
        CertificateActs.handedOverBatch()
                .when(reissue(number(1), ReissueCause.NOT_RECEIVED), AGENCY)
                .thenRefused(
                        FailureCode.CERTIFICATE_ALREADY_HANDED_OVER, number(1).value());
        assertThat(CertificateActs.dispatchedBatch()
                        .when(reissue(number(1), ReissueCause.NOT_RECEIVED), AGENCY)
                        .events())
                .hasSize(1);
    }

    @Test
    void not_before_it_has_been_printed() {
        CertificateActs.approved()
                .when(CertificateActs.reissue(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_PRINTED, number(1).value());
    }

    @Test
    void one_request_at_a_time() {
        CertificateActs.reissueAsked()
                .when(CertificateActs.reissue(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_OPEN, number(1).value());
        CertificateActs.correctionAsked()
                .when(CertificateActs.reissue(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_OPEN, number(1).value());
    }

    @Test
    void not_of_what_has_ended() {
        CertificateActs.publishedBatch()
                .and(revoked(1), cancelled(2))
                .when(CertificateActs.reissue(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value())
                .when(CertificateActs.reissue(2), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void until_the_last_day_of_its_validity() {
        CertificateActs.publishedBatch()
                .on(LAST_DAY.plusDays(1))
                .when(CertificateActs.reissue(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_EXPIRED, number(1).value(), "2031-03-29");
        assertThat(CertificateActs.publishedBatch()
                        .on(LAST_DAY)
                        .when(CertificateActs.reissue(1), AGENCY)
                        .events())
                .hasSize(1);
    }

    @Test
    void it_needs_evidence_that_the_office_has_uploaded() {
        Stage stage =
                CertificateActs.publishedBatch().provide(UploadedFiles.class, new UploadedFiles(new FilesInMemory()));
        stage.when(new RequestReissue(number(1), ReissueCause.LOST, "本人不慎遗失", List.of()), AGENCY)
                .thenRefused(FailureCode.EVIDENCE_MISSING);
        stage.when(CertificateActs.reissue(1), AGENCY)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED,
                        "evidence",
                        evidence().sha256().value());
    }

    @Test
    void an_old_one_by_the_centre_alone() {
        Stage stage = CertificateActs.publishedBatch().and(imported());
        stage.when(reissue(LEGACY, ReissueCause.LOST), AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
        assertThat(stage.when(reissue(LEGACY, ReissueCause.LOST), CENTER).events())
                .hasSize(1);
    }

    private static RequestReissue reissue(CertificateNo certificate, ReissueCause cause) {
        return new RequestReissue(certificate, cause, "本人不慎遗失", List.of(evidence()));
    }
}
