package org.henji.command.session;

import static org.henji.command.session.ScoreActs.CHECKER;
import static org.henji.command.session.ScoreActs.CLERK;
import static org.henji.command.session.ScoreActs.assessor;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.checkFailed;
import static org.henji.kernel.session.score.ScoreBookEvents.checked;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;

import java.util.List;
import org.henji.command.session.ScoreBookCommand.CheckScores;
import org.henji.command.session.ScoreBookCommand.FailCheck;
import org.henji.command.session.ScoreBookCommand.SubmitScoreBook;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 19 of {@code docs/event-model/score-book.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailCheckTest {

    @Test
    void the_sheets_of_the_candidates_are_void_and_entered_again() {
        ScoreActs.scored()
                .when(fail(3, 1, 3), CHECKER)
                .then(checkFailed(1, 3))
                .when(new CheckScores(SCORE_BOOK), CHECKER)
                .thenRefused(FailureCode.SHEETS_MISSING, "1", "3")
                .by(CLERK, entered(1, "80"), entered(3, "50"))
                .when(new CheckScores(SCORE_BOOK), CHECKER)
                .then(checked());
    }

    @Test
    void what_was_found_right_may_turn_out_wrong_until_it_is_submitted() {
        ScoreActs.checkedBook()
                .when(fail(1), CHECKER)
                .then(checkFailed(1))
                .when(new SubmitScoreBook(SCORE_BOOK), CHECKER)
                .thenRefused(FailureCode.SCORES_NOT_CHECKED);
        ScoreActs.submittedBook().when(fail(1), CHECKER).thenRefused(FailureCode.SCORE_BOOK_NOT_OPEN);
    }

    @Test
    void whoever_may_not_check_does_not() {
        ScoreActs.scored()
                .when(fail(1), CLERK)
                .thenRefused(FailureCode.OWN_WORK)
                .when(fail(1), assessor(SECOND))
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void not_while_the_session_runs() {
        ScoreActs.running()
                .by(CLERK, entered(1, "80"))
                .when(fail(1), CHECKER)
                .thenRefused(FailureCode.SESSION_NOT_ENDED);
    }

    @Test
    void there_must_be_sheets() {
        ScoreActs.scored()
                .when(fail(1, ABSENT), CHECKER)
                .thenRefused(FailureCode.RESULT_NOT_SCORED, String.valueOf(ABSENT));
    }

    private static FailCheck fail(Integer... candidates) {
        return new FailCheck(SCORE_BOOK, List.of(candidates), checkFailed(1).reason());
    }
}
