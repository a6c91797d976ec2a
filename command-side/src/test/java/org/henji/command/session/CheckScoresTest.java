package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.session.ScoreActs.CHECKER;
import static org.henji.command.session.ScoreActs.CLERK;
import static org.henji.command.session.ScoreActs.assessor;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.checked;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.result;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;
import static org.henji.kernel.session.score.ScoreBookEvents.sheetWithdrawn;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.CheckScores;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 11 and 15 to 18 of {@code docs/event-model/score-book.md} (BR-20). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckScoresTest {

    private static final CheckScores CHECK = new CheckScores(SCORE_BOOK);

    @Test
    void everybody_with_a_ticket_has_a_result() {
        ScoreActs.scored().when(CHECK, CHECKER).then(checked());
    }

    @Test
    void who_was_removed_is_disqualified_whatever_was_scored() {
        ScoreActs.scored()
                .and(
                        SessionEvents.misconduct(1, MisconductMeasure.REMOVED),
                        SessionEvents.misconduct(2, MisconductMeasure.WARNED))
                .when(CHECK, CHECKER)
                .then(new ScoresChecked(
                        SCORE_BOOK,
                        List.of(
                                new Result(1, Grade.DISQUALIFIED, null),
                                result(2, Grade.PASSED, "60.00"),
                                result(3, Grade.FAILED, "50.00"),
                                new Result(ABSENT, Grade.ABSENT, null)),
                        checked().at()));
    }

    @Test
    void who_was_removed_needs_no_sheets() {
        Stage stage = Stage.given(PaperActs.all(SessionEvents.over()))
                .and(SessionEvents.misconduct(1, MisconductMeasure.REMOVED), ScoreBookEvents.opened())
                .by(CLERK, entered(2, "60"), entered(3, "50"));
        assertThat(stage.when(CHECK, CHECKER).events())
                .singleElement()
                .extracting(event -> ((ScoresChecked) event).results().getFirst())
                .isEqualTo(new Result(1, Grade.DISQUALIFIED, null));
    }

    @Test
    void the_mean_is_of_the_sheets_as_they_are_now() {
        Stage stage = ScoreActs.scored().and(entered(List.of(sheet(3, FIRST, "64.99"), sheet(3, THIRD, "65.00"))));
        assertThat(stage.when(CHECK, CHECKER).events())
                .singleElement()
                .extracting(event -> ((ScoresChecked) event).results().get(2))
                .isEqualTo(result(3, Grade.PASSED, "60.00"));
    }

    @Test
    void whoever_entered_a_sheet_does_not_check() {
        ScoreActs.scored().when(CHECK, CLERK).thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void nor_does_an_assessor_even_one_who_entered_nothing() {
        ScoreActs.scored().when(CHECK, assessor(THIRD)).thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void nor_does_whoever_took_a_sheet_back() {
        ScoreActs.scored()
                .by(ScoreActs.agency("helper"), sheetWithdrawn(1, FIRST))
                .by(CLERK, entered(List.of(sheet(1, FIRST, "80"))))
                .when(CHECK, ScoreActs.agency("helper"))
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void a_clerk_who_was_replaced_still_does_not() {
        ScoreActs.scored()
                .by(CHECKER, entered(List.of(sheet(1, FIRST, "81"))))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void nor_does_an_assessor_who_has_left_the_group() {
        Stage.given(PaperActs.all(SessionEvents.running()))
                .and(SessionEvents.recused(THIRD, null), SessionEvents.ended())
                .by(CLERK, PaperActs.all(ScoreBookEvents.scored()))
                .when(CHECK, assessor(THIRD))
                .thenRefused(FailureCode.OWN_WORK);
        Stage.given(PaperActs.all(SessionEvents.running()))
                .and(SessionEvents.grouped(SESSION, FIRST, SECOND, FOURTH), SessionEvents.ended())
                .by(CLERK, PaperActs.all(ScoreBookEvents.scored()))
                .when(CHECK, assessor(THIRD))
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void no_sheet_counts_of_an_assessor_who_is_recused_from_the_candidate() {
        ScoreActs.scored()
                .and(SessionEvents.recused(SECOND, 2))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.ASSESSOR_RECUSED, SECOND.value(), "2");
        Stage fourth = Stage.given(PaperActs.all(SessionEvents.prepared()))
                .and(SessionEvents.grouped(SESSION, FIRST, SECOND, THIRD, FOURTH))
                .and(SessionEvents.checkedIn(1, 2, 3), SessionEvents.started(), SessionEvents.ended())
                .by(CLERK, PaperActs.all(ScoreBookEvents.scored()));
        fourth.by(CLERK, entered(List.of(sheet(2, FOURTH, "60"))))
                .and(SessionEvents.recused(SECOND, 2), sheetWithdrawn(2, SECOND));
        assertThat(fourth.when(CHECK, CHECKER).events())
                .singleElement()
                .extracting(event -> ((ScoresChecked) event).results())
                .isEqualTo(checked().results());
    }

    @Test
    void not_before_the_end() {
        Stage.given(PaperActs.all(SessionEvents.running()))
                .by(CLERK, PaperActs.all(ScoreBookEvents.scored()))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.SESSION_NOT_ENDED);
    }

    @Test
    void everybody_who_was_there_has_all_sheets() {
        ScoreActs.scored()
                .and(sheetWithdrawn(2, THIRD))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.SHEETS_MISSING, "2", "3");
        Stage.given(PaperActs.all(SessionEvents.over()))
                .and(ScoreBookEvents.opened(), entered(1, "80"), entered(3, "50"))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.SHEETS_MISSING, "2", "3");
    }

    @Test
    void once_is_enough() {
        ScoreActs.checkedBook()
                .when(CHECK, ScoreActs.agency("another"))
                .thenRefused(FailureCode.SCORES_ALREADY_CHECKED);
        ScoreActs.submittedBook().when(CHECK, ScoreActs.agency("another")).thenRefused(FailureCode.SCORE_BOOK_NOT_OPEN);
    }

    @Test
    void what_was_returned_is_checked_anew_by_the_same_person_too() {
        ScoreActs.submittedBook()
                .and(ScoreBookEvents.returned())
                .when(CHECK, CHECKER)
                .then(checked());
    }
}
