package org.henji.command.session;

import static org.henji.command.session.ScoreActs.CHECKER;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.returned;
import static org.henji.kernel.session.score.ScoreBookEvents.submitted;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.SubmitScoreBook;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 20 of {@code docs/event-model/score-book.md} (BR-17). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmitScoreBookTest {

    private static final SubmitScoreBook SUBMIT = new SubmitScoreBook(SCORE_BOOK);

    @Test
    void what_was_checked_goes_to_the_prefecture_with_its_numbers() {
        ScoreActs.checkedBook().when(SUBMIT, CHECKER).then(submitted());
    }

    @Test
    void who_was_removed_was_there() {
        ScoresChecked results = new ScoresChecked(
                SCORE_BOOK,
                List.of(
                        new Result(1, Grade.DISQUALIFIED, null),
                        new Result(2, Grade.ABSENT, null),
                        ScoreBookEvents.result(3, Grade.FAILED, "50.00")),
                submitted().at());
        ScoreActs.scored()
                .and(results)
                .when(SUBMIT, CHECKER)
                .then(new ScoreBookSubmitted(SCORE_BOOK, 3, 2, 0, submitted().at()));
    }

    @Test
    void not_before_the_check() {
        ScoreActs.scored().when(SUBMIT, CHECKER).thenRefused(FailureCode.SCORES_NOT_CHECKED);
    }

    @Test
    void once_is_enough() {
        for (Stage stage : List.of(ScoreActs.submittedBook(), ScoreActs.confirmedBook())) {
            stage.when(SUBMIT, CHECKER).thenRefused(FailureCode.SCORE_BOOK_NOT_OPEN);
        }
    }

    @Test
    void what_was_returned_is_checked_first() {
        ScoreActs.submittedBook()
                .and(returned())
                .when(SUBMIT, CHECKER)
                .thenRefused(FailureCode.SCORES_NOT_CHECKED)
                .by(CHECKER, ScoreBookEvents.checked())
                .when(SUBMIT, CHECKER)
                .then(submitted());
    }
}
