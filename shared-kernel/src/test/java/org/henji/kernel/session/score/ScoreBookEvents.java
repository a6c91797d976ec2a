package org.henji.kernel.session.score;

import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTED;

import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReturned;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;

/** The score book of {@link SessionEvents#SESSION}: one passes with 80, two with 60, three fails with 50, five was absent. */
public final class ScoreBookEvents {

    public static final ScoreBookNo SCORE_BOOK = ScoreBookNo.of(SESSION);

    private ScoreBookEvents() {}

    public static ScoreBookOpened opened() {
        return new ScoreBookOpened(
                SCORE_BOOK,
                USCC,
                COUNTY,
                NOODLES,
                SPECIFICATION,
                List.of(new TaskWeight(1, "和面与拉面", 60), new TaskWeight(2, "熬汤与调味", 40)),
                new ScoreRules(60, 3, 15, ScoreRules.MEAN),
                STARTED);
    }

    /** The same points for both tasks. */
    public static ScoreSheet sheet(int candidate, CredentialNo assessor, String points) {
        Points value = Points.parse(points);
        return new ScoreSheet(
                candidate,
                assessor,
                List.of(new TaskScore(1, value), new TaskScore(2, value)),
                Points.of(value.decimal().setScale(4)));
    }

    /** The sheets of all three assessors for a candidate, with the same points. */
    public static List<ScoreSheet> sheets(int candidate, String points) {
        return Stream.of(CredentialEvents.FIRST, CredentialEvents.SECOND, CredentialEvents.THIRD)
                .map(assessor -> sheet(candidate, assessor, points))
                .toList();
    }

    public static ScoresEntered entered(int candidate, String points) {
        return entered(sheets(candidate, points));
    }

    public static ScoresEntered entered(List<ScoreSheet> sheets) {
        return new ScoresEntered(SCORE_BOOK, sheets, null, STARTED);
    }

    public static SheetWithdrawn sheetWithdrawn(int candidate, CredentialNo assessor) {
        return new SheetWithdrawn(SCORE_BOOK, candidate, assessor, "登错考生", STARTED);
    }

    public static DeviationDecided deviationDecided(int candidate, DeviationDecision decision) {
        return new DeviationDecided(SCORE_BOOK, candidate, new Points("20.0000"), 15, decision, "评分依据充分", STARTED);
    }

    public static ScoresChecked checked() {
        return new ScoresChecked(
                SCORE_BOOK,
                List.of(
                        result(1, Grade.PASSED, "80.00"),
                        result(2, Grade.PASSED, "60.00"),
                        result(3, Grade.FAILED, "50.00"),
                        new Result(SessionEvents.ABSENT, Grade.ABSENT, null)),
                ENDED);
    }

    public static Result result(int candidate, Grade grade, String score) {
        return new Result(candidate, grade, new Points(score));
    }

    public static CheckFailed checkFailed(Integer... candidates) {
        return new CheckFailed(SCORE_BOOK, List.of(candidates), "与纸质评分表不一致", ENDED);
    }

    public static ScoreBookSubmitted submitted() {
        return new ScoreBookSubmitted(SCORE_BOOK, 4, 3, 2, ENDED);
    }

    public static ScoreBookConfirmed confirmed() {
        return new ScoreBookConfirmed(SCORE_BOOK, null, ENDED);
    }

    public static ScoreBookReturned returned() {
        return new ScoreBookReturned(SCORE_BOOK, "签名不全", ENDED);
    }

    public static ScoreBookReceived received() {
        return new ScoreBookReceived(SCORE_BOOK, ENDED);
    }

    /** Three would have 65. */
    public static CorrectionRequested correctionRequested() {
        return new CorrectionRequested(
                SCORE_BOOK,
                1,
                3,
                sheets(3, "65"),
                "评分表登录错误",
                List.of(SessionEvents.evidence()),
                result(3, Grade.FAILED, "50.00"),
                result(3, Grade.PASSED, "65.00"),
                ENDED);
    }

    public static ScoreCorrected corrected() {
        return new ScoreCorrected(SCORE_BOOK, 1, sheets(3, "65"), result(3, Grade.PASSED, "65.00"), ENDED);
    }

    public static CorrectionRefused correctionRefused() {
        return new CorrectionRefused(SCORE_BOOK, 1, "佐证不足", ENDED);
    }

    /** Opened, and all who were there are scored. */
    public static List<ScoreBookEvent> scored() {
        return List.of(opened(), entered(1, "80"), entered(2, "60"), entered(3, "50"));
    }
}
