package org.henji.command.session;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.corrected;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRefused;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRequested;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.ApproveScoreCorrection;
import org.henji.command.session.ScoreBookCommand.RefuseScoreCorrection;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 26 and 27 of {@code docs/event-model/score-book.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecideScoreCorrectionTest {

    private static final ApproveScoreCorrection APPROVE = new ApproveScoreCorrection(SCORE_BOOK, 1);
    private static final RefuseScoreCorrection REFUSE =
            new RefuseScoreCorrection(SCORE_BOOK, 1, correctionRefused().reason());

    @Test
    void the_centre_corrects_what_was_asked_for() {
        asked().when(APPROVE, CENTER).then(corrected());
    }

    @Test
    void or_refuses_it() {
        asked().when(REFUSE, CENTER).then(correctionRefused());
    }

    @Test
    void nobody_decides_on_what_they_have_asked_for_themselves() {
        Actor inBothOffices = new Actor(PREFECTURE.userId(), CENTER.office(), null);
        asked().when(APPROVE, inBothOffices)
                .thenRefused(FailureCode.OWN_WORK)
                .when(REFUSE, inBothOffices)
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void once_is_enough() {
        for (Stage stage : List.of(asked().and(corrected()), asked().and(correctionRefused()))) {
            stage.when(APPROVE, CENTER)
                    .thenRefused(FailureCode.CORRECTION_DECIDED)
                    .when(REFUSE, CENTER)
                    .thenRefused(FailureCode.CORRECTION_DECIDED);
        }
    }

    @Test
    void there_must_be_such_a_correction() {
        ScoreActs.confirmedBook()
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.CORRECTION_UNKNOWN, "1")
                .when(new ApproveScoreCorrection(SCORE_BOOK, 0), CENTER)
                .thenRefused(FailureCode.CORRECTION_UNKNOWN, "0");
        asked().when(new ApproveScoreCorrection(SCORE_BOOK, 2), CENTER)
                .thenRefused(FailureCode.CORRECTION_UNKNOWN, "2");
    }

    private static Stage asked() {
        return ScoreActs.confirmedBook().by(PREFECTURE, correctionRequested());
    }
}
