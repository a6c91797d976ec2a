package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.CENTER;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.result;
import static org.henji.kernel.session.score.ScoreBookEvents.sheets;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.certificate.BatchCommand.AuditReports;
import org.henji.command.certificate.BatchCommand.PublishCertificates;
import org.henji.command.certificate.CertificateCommand.ApproveCertificateRequest;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A score is corrected after the certificate was coded, and its holder has not passed after all: whatever would give them a
 * certificate is refused (rule 12 of {@code docs/event-model/certificate.md}, BR-20).
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailedAfterAllTest {

    private static final ScoreCorrected FAILED =
            new ScoreCorrected(SCORE_BOOK, 1, sheets(1, "50"), result(1, Grade.FAILED, "50.00"), ENDED);

    @Test
    void nothing_is_handed_over() {
        refused(CertificateActs.receivedBatch()
                .and(FAILED)
                .when(CertificateActs.handOver(number(1), number(2)), AGENCY));
    }

    @Test
    void nothing_is_audited_as_right() {
        refused(CertificateActs.reportedBatch()
                .and(FAILED)
                .when(new AuditReports(CertificateEvents.BATCH, List.of(number(1)), List.of()), CENTER));
    }

    @Test
    void nothing_is_published_and_others_are_not_touched() {
        Stage stage = CertificateActs.auditedBatch().and(FAILED);
        refused(stage.when(new PublishCertificates(CertificateEvents.BATCH, List.of(number(1), number(2))), CENTER));
        stage.when(new PublishCertificates(CertificateEvents.BATCH, List.of(number(2))), CENTER)
                .thenAnswers(CertificateEvents.BATCH, CertificateEvents.published(2));
    }

    @Test
    void nothing_is_printed_anew() {
        refused(CertificateActs.publishedBatch().and(FAILED).when(CertificateActs.reissue(1), AGENCY));
        refused(CertificateActs.reissueAsked()
                .and(FAILED)
                .when(new ApproveCertificateRequest(number(1), 1, null), CertificateActs.DECIDER));
    }

    private static void refused(Stage.Then then) {
        then.thenRefused(FailureCode.CANDIDATE_NOT_PASSED, "1");
    }
}
