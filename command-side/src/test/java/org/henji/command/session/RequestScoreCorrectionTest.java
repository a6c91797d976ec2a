package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.corrected;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRefused;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRequested;
import static org.henji.kernel.session.score.ScoreBookEvents.received;
import static org.henji.kernel.session.score.ScoreBookEvents.result;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;
import static org.henji.kernel.session.score.ScoreBookEvents.sheets;

import java.util.Arrays;
import java.util.List;
import org.henji.command.FilesInMemory;
import org.henji.command.Stage;
import org.henji.command.file.UploadedFiles;
import org.henji.command.session.ScoreBookCommand.CorrectedSheet;
import org.henji.command.session.ScoreBookCommand.RequestScoreCorrection;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreSheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 24 to 26 of {@code docs/event-model/score-book.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestScoreCorrectionTest {

    @Test
    void the_prefecture_asks_for_another_result() {
        ScoreActs.confirmedBook().when(usual(), PREFECTURE).thenAnswers(1, correctionRequested());
        ScoreActs.confirmedBook().and(received()).when(usual(), PREFECTURE).thenAnswers(1, correctionRequested());
    }

    @Test
    void the_sheets_that_do_not_change_count_too() {
        ScoreSheet one = sheet(3, SECOND, "80");
        ScoreActs.confirmedBook()
                .when(request(3, one), PREFECTURE)
                .then(new CorrectionRequested(
                        SCORE_BOOK,
                        1,
                        3,
                        List.of(one),
                        correctionRequested().reason(),
                        correctionRequested().evidence(),
                        result(3, Grade.FAILED, "50.00"),
                        result(3, Grade.PASSED, "60.00"),
                        correctionRequested().at()));
    }

    @Test
    void not_before_the_confirmation() {
        for (Stage stage : List.of(ScoreActs.scored(), ScoreActs.checkedBook(), ScoreActs.submittedBook())) {
            stage.when(usual(), PREFECTURE).thenRefused(FailureCode.SCORE_BOOK_NOT_CONFIRMED);
        }
    }

    @Test
    void only_of_somebody_with_a_score() {
        ScoreActs.confirmedBook()
                .when(request(ABSENT, sheet(ABSENT, FIRST, "80")), PREFECTURE)
                .thenRefused(FailureCode.RESULT_NOT_SCORED, String.valueOf(ABSENT))
                .when(request(REJECTED, sheet(REJECTED, FIRST, "80")), PREFECTURE)
                .thenRefused(FailureCode.CANDIDATE_WITHOUT_TICKET, String.valueOf(REJECTED));
    }

    @Test
    void one_at_a_time_for_a_candidate() {
        ScoreActs.confirmedBook()
                .and(correctionRequested())
                .when(usual(), PREFECTURE)
                .thenRefused(FailureCode.CORRECTION_OPEN, "3");
        assertThat(ScoreActs.confirmedBook()
                        .and(correctionRequested())
                        .when(request(1, sheet(1, FIRST, "90")), PREFECTURE)
                        .events())
                .singleElement()
                .extracting(event -> ((CorrectionRequested) event).correction())
                .isEqualTo(2);
    }

    @Test
    void again_once_it_has_been_decided() {
        ScoreActs.confirmedBook()
                .and(correctionRequested(), correctionRefused())
                .when(usual(), PREFECTURE)
                .thenAnswers(
                        2,
                        new CorrectionRequested(
                                SCORE_BOOK,
                                2,
                                3,
                                correctionRequested().sheets(),
                                correctionRequested().reason(),
                                correctionRequested().evidence(),
                                correctionRequested().before(),
                                correctionRequested().after(),
                                correctionRequested().at()));
    }

    @Test
    void the_next_one_starts_from_the_corrected_sheets() {
        Stage stage = ScoreActs.confirmedBook().and(correctionRequested(), corrected());
        assertThat(stage.when(request(3, sheet(3, FIRST, "95")), PREFECTURE).events())
                .singleElement()
                .satisfies(event -> {
                    CorrectionRequested asked = (CorrectionRequested) event;
                    assertThat(asked.before()).isEqualTo(result(3, Grade.PASSED, "65.00"));
                    assertThat(asked.after()).isEqualTo(result(3, Grade.PASSED, "75.00"));
                });
    }

    @Test
    void only_sheets_that_there_are() {
        ScoreActs.confirmedBook()
                .when(request(3, sheet(3, FOURTH, "80")), PREFECTURE)
                .thenRefused(FailureCode.SHEET_UNKNOWN, "3", FOURTH.value())
                .when(request(3, sheet(3, FIRST, "80"), sheet(3, FIRST, "81")), PREFECTURE)
                .thenRefused(FailureCode.SHEET_REPEATED, "3", FIRST.value());
    }

    @Test
    void every_task_is_scored_once() {
        CorrectedSheet half = new CorrectedSheet(FIRST, ScoreActs.scores("80"));
        ScoreActs.confirmedBook()
                .when(request(3, List.of(half), correctionRequested().evidence()), PREFECTURE)
                .thenRefused(FailureCode.TASK_MISSING, "2");
    }

    @Test
    void it_must_change_the_result() {
        ScoreActs.confirmedBook()
                .when(request(3, sheets(3, "50").toArray(ScoreSheet[]::new)), PREFECTURE)
                .thenRefused(FailureCode.CORRECTION_CHANGES_NOTHING)
                .when(request(3, sheet(3, FIRST, "49"), sheet(3, SECOND, "51")), PREFECTURE)
                .thenRefused(FailureCode.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void it_needs_evidence_that_the_office_has_uploaded() {
        ScoreActs.confirmedBook()
                .when(request(3, usual().sheets(), List.of()), PREFECTURE)
                .thenRefused(FailureCode.EVIDENCE_MISSING);
        Evidence evidence = SessionEvents.evidence();
        ScoreActs.confirmedBook()
                .provide(UploadedFiles.class, new UploadedFiles(new FilesInMemory()))
                .when(usual(), PREFECTURE)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED,
                        "evidence",
                        evidence.sha256().value());
    }

    /** What the request in the fixtures says. */
    private static RequestScoreCorrection usual() {
        return request(3, correctionRequested().sheets().toArray(ScoreSheet[]::new));
    }

    private static RequestScoreCorrection request(int candidate, ScoreSheet... sheets) {
        return request(
                candidate,
                Arrays.stream(sheets).map(ScoreActs::corrected).toList(),
                correctionRequested().evidence());
    }

    private static RequestScoreCorrection request(int candidate, List<CorrectedSheet> sheets, List<Evidence> evidence) {
        return new RequestScoreCorrection(
                SCORE_BOOK, candidate, sheets, correctionRequested().reason(), evidence);
    }
}
