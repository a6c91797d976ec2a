package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.DECIDER;
import static org.henji.command.certificate.CertificateActs.KEEPER;
import static org.henji.command.certificate.CertificateActs.allottedAnew;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.requestRefused;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.certificate.CertificateCommand.ApproveCertificateRequest;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 14 to 16 of {@code docs/event-model/certificate.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApproveCertificateRequestTest {

    private static final ApproveCertificateRequest APPROVE = new ApproveCertificateRequest(number(1), 1, null);

    private static final BlanksLost LOST_BY_THE_HOLDER =
            new BlanksLost(BlankEvents.AGENCY, List.of(BlankEvents.range(1, 1)), "证书 ZX6201000126000001 遗失补证", LATER);

    @Test
    void a_correction_is_a_new_version_on_another_blank() {
        CertificateActs.correctionAsked()
                .when(APPROVE, DECIDER)
                .thenAnswers(number(1), allottedAnew(3, 1), corrected(1, 3));
    }

    @Test
    void a_correction_that_the_agency_has_asked_for_is_the_centres_to_decide() {
        CertificateActs.publishedBatch()
                .by(AGENCY, CertificateEvents.correctionRequested(1))
                .when(APPROVE, CENTER)
                .then(allottedAnew(3, 1), corrected(1, 3));
    }

    @Test
    void a_reissue_is_the_same_on_another_blank_with_a_remark() {
        CertificateActs.reissueAsked()
                .when(APPROVE, DECIDER)
                .thenAnswers(number(1), allottedAnew(3, 1), LOST_BY_THE_HOLDER, CertificateEvents.reissued(1, 3));
    }

    @Test
    void with_the_remark_that_is_given() {
        assertThat(CertificateActs.reissueAsked()
                        .when(new ApproveCertificateRequest(number(1), 1, "原证书遗失，补发"), DECIDER)
                        .events())
                .last()
                .hasFieldOrPropertyWithValue("remark", "原证书遗失，补发");
    }

    @Test
    void what_can_be_collected_stays_where_it_is_in_the_ledger() {
        for (ReissueCause cause : List.of(ReissueCause.DAMAGED, ReissueCause.MISPRINTED)) {
            CertificateActs.publishedBatch()
                    .by(CENTER, asked(cause))
                    .when(APPROVE, DECIDER)
                    .then(allottedAnew(3, 1), reissued(cause));
        }
    }

    @Test
    void what_the_keeper_has_reported_lost_is_not_lost_twice() {
        CertificateActs.reissueAsked()
                .and(BlankEvents.lost(BlankEvents.AGENCY, 1))
                .when(APPROVE, DECIDER)
                .then(allottedAnew(3, 1), CertificateEvents.reissued(1, 3));
    }

    @Test
    void what_was_lost_before_it_was_handed_over_is_the_keepers_to_report() {
        CertificateActs.receivedBatch()
                .by(CENTER, reissueRequested(1))
                .when(APPROVE, DECIDER)
                .then(allottedAnew(3, 1), CertificateEvents.reissued(1, 3));
    }

    @Test
    void what_did_not_come_has_been_reported_by_the_agency() {
        CertificateActs.dispatchedBatch()
                .by(CENTER, asked(ReissueCause.NOT_RECEIVED))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(1).value(), "DISPATCHED")
                .and(BlankEvents.lost(BlankEvents.CENTER, 1), BatchEvents.received(number(1)))
                .when(APPROVE, DECIDER)
                .then(allottedAnew(3, 1), reissued(ReissueCause.NOT_RECEIVED));
    }

    @Test
    void what_was_printed_anew_is_lost_at_the_centre() {
        CertificateActs.corrected()
                .and(printed(1, blank(3), 2), handedOver(1, blank(3)), BlankEvents.issued(BlankEvents.CENTER, 3))
                .by(CENTER, asked(number(1), 2, ReissueCause.LOST))
                .when(new ApproveCertificateRequest(number(1), 2, null), DECIDER)
                .then(
                        allottedAnew(4, 1),
                        new BlanksLost(
                                BlankEvents.CENTER,
                                List.of(BlankEvents.range(3, 1)),
                                "证书 ZX6201000126000001 遗失补证",
                                LATER),
                        new CertificateReissued(number(1), 2, ReissueCause.LOST, blank(4), blank(3), "补证", LATER));
    }

    @Test
    void an_old_one_is_in_no_ledger() {
        CertificateActs.publishedBatch()
                .and(imported())
                .by(CENTER, asked(LEGACY, 1, ReissueCause.LOST))
                .when(new ApproveCertificateRequest(LEGACY, 1, null), DECIDER)
                .thenAnswers(
                        LEGACY,
                        new BlanksAllotted(
                                BlankEvents.CENTER, null, List.of(new AllottedBlank(blank(3), LEGACY)), LATER),
                        new CertificateReissued(LEGACY, 1, ReissueCause.LOST, blank(3), null, "补证", LATER));
    }

    @Test
    void an_old_one_does_not_lose_a_blank_of_the_same_serial() {
        CertificateImported old = imported();
        CertificateImported onOurSerial = new CertificateImported(
                old.certificate(),
                old.scheme(),
                old.agency(),
                old.agencyName(),
                old.region(),
                old.item(),
                old.itemName(),
                old.assessedOn(),
                old.score(),
                old.holder(),
                old.issuedOn(),
                old.validUntil(),
                blank(3),
                old.source(),
                old.at());
        CertificateActs.publishedBatch()
                .and(allottedAnew(3, 1), BlankEvents.issued(BlankEvents.CENTER, 3), onOurSerial)
                .by(CENTER, asked(LEGACY, 1, ReissueCause.LOST))
                .when(new ApproveCertificateRequest(LEGACY, 1, null), DECIDER)
                .thenAnswers(
                        LEGACY,
                        new BlanksAllotted(
                                BlankEvents.CENTER, null, List.of(new AllottedBlank(blank(4), LEGACY)), LATER),
                        new CertificateReissued(LEGACY, 1, ReissueCause.LOST, blank(4), blank(3), "补证", LATER));
    }

    @Test
    void not_by_who_asked() {
        CertificateActs.correctionAsked().when(APPROVE, CENTER).thenRefused(FailureCode.OWN_WORK);
        CertificateActs.publishedBatch()
                .by(AGENCY, CertificateEvents.correctionRequested(1))
                .when(APPROVE, CertificateActs.center(AGENCY.userId()))
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void not_by_the_keeper_of_the_blanks() {
        CertificateActs.correctionAsked().when(APPROVE, KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
        CertificateActs.reissueAsked().when(APPROVE, KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
    }

    @Test
    void only_what_has_been_asked_and_only_once() {
        CertificateActs.publishedBatch()
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_UNKNOWN, "1");
        CertificateActs.correctionAsked()
                .when(new ApproveCertificateRequest(number(1), 0, null), DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_UNKNOWN, "0")
                .when(new ApproveCertificateRequest(number(1), 2, null), DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_UNKNOWN, "2");
        CertificateActs.corrected().when(APPROVE, DECIDER).thenRefused(FailureCode.CERTIFICATE_REQUEST_DECIDED);
        CertificateActs.correctionAsked()
                .and(requestRefused(1))
                .by(CENTER, asked(number(1), 2, ReissueCause.LOST))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_DECIDED);
        CertificateActs.reissueAsked()
                .and(CertificateEvents.reissued(1, 3))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_DECIDED);
    }

    @Test
    void not_of_what_has_ended_meanwhile() {
        CertificateActs.correctionAsked()
                .and(revoked(1))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value());
        CertificateActs.reissueAsked()
                .and(revoked(1))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value());
        CertificateActs.reissueAsked()
                .and(cancelled(1))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(1).value());
    }

    @Test
    void not_of_what_has_expired_meanwhile() {
        CertificateActs.reissueAsked()
                .on(LAST_DAY.plusDays(1))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_EXPIRED, number(1).value(), "2031-03-29");
        assertThat(CertificateActs.reissueAsked()
                        .on(LAST_DAY)
                        .when(APPROVE, DECIDER)
                        .events())
                .hasSize(3);
    }

    @Test
    void the_score_is_asked_again() {
        CertificateActs.correctionAsked()
                .and(scoreCorrected(Grade.PASSED, "81.00"))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_SCORE_DIFFERS, "81.00");
        CertificateActs.correctionAsked()
                .and(scoreCorrected(Grade.FAILED, "59.00"))
                .when(APPROVE, DECIDER)
                .thenRefused(FailureCode.CANDIDATE_NOT_PASSED, "1");
    }

    @Test
    void there_must_be_a_blank() {
        Stage stage = CertificateActs.reissueAsked();
        for (int blank = 3; blank <= 10; blank++) {
            stage.and(BlankEvents.lost(BlankEvents.CENTER, blank));
        }
        stage.when(APPROVE, DECIDER).thenRefused(FailureCode.BLANKS_TOO_FEW, "1", "0");
    }

    @Test
    void what_is_published_stays_so_and_what_is_corrected_has_to_be_handed_over() {
        Stage stage = CertificateActs.correctionAsked();
        CorrectionRequested wanted = CertificateEvents.correctionRequested(1);
        assertThat(stage.when(APPROVE, DECIDER).events())
                .last()
                .hasFieldOrPropertyWithValue("holder", wanted.holder())
                .hasFieldOrPropertyWithValue("version", 2);
        stage.when(new BatchCommand.PublishCertificates(coded(1).batch(), List.of(number(1))), CENTER)
                .thenNothing();
    }

    private static ReissueRequested asked(ReissueCause cause) {
        return asked(number(1), 1, cause);
    }

    private static ReissueRequested asked(CertificateNo certificate, int request, ReissueCause cause) {
        ReissueRequested usual = reissueRequested(1);
        return new ReissueRequested(certificate, request, cause, usual.statement(), usual.evidence(), usual.at());
    }

    private static CertificateReissued reissued(ReissueCause cause) {
        return new CertificateReissued(number(1), 1, cause, blank(3), blank(1), "补证", LATER);
    }

    private static ScoreCorrected scoreCorrected(Grade grade, String score) {
        return new ScoreCorrected(
                ScoreBookEvents.SCORE_BOOK,
                1,
                ScoreBookEvents.sheets(1, score),
                ScoreBookEvents.result(1, grade, score),
                SessionEvents.ENDED);
    }
}
