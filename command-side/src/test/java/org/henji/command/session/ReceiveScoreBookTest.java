package org.henji.command.session;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.received;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.ReceiveScoreBook;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 22 and 23 of {@code docs/event-model/score-book.md} (BR-17). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiveScoreBookTest {

    private static final ReceiveScoreBook RECEIVE = new ReceiveScoreBook(SCORE_BOOK);

    @Test
    void the_centre_receives_what_was_confirmed() {
        ScoreActs.confirmedBook().when(RECEIVE, CENTER).then(received());
    }

    @Test
    void not_before() {
        for (Stage stage : List.of(ScoreActs.scored(), ScoreActs.checkedBook(), ScoreActs.submittedBook())) {
            stage.when(RECEIVE, CENTER).thenRefused(FailureCode.SCORE_BOOK_NOT_CONFIRMED);
        }
    }

    @Test
    void once_is_enough() {
        ScoreActs.confirmedBook().and(received()).when(RECEIVE, CENTER).thenRefused(FailureCode.SCORE_BOOK_RECEIVED);
    }

    @Test
    void nobody_receives_what_they_have_checked_or_confirmed_themselves() {
        for (Actor hand : List.of(ScoreActs.CHECKER, PREFECTURE)) {
            Actor inBothOffices = new Actor(hand.userId(), CENTER.office(), null);
            ScoreActs.confirmedBook().when(RECEIVE, inBothOffices).thenRefused(FailureCode.OWN_WORK);
        }
    }
}
