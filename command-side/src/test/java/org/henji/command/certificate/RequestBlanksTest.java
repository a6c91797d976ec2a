package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.certificate.CertificateActs.REQUEST;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.certificate.BatchCommand.RequestBlanks;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersClaimed;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersReleased;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 2 to 4 of {@code docs/event-model/batch.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestBlanksTest {

    @Test
    void the_agency_asks_for_everybody_who_has_passed() {
        CertificateActs.confirmed()
                .when(REQUEST, AGENCY)
                .thenAnswers(BATCH, BatchEvents.claimed(), BatchEvents.requested());
    }

    @Test
    void in_whatever_order_they_are_named() {
        CertificateActs.confirmed()
                .when(request(2, 1), AGENCY)
                .thenAnswers(BATCH, BatchEvents.claimed(), BatchEvents.requested());
    }

    @Test
    void whether_the_centre_has_received_the_score_book_or_not() {
        CertificateActs.confirmed()
                .and(ScoreBookEvents.received())
                .when(REQUEST, AGENCY)
                .thenAnswers(BATCH, BatchEvents.claimed(), BatchEvents.requested());
    }

    @Test
    void not_before_the_prefecture_has_confirmed() {
        Stage.given(CertificateActs.all(SessionEvents.over()))
                .and(CertificateActs.all(ScoreBookEvents.scored()))
                .when(REQUEST, AGENCY)
                .thenRefused(FailureCode.SCORE_BOOK_NOT_CONFIRMED)
                .and(ScoreBookEvents.checked(), ScoreBookEvents.submitted())
                .when(REQUEST, AGENCY)
                .thenRefused(FailureCode.SCORE_BOOK_NOT_CONFIRMED);
    }

    @Test
    void not_while_a_correction_waits() {
        CertificateActs.confirmed()
                .and(ScoreBookEvents.correctionRequested())
                .when(REQUEST, AGENCY)
                .thenRefused(FailureCode.CORRECTION_OPEN, "3")
                .and(ScoreBookEvents.correctionRefused())
                .when(REQUEST, AGENCY)
                .then(BatchEvents.claimed(), BatchEvents.requested());
    }

    @Test
    void for_nobody_who_failed_was_absent_or_has_no_ticket() {
        for (int candidate : List.of(3, ABSENT, REJECTED, 17)) {
            CertificateActs.confirmed()
                    .when(request(1, 2, candidate), AGENCY)
                    .thenRefused(FailureCode.CANDIDATE_NOT_PASSED, String.valueOf(candidate));
        }
    }

    @Test
    void nobody_is_named_twice() {
        CertificateActs.confirmed().when(request(1, 2, 1), AGENCY).thenRefused(FailureCode.CANDIDATE_REPEATED, "1");
    }

    @Test
    void nobody_is_left_out() {
        CertificateActs.confirmed()
                .when(request(2), AGENCY)
                .thenRefused(FailureCode.PASSERS_LEFT_OUT, "1")
                .and(ScoreBookEvents.correctionRequested(), ScoreBookEvents.corrected())
                .when(request(2), AGENCY)
                .thenRefused(FailureCode.PASSERS_LEFT_OUT, "1, 3");
    }

    @Test
    void nobody_is_asked_for_twice() {
        CertificateActs.requested()
                .when(REQUEST, AGENCY)
                .thenRefused(FailureCode.PASSER_ALREADY_REQUESTED, "1", BATCH.value());
    }

    @Test
    void who_passes_by_a_correction_comes_into_a_batch_of_their_own() {
        CertificateActs.requested()
                .and(ScoreBookEvents.correctionRequested(), ScoreBookEvents.corrected())
                .when(request(3), AGENCY)
                .thenAnswers(BatchNo.of(SESSION, 2), claimed(2, 3), requested(2, 3));
    }

    @Test
    void again_once_the_first_request_has_come_back() {
        CertificateActs.requested()
                .and(BatchEvents.released(), BatchEvents.returned())
                .when(REQUEST, AGENCY)
                .thenAnswers(BatchNo.of(SESSION, 2), claimed(2, 1, 2), requested(2, 1, 2));
    }

    @Test
    void the_ninety_ninth_batch_is_the_last() {
        Stage stage = CertificateActs.confirmed();
        for (int batch = 1; batch <= 98; batch++) {
            stage.and(
                    claimed(batch, 1, 2),
                    new PassersReleased(BatchEvents.CLAIMS, BatchNo.of(SESSION, batch), List.of(1, 2), CODED));
        }
        stage.when(REQUEST, AGENCY)
                .thenAnswers("2662010001-B99", claimed(99, 1, 2), requested(99, 1, 2))
                .and(ScoreBookEvents.correctionRequested(), ScoreBookEvents.corrected())
                .when(request(3), AGENCY)
                .thenRefused(FailureCode.BATCHES_USED_UP);
    }

    @Test
    void there_must_be_such_a_score_book() {
        ScoreBookNo other = ScoreBookNo.of(SessionEvents.OTHER_SESSION);
        CertificateActs.confirmed()
                .when(new RequestBlanks(other, List.of(1)), AGENCY)
                .thenRefused(FailureCode.NOT_FOUND, other.value());
    }

    private static RequestBlanks request(Integer... candidates) {
        return new RequestBlanks(SCORE_BOOK, List.of(candidates));
    }

    private static PassersClaimed claimed(int batch, Integer... candidates) {
        return new PassersClaimed(BatchEvents.CLAIMS, BatchNo.of(SESSION, batch), List.of(candidates), CODED);
    }

    private static BlanksRequested requested(int batch, Integer... candidates) {
        BlanksRequested usual = BatchEvents.requested();
        return new BlanksRequested(
                BatchNo.of(SESSION, batch), SCORE_BOOK, usual.agency(), usual.region(), List.of(candidates), CODED);
    }
}
