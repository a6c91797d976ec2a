package org.henji.command.session;

import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SCORE_CLERK;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.checked;
import static org.henji.kernel.session.score.ScoreBookEvents.confirmed;
import static org.henji.kernel.session.score.ScoreBookEvents.opened;
import static org.henji.kernel.session.score.ScoreBookEvents.submitted;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.session.ScoreBookCommand.AssessorSheet;
import org.henji.command.session.ScoreBookCommand.CorrectedSheet;
import org.henji.command.session.ScoreBookCommand.EnterScores;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.kernel.session.score.TaskScore;

/** The usual acts in the usual score book; what they say is what the events of the fixtures say. */
final class ScoreActs {

    static final Actor CLERK = agency(SCORE_CLERK);
    static final Actor CHECKER = agency("agency-checker");

    private static final LocalDateTime END = LocalDateTime.ofInstant(SessionEvents.ENDED, CivilTime.ZONE);

    private ScoreActs() {}

    static Actor agency(String userId) {
        return new Actor(userId, Actors.AGENCY.office(), "officer");
    }

    static Actor assessor(CredentialNo credential) {
        return agency(SessionEvents.user(credential));
    }

    /** The session is running, and nobody has been scored. */
    static Stage running() {
        return Stage.given(PaperActs.all(SessionEvents.running())).and(opened()).on(DAY);
    }

    /** The session is over, and the clerk has entered the sheets of all who were there. */
    static Stage scored() {
        return Stage.given(PaperActs.all(SessionEvents.over()))
                .by(CLERK, PaperActs.all(ScoreBookEvents.scored()))
                .at(END);
    }

    static Stage checkedBook() {
        return scored().by(CHECKER, checked());
    }

    static Stage submittedBook() {
        return checkedBook().by(CHECKER, submitted());
    }

    static Stage confirmedBook() {
        return submittedBook().by(Actors.PREFECTURE, confirmed());
    }

    static EnterScores enter(ScoreSheet... sheets) {
        return enter(List.of(sheets));
    }

    static EnterScores enter(List<ScoreSheet> sheets) {
        return new EnterScores(
                SCORE_BOOK,
                sheets.stream()
                        .map(sheet -> new AssessorSheet(sheet.candidate(), sheet.assessor(), sheet.scores()))
                        .toList());
    }

    static CorrectedSheet corrected(ScoreSheet sheet) {
        return new CorrectedSheet(sheet.assessor(), sheet.scores());
    }

    /** For the tasks from 1 on. */
    static List<TaskScore> scores(String... points) {
        return IntStream.range(0, points.length)
                .mapToObj(index -> new TaskScore(index + 1, Points.parse(points[index])))
                .toList();
    }

    /** With these points for the tasks, which come to this total. */
    static ScoreSheet sheet(int candidate, CredentialNo assessor, String total, String... points) {
        return new ScoreSheet(candidate, assessor, scores(points), Points.of(new BigDecimal(total)));
    }
}
