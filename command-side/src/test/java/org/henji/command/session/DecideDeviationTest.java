package org.henji.command.session;

import static org.henji.command.session.ScoreActs.CHECKER;
import static org.henji.command.session.ScoreActs.CLERK;
import static org.henji.command.session.ScoreActs.assessor;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.score.DeviationDecision.SCORES_STAND;
import static org.henji.kernel.session.score.DeviationDecision.SCORE_AGAIN;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.deviationDecided;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;
import static org.henji.kernel.session.score.ScoreBookEvents.sheets;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.CheckScores;
import org.henji.command.session.ScoreBookCommand.DecideDeviation;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 13 and 14 of {@code docs/event-model/score-book.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecideDeviationTest {

    /** 20 points between the first and the second; 15 is the limit. */
    private static final ScoresEntered APART =
            entered(List.of(sheet(1, FIRST, "60"), sheet(1, SECOND, "80"), sheet(1, THIRD, "70")));

    private static final CheckScores CHECK = new CheckScores(SCORE_BOOK);

    @ParameterizedTest
    @EnumSource
    void the_leader_decides(DeviationDecision decision) {
        ScoreActs.running().and(APART).when(decide(decision), assessor(FIRST)).then(deviationDecided(1, decision));
    }

    @Test
    void nobody_else_decides() {
        for (Actor actor : List.of(assessor(SECOND), CLERK, CHECKER)) {
            ScoreActs.running().and(APART).when(decide(SCORES_STAND), actor).thenRefused(FailureCode.NOT_THE_LEADER);
        }
    }

    @Test
    void in_the_place_of_a_leader_who_is_recused_another_assessor_decides() {
        Stage recused =
                ScoreActs.running().and(SessionEvents.recused(FIRST, 1), SessionEvents.recused(THIRD, 1), APART);
        recused.when(decide(SCORES_STAND), assessor(FIRST)).thenRefused(FailureCode.ASSESSOR_RECUSED, FIRST.value());
        recused.when(decide(SCORES_STAND), assessor(THIRD)).thenRefused(FailureCode.ASSESSOR_RECUSED, THIRD.value());
        recused.when(decide(SCORES_STAND), CLERK).thenRefused(FailureCode.NOT_THE_LEADER);
        recused.when(decide(SCORES_STAND), assessor(SECOND)).then(deviationDecided(1, SCORES_STAND));
    }

    @Test
    void that_the_scores_stand_is_said_once() {
        ScoreActs.running()
                .and(APART, deviationDecided(1, SCORES_STAND))
                .when(decide(SCORES_STAND), assessor(FIRST))
                .thenNothing();
    }

    @Test
    void there_must_be_something_to_decide() {
        ScoreActs.running().when(decide(SCORES_STAND), assessor(FIRST)).thenRefused(FailureCode.DEVIATION_NONE, "1");
        ScoreActs.running()
                .and(entered(List.of(sheet(1, FIRST, "65"), sheet(1, SECOND, "80"))))
                .when(decide(SCORES_STAND), assessor(FIRST))
                .thenRefused(FailureCode.DEVIATION_NONE, "1");
    }

    @Test
    void until_it_is_decided_the_scores_are_not_found_right() {
        over().when(CHECK, CHECKER).thenRefused(FailureCode.DEVIATION_UNDECIDED, "1", "15");
    }

    @Test
    void what_stands_is_found_right() {
        over().and(deviationDecided(1, SCORES_STAND)).when(CHECK, CHECKER).events();
    }

    @Test
    void what_stands_stands_until_a_sheet_changes() {
        over().and(deviationDecided(1, SCORES_STAND), entered(List.of(sheet(1, FIRST, "61"))))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.DEVIATION_UNDECIDED, "1", "15");
        over().and(deviationDecided(1, SCORES_STAND), ScoreBookEvents.sheetWithdrawn(1, THIRD))
                .and(entered(List.of(sheet(1, THIRD, "70"))))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.DEVIATION_UNDECIDED, "1", "15");
    }

    @Test
    void to_score_again_voids_every_sheet_of_the_candidate() {
        over().and(deviationDecided(1, SCORE_AGAIN))
                .when(CHECK, CHECKER)
                .thenRefused(FailureCode.SHEETS_MISSING, "1", "3")
                .on(SessionEvents.DAY)
                .when(ScoreActs.enter(APART.sheets()), CLERK)
                .then(APART);
    }

    @Test
    void not_once_the_scores_have_been_checked_or_submitted() {
        ScoreActs.checkedBook()
                .when(decide(SCORES_STAND), assessor(FIRST))
                .thenRefused(FailureCode.SCORES_ALREADY_CHECKED);
        ScoreActs.submittedBook()
                .when(decide(SCORES_STAND), assessor(FIRST))
                .thenRefused(FailureCode.SCORE_BOOK_NOT_OPEN);
    }

    /** The session is over, and only the sheets of the first candidate are apart. */
    private static Stage over() {
        return Stage.given(PaperActs.all(SessionEvents.over()))
                .and(ScoreBookEvents.opened())
                .by(CLERK, APART, entered(sheets(2, "60")), entered(sheets(3, "50")));
    }

    private static DecideDeviation decide(DeviationDecision decision) {
        return new DecideDeviation(
                SCORE_BOOK, 1, decision, deviationDecided(1, decision).reason());
    }
}
