package org.henji.command.session;

import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;

import java.util.List;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.session.ScoreBookCommand.ApproveScoreCorrection;
import org.henji.command.session.ScoreBookCommand.CheckScores;
import org.henji.command.session.ScoreBookCommand.ConfirmScoreBook;
import org.henji.command.session.ScoreBookCommand.DecideDeviation;
import org.henji.command.session.ScoreBookCommand.FailCheck;
import org.henji.command.session.ScoreBookCommand.ReceiveScoreBook;
import org.henji.command.session.ScoreBookCommand.RefuseScoreCorrection;
import org.henji.command.session.ScoreBookCommand.RequestScoreCorrection;
import org.henji.command.session.ScoreBookCommand.ReturnScoreBook;
import org.henji.command.session.ScoreBookCommand.SubmitScoreBook;
import org.henji.command.session.ScoreBookCommand.WithdrawSheet;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.score.DeviationDecision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Rule 1 of {@code docs/event-model/score-book.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsOnScoreBooksTest {

    static final List<Command> OF_THE_AGENCY = List.of(
            ScoreActs.enter(sheet(1, FIRST, "80")),
            new ImportScores(
                    SCORE_BOOK,
                    "scores.xlsx",
                    new Sha256("a".repeat(64)),
                    0,
                    List.of(),
                    List.of(),
                    ImportMode.GOOD_ROWS_ONLY),
            new WithdrawSheet(SCORE_BOOK, 1, FIRST, "登错"),
            new DecideDeviation(SCORE_BOOK, 1, DeviationDecision.SCORES_STAND, "理由"),
            new CheckScores(SCORE_BOOK),
            new FailCheck(SCORE_BOOK, List.of(1), "不符"),
            new SubmitScoreBook(SCORE_BOOK));

    static final List<Command> OF_THE_PREFECTURE = List.of(
            new ReturnScoreBook(SCORE_BOOK, "签名不全"),
            new ConfirmScoreBook(SCORE_BOOK, null),
            new RequestScoreCorrection(
                    SCORE_BOOK, 1, List.of(ScoreActs.corrected(sheet(1, FIRST, "80"))), "登录错误", List.of()));

    static final List<Command> OF_THE_CENTRE = List.of(
            new ReceiveScoreBook(SCORE_BOOK),
            new ApproveScoreCorrection(SCORE_BOOK, 1),
            new RefuseScoreCorrection(SCORE_BOOK, 1, "佐证不足"));

    @ParameterizedTest
    @FieldSource("OF_THE_AGENCY")
    void of_the_agency(Command act) {
        Stage stage = onlyAt(Level.AGENCY, act);
        stage.when(act, Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @ParameterizedTest
    @FieldSource("OF_THE_PREFECTURE")
    void of_the_prefecture(Command act) {
        Stage stage = onlyAt(Level.PREFECTURE, act);
        stage.when(act, Actors.OTHER_PREFECTURE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @ParameterizedTest
    @FieldSource("OF_THE_CENTRE")
    void of_the_centre(Command act) {
        Stage stage = onlyAt(Level.CENTER, act);
        Actor elsewhere = new Actor("center", new Office(Level.CENTER, AgencyEvents.OTHER_PREFECTURE, null), null);
        stage.when(act, elsewhere).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void there_must_be_such_a_score_book() {
        Stage.given()
                .when(new SubmitScoreBook(SCORE_BOOK), Actors.AGENCY)
                .thenRefused(FailureCode.NOT_FOUND, SCORE_BOOK.value());
    }

    private static Stage onlyAt(Level level, Command act) {
        Stage stage = ScoreActs.scored();
        Actors.atEveryLevelBut(level).forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        return stage;
    }
}
