package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.SessionEvents.SCORE_CLERK;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.checkedIn;
import static org.henji.kernel.session.SessionEvents.ended;
import static org.henji.kernel.session.SessionEvents.misconduct;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.recused;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.user;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.checkFailed;
import static org.henji.kernel.session.score.ScoreBookEvents.checked;
import static org.henji.kernel.session.score.ScoreBookEvents.confirmed;
import static org.henji.kernel.session.score.ScoreBookEvents.corrected;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRefused;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRequested;
import static org.henji.kernel.session.score.ScoreBookEvents.deviationDecided;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.opened;
import static org.henji.kernel.session.score.ScoreBookEvents.received;
import static org.henji.kernel.session.score.ScoreBookEvents.returned;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;
import static org.henji.kernel.session.score.ScoreBookEvents.sheetWithdrawn;
import static org.henji.kernel.session.score.ScoreBookEvents.submitted;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;

import java.time.Duration;
import java.util.List;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What waits about the scores of a session (BR-17, BR-20). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreWorkTest {

    private static final String SOMEBODY = "somebody";

    /** As {@link Work} does everything. */
    private static final String ENTERED = "u1";

    private static final List<DomainEvent> OPENED = and(List.copyOf(running()), opened());
    private static final List<DomainEvent> SCORED = and(OPENED, entered(1, "80"), entered(2, "60"), entered(3, "50"));
    private static final List<DomainEvent> CHECKED = and(SCORED, ended(), checked());

    @Test
    void nothing_is_to_be_scored_before_the_start() {
        assertIdle(scoring(List.copyOf(prepared())));
    }

    @Test
    void scores_wait_for_the_assessors_and_the_clerk() {
        Matter matter = scoring(and(OPENED, entered(1, "80")));

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.SCORES_TO_ENTER);
        assertThat(matter.task().subject()).isEqualTo(SCORE_BOOK.value());
        assertThat(matter.task().items()).containsExactly(NOODLES);
        for (String scorer : List.of(user(FIRST), user(SECOND), SCORE_CLERK)) {
            assertThat(mutations(matter, scorer, DAY)).containsExactly("enterScores", "withdrawSheet");
        }
        assertThat(mutations(matter, SOMEBODY, DAY)).isEmpty();
    }

    @Test
    void late_candidate_is_to_be_scored_too_and_one_who_was_removed_is_not() {
        assertThat(scoring(and(SCORED, checkedIn(5))).task().kind()).isEqualTo(InboxKind.SCORES_TO_ENTER);
        assertIdle(scoring(and(SCORED, checkedIn(5), misconduct(5, MisconductMeasure.REMOVED))));
        assertThat(scoring(and(SCORED, checkedIn(5), misconduct(5, MisconductMeasure.WARNED)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.SCORES_TO_ENTER);
    }

    @Test
    void sheet_of_somebody_removed_may_still_be_withdrawn() {
        assertIdle(scoring(and(SCORED, misconduct(3, MisconductMeasure.REMOVED), sheetWithdrawn(3, FIRST))));
    }

    @Test
    void withdrawn_or_missing_sheet_is_to_be_entered_again() {
        assertThat(scoring(and(SCORED, ended(), sheetWithdrawn(1, SECOND)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.SCORES_TO_ENTER);
        assertThat(scoring(and(CHECKED, checkFailed(3))).task().kind()).isEqualTo(InboxKind.SCORES_TO_ENTER);
    }

    @Test
    void deviation_waits_for_the_leader_alone() {
        Matter matter = scoring(and(SCORED, ended(), entered(List.of(sheet(1, THIRD, "60")))));

        assertThat(matter.task().kind()).isEqualTo(InboxKind.DEVIATIONS_TO_DECIDE);
        assertThat(mutations(matter, user(FIRST), DAY))
                .containsExactly("decideDeviation", "enterScores", "withdrawSheet");
        assertThat(mutations(matter, user(SECOND), DAY)).containsExactly("enterScores", "withdrawSheet");
        assertThat(mutations(matter, SOMEBODY, DAY)).isEmpty();
    }

    @Test
    void deviation_of_a_candidate_from_whom_the_leader_is_recused_waits_for_the_others() {
        Matter matter = scoring(and(
                SCORED, ended(), recused(FIRST, 1), sheetWithdrawn(1, FIRST), entered(List.of(sheet(1, THIRD, "60")))));

        assertThat(mutations(matter, user(FIRST), DAY)).doesNotContain("decideDeviation");
        assertThat(mutations(matter, user(SECOND), DAY)).contains("decideDeviation");
    }

    @Test
    void sheet_of_somebody_recused_after_scoring_is_to_be_withdrawn_first() {
        Matter matter = scoring(and(SCORED, ended(), recused(SECOND, 1)));

        assertThat(matter.task().kind()).isEqualTo(InboxKind.SCORES_TO_ENTER);
        assertThat(mutations(matter, SCORE_CLERK, DAY)).contains("withdrawSheet");
        assertThat(scoring(and(SCORED, misconduct(1, MisconductMeasure.REMOVED), ended(), recused(SECOND, 1)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.SCORES_TO_CHECK);
    }

    @Test
    void who_has_assessed_for_a_while_does_not_check() {
        Matter matter = scoring(and(SCORED, recused(THIRD, null), ended()));

        assertThat(mutations(matter, user(THIRD), DAY)).isEmpty();
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("checkScores", "failCheck");
    }

    @Test
    void leader_may_decide_while_other_candidates_are_still_scored() {
        Matter matter = scoring(and(OPENED, entered(1, "80"), entered(List.of(sheet(1, THIRD, "60")))));

        assertThat(matter.task().kind()).isEqualTo(InboxKind.SCORES_TO_ENTER);
        assertThat(mutations(matter, user(FIRST), DAY)).contains("decideDeviation");
    }

    @Test
    void decided_deviation_goes_on_and_scoring_again_begins_anew() {
        List<DomainEvent> apart = and(SCORED, ended(), entered(List.of(sheet(1, THIRD, "60"))));

        assertThat(scoring(and(apart, deviationDecided(1, DeviationDecision.SCORES_STAND)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.SCORES_TO_CHECK);
        assertThat(scoring(and(apart, deviationDecided(1, DeviationDecision.SCORE_AGAIN)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.SCORES_TO_ENTER);
    }

    @Test
    void scores_are_checked_after_the_end_by_who_neither_scored_nor_entered() {
        Matter matter = scoring(and(SCORED, ended()));

        assertIdle(scoring(SCORED));
        assertThat(matter.task().kind()).isEqualTo(InboxKind.SCORES_TO_CHECK);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("checkScores", "failCheck");
        assertThat(mutations(matter, user(FIRST), DAY)).isEmpty();
        assertThat(mutations(matter, ENTERED, DAY)).isEmpty();
    }

    @Test
    void checked_book_waits_for_the_agency_to_submit_it() {
        Matter matter = scoring(CHECKED);

        assertThat(matter.task().kind()).isEqualTo(InboxKind.SCORE_BOOK_TO_SUBMIT);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("submitScoreBook", "failCheck");
        assertThat(mutations(matter, user(FIRST), DAY)).containsExactly("submitScoreBook");
        assertIdle(scoring(and(CHECKED, submitted())));
    }

    @Test
    void submitted_book_waits_for_the_prefecture_but_not_for_who_had_a_hand_in_it() {
        Matter matter = book(and(CHECKED, submitted()));

        assertThat(matter.office()).isEqualTo(Work.PREFECTURE);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.SCORE_BOOK_TO_CONFIRM);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("confirmScoreBook", "returnScoreBook");
        assertThat(mutations(matter, ENTERED, DAY)).containsExactly("returnScoreBook");
    }

    @Test
    void returned_book_is_with_the_agency_again() {
        List<DomainEvent> history = and(CHECKED, submitted(), returned());

        assertIdle(book(history));
        assertThat(scoring(history).task().kind()).isEqualTo(InboxKind.SCORES_TO_CHECK);
    }

    @Test
    void confirmed_book_waits_for_the_centre() {
        Matter matter = book(and(CHECKED, submitted(), confirmed()));

        assertThat(matter.office()).isEqualTo(Work.CENTER);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("receiveScoreBook");
        assertThat(mutations(matter, ENTERED, DAY)).isEmpty();
        assertIdle(book(and(CHECKED, submitted(), confirmed(), received())));
    }

    @Test
    void corrections_wait_for_the_centre_since_the_first_but_not_for_who_asked() {
        CorrectionRequested first = correctionRequested();
        CorrectionRequested second = new CorrectionRequested(
                SCORE_BOOK,
                2,
                2,
                first.sheets(),
                first.reason(),
                first.evidence(),
                first.before(),
                first.after(),
                ENDED.plus(Duration.ofHours(2)));
        List<DomainEvent> history = and(CHECKED, submitted(), confirmed(), received(), first, second);
        Matter matter = corrections(history);

        assertThat(matter.office()).isEqualTo(Work.CENTER);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.CORRECTIONS_TO_DECIDE);
        assertThat(matter.since()).isEqualTo(ENDED);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("approveScoreCorrection", "refuseScoreCorrection");
        assertThat(mutations(matter, ENTERED, DAY)).isEmpty();
        assertThat(corrections(and(history, corrected())).since()).isEqualTo(second.at());
        assertThat(corrections(and(history, correctionRefused())).since()).isEqualTo(second.at());
    }

    @Test
    void change_of_an_unknown_book_is_an_error() {
        assertThatThrownBy(() -> book(List.of(submitted())))
                .hasMessageContaining(IllegalStateException.class.getName());
        assertThatThrownBy(() -> scoring(and(OPENED, entered(4, "80"))))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static Matter scoring(List<DomainEvent> history) {
        return matter(ScoringLane.key(SESSION), history);
    }

    private static Matter book(List<DomainEvent> history) {
        return matter(ScoreBookLane.SCORE_BOOK.key(SCORE_BOOK), history);
    }

    private static Matter corrections(List<DomainEvent> history) {
        return matter(ScoreBookLane.CORRECTIONS.key(SCORE_BOOK), history);
    }
}
