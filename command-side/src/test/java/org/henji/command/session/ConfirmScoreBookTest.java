package org.henji.command.session;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.score.DeviationDecision.SCORES_STAND;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.confirmed;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.ConfirmScoreBook;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 21 and 22 of {@code docs/event-model/score-book.md} (BR-17). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfirmScoreBookTest {

    private static final ConfirmScoreBook CONFIRM = new ConfirmScoreBook(SCORE_BOOK, null);

    @Test
    void the_prefecture_confirms() {
        ScoreActs.submittedBook().when(CONFIRM, PREFECTURE).then(confirmed());
        ScoreActs.submittedBook()
                .when(new ConfirmScoreBook(SCORE_BOOK, "情况属实"), PREFECTURE)
                .then(new ScoreBookConfirmed(SCORE_BOOK, "情况属实", confirmed().at()));
    }

    @Test
    void only_what_was_submitted() {
        for (Stage stage : List.of(
                ScoreActs.scored(),
                ScoreActs.checkedBook(),
                ScoreActs.submittedBook().and(ScoreBookEvents.returned()),
                ScoreActs.confirmedBook())) {
            stage.when(CONFIRM, PREFECTURE).thenRefused(FailureCode.SCORE_BOOK_NOT_SUBMITTED);
        }
    }

    @Test
    void nobody_confirms_what_they_have_entered_or_checked_themselves() {
        for (Actor hand : List.of(ScoreActs.CLERK, ScoreActs.CHECKER)) {
            Actor inBothOffices = new Actor(hand.userId(), PREFECTURE.office(), null);
            ScoreActs.submittedBook().when(CONFIRM, inBothOffices).thenRefused(FailureCode.OWN_WORK);
        }
    }

    @Test
    void nor_what_they_have_scored_whoever_entered_it() {
        Actor assessor = new Actor(ScoreActs.assessor(CredentialEvents.SECOND).userId(), PREFECTURE.office(), null);
        ScoreActs.submittedBook().when(CONFIRM, assessor).thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void nor_what_they_have_decided_about_or_found_wrong() {
        for (ScoreBookEvent event :
                List.of(ScoreBookEvents.deviationDecided(1, SCORES_STAND), ScoreBookEvents.checkFailed(1))) {
            ScoreActs.running()
                    .by(ScoreActs.agency("hand"), event)
                    .by(ScoreActs.CHECKER, ScoreBookEvents.checked(), ScoreBookEvents.submitted())
                    .when(CONFIRM, new Actor("hand", PREFECTURE.office(), null))
                    .thenRefused(FailureCode.OWN_WORK);
        }
    }
}
