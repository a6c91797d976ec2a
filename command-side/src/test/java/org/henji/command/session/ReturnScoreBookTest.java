package org.henji.command.session;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.returned;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.ReturnScoreBook;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 21 of {@code docs/event-model/score-book.md} (BR-17). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnScoreBookTest {

    private static final ReturnScoreBook RETURN =
            new ReturnScoreBook(SCORE_BOOK, returned().reason());

    @Test
    void the_prefecture_returns_what_was_submitted() {
        ScoreActs.submittedBook().when(RETURN, PREFECTURE).then(returned());
    }

    @Test
    void and_nothing_else() {
        for (Stage stage : List.of(
                ScoreActs.scored(),
                ScoreActs.checkedBook(),
                ScoreActs.submittedBook().and(returned()),
                ScoreActs.confirmedBook())) {
            stage.when(RETURN, PREFECTURE).thenRefused(FailureCode.SCORE_BOOK_NOT_SUBMITTED);
        }
    }
}
