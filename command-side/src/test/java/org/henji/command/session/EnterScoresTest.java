package org.henji.command.session;

import static org.henji.command.session.ScoreActs.CLERK;
import static org.henji.command.session.ScoreActs.assessor;
import static org.henji.command.session.ScoreActs.enter;
import static org.henji.command.session.ScoreActs.scores;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;
import static org.henji.kernel.session.score.ScoreBookEvents.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.session.ScoreBookCommand.AssessorSheet;
import org.henji.command.session.ScoreBookCommand.EnterScores;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.kernel.session.score.TaskScore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 2 to 9 of {@code docs/event-model/score-book.md} (BR-20). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnterScoresTest {

    @Test
    void an_assessor_enters_their_own_sheet() {
        ScoreActs.running()
                .when(enter(sheet(1, FIRST, "80")), assessor(FIRST))
                .then(entered(List.of(sheet(1, FIRST, "80"))));
    }

    @Test
    void the_clerk_enters_the_sheets_of_all() {
        ScoreActs.running().when(enter(sheets(1, "80")), CLERK).then(entered(1, "80"));
    }

    @Test
    void after_the_end_too() {
        Stage.given(PaperActs.all(SessionEvents.over()))
                .and(ScoreBookEvents.opened())
                .on(SessionEvents.DAY)
                .when(enter(sheets(1, "80")), CLERK)
                .then(entered(1, "80"));
    }

    @Test
    void an_assessor_does_not_enter_for_another_one() {
        ScoreActs.running()
                .when(enter(sheet(1, FIRST, "80"), sheet(1, SECOND, "80")), assessor(FIRST))
                .thenRefused(FailureCode.SHEET_OF_ANOTHER);
    }

    @Test
    void nobody_else_enters_scores() {
        for (Actor actor : List.of(ScoreActs.CHECKER, assessor(FOURTH), assessor(SUPERVISOR))) {
            ScoreActs.running().when(enter(sheet(1, FIRST, "80")), actor).thenRefused(FailureCode.NOT_AN_ASSESSOR);
        }
        Actor sameNameElsewhere = new Actor(CLERK.userId(), Actors.OTHER_AGENCY.office(), null);
        ScoreActs.running()
                .when(enter(sheet(1, FIRST, "80")), sameNameElsewhere)
                .thenRefused(FailureCode.WRONG_AGENCY);
    }

    @Test
    void not_under_the_name_of_somebody_outside_the_group() {
        ScoreActs.running()
                .when(enter(sheet(1, FOURTH, "80")), CLERK)
                .thenRefused(FailureCode.GROUP_MEMBER_UNKNOWN, FOURTH.value());
    }

    @Test
    void a_recused_assessor_does_not_score_that_candidate() {
        ScoreActs.running()
                .and(SessionEvents.recused(FIRST, 1))
                .when(enter(sheet(1, FIRST, "80")), assessor(FIRST))
                .thenRefused(FailureCode.ASSESSOR_RECUSED, FIRST.value())
                .when(enter(sheet(2, FIRST, "80")), assessor(FIRST))
                .then(entered(List.of(sheet(2, FIRST, "80"))));
    }

    @Test
    void whoever_has_left_the_group_scores_nobody() {
        ScoreActs.running()
                .and(SessionEvents.recused(FIRST, null))
                .when(enter(sheet(1, FIRST, "80")), assessor(FIRST))
                .thenRefused(FailureCode.NOT_AN_ASSESSOR)
                .when(enter(sheet(1, FIRST, "80")), CLERK)
                .thenRefused(FailureCode.GROUP_MEMBER_UNKNOWN, FIRST.value());
    }

    @Test
    void only_who_is_there_is_scored() {
        ScoreActs.running()
                .when(enter(sheet(ABSENT, FIRST, "80")), CLERK)
                .thenRefused(FailureCode.CANDIDATE_NOT_PRESENT, String.valueOf(ABSENT))
                .when(enter(sheet(REJECTED, FIRST, "80")), CLERK)
                .thenRefused(FailureCode.CANDIDATE_WITHOUT_TICKET, String.valueOf(REJECTED))
                .when(enter(sheet(99, FIRST, "80")), CLERK)
                .thenRefused(FailureCode.CANDIDATE_WITHOUT_TICKET, "99");
    }

    @Test
    void who_was_removed_is_not_scored_and_who_was_warned_is() {
        ScoreActs.running()
                .and(
                        SessionEvents.misconduct(1, MisconductMeasure.REMOVED),
                        SessionEvents.misconduct(2, MisconductMeasure.WARNED))
                .when(enter(sheet(1, FIRST, "80")), CLERK)
                .thenRefused(FailureCode.CANDIDATE_REMOVED, "1")
                .when(enter(sheet(2, FIRST, "80")), CLERK)
                .then(entered(List.of(sheet(2, FIRST, "80"))));
    }

    @Test
    void every_task_is_scored_once() {
        refusesScores(scores("80"), FailureCode.TASK_MISSING, "2");
        refusesScores(scores("80", "80", "80"), FailureCode.TASK_UNKNOWN, "3");
        TaskScore second = new TaskScore(2, Points.parse("80"));
        refusesScores(List.of(second), FailureCode.TASK_MISSING, "1");
        refusesScores(List.of(second, second), FailureCode.TASK_REPEATED, "2");
    }

    private static void refusesScores(List<TaskScore> scores, FailureCode code, String task) {
        ScoreActs.running()
                .when(new EnterScores(SCORE_BOOK, List.of(new AssessorSheet(1, FIRST, scores))), CLERK)
                .thenRefused(code, task);
    }

    @Test
    void tasks_are_kept_in_their_order() {
        List<TaskScore> turned = new ArrayList<>(scores("70", "90.5"));
        Collections.reverse(turned);
        ScoreActs.running()
                .when(new EnterScores(SCORE_BOOK, List.of(new AssessorSheet(1, FIRST, turned))), CLERK)
                .then(entered(List.of(ScoreActs.sheet(1, FIRST, "78.2000", "70", "90.5"))));
    }

    @Test
    void sheets_are_kept_in_the_order_of_the_candidates() {
        ScoreActs.running()
                .when(enter(sheet(3, FIRST, "50"), sheet(1, SECOND, "80"), sheet(1, FIRST, "81")), CLERK)
                .then(entered(List.of(sheet(1, SECOND, "80"), sheet(1, FIRST, "81"), sheet(3, FIRST, "50"))));
    }

    @Test
    void no_sheet_is_given_twice_at_once() {
        ScoreActs.running()
                .when(enter(sheet(1, FIRST, "80"), sheet(1, FIRST, "81")), CLERK)
                .thenRefused(FailureCode.SHEET_REPEATED, "1", FIRST.value());
    }

    @Test
    void one_bad_sheet_and_none_is_entered() {
        ScoreActs.running()
                .when(enter(sheet(1, FIRST, "80"), sheet(ABSENT, FIRST, "80")), CLERK)
                .thenRefused(FailureCode.CANDIDATE_NOT_PRESENT, String.valueOf(ABSENT));
    }

    @Test
    void a_later_sheet_replaces_the_earlier_one_and_the_same_again_changes_nothing() {
        ScoreSheet other = sheet(1, FIRST, "79.5");
        ScoreActs.running()
                .and(entered(1, "80"))
                .when(enter(other), assessor(FIRST))
                .then(entered(List.of(other)))
                .when(enter(other), assessor(FIRST))
                .thenNothing()
                .when(enter(other, sheet(1, SECOND, "80"), sheet(1, THIRD, "60")), CLERK)
                .then(entered(List.of(sheet(1, THIRD, "60"))));
    }

    @Test
    void points_are_the_same_however_they_are_written() {
        ScoreActs.running()
                .and(entered(1, "80"))
                .when(enter(ScoreActs.sheet(1, FIRST, "80.0000", "80.0", "80.00")), assessor(FIRST))
                .thenNothing();
    }

    @Test
    void not_once_they_have_been_checked() {
        ScoreActs.checkedBook()
                .when(enter(sheet(1, FIRST, "90")), CLERK)
                .thenRefused(FailureCode.SCORES_ALREADY_CHECKED);
    }

    @Test
    void nor_once_the_book_has_left_the_agency() {
        for (Stage stage : List.of(
                ScoreActs.submittedBook(),
                ScoreActs.confirmedBook(),
                ScoreActs.confirmedBook().and(ScoreBookEvents.received()))) {
            stage.when(enter(sheet(1, FIRST, "90")), CLERK).thenRefused(FailureCode.SCORE_BOOK_NOT_OPEN);
        }
    }

    @Test
    void again_when_the_check_failed_or_the_book_was_returned() {
        ScoreActs.checkedBook()
                .and(ScoreBookEvents.checkFailed(1))
                .on(SessionEvents.DAY)
                .when(enter(sheet(1, FIRST, "80")), CLERK)
                .then(entered(List.of(sheet(1, FIRST, "80"))));
        ScoreActs.submittedBook()
                .and(ScoreBookEvents.returned())
                .on(SessionEvents.DAY)
                .when(enter(sheet(1, FIRST, "90")), CLERK)
                .then(entered(List.of(sheet(1, FIRST, "90"))));
    }
}
