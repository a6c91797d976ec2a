package org.henji.query.session.scorebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTED;
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
import static org.henji.kernel.session.score.ScoreBookEvents.scored;
import static org.henji.kernel.session.score.ScoreBookEvents.sheetWithdrawn;
import static org.henji.kernel.session.score.ScoreBookEvents.submitted;

import java.util.ArrayList;
import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.query.infrastructure.Scenario;
import org.henji.query.session.scorebooks.ScoreStep.Kind;
import org.henji.query.session.sessions.ScoreState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Score books (BR-17). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreBookViewTest {

    private static final Actor CLERK = new Actor("agency-clerk", Office.agency(USCC), null);
    private static final List<ScoreBookEvent> CONFIRMED = and(scored(), checked(), submitted(), confirmed());

    @Test
    void opened_book_has_its_tasks_and_rules_and_no_results() {
        assertThat(after(List.of(opened())))
                .isEqualTo(new ScoreBookView(
                        SCORE_BOOK,
                        SESSION,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        opened().item(),
                        opened().specification(),
                        opened().tasks(),
                        opened().rules(),
                        STARTED,
                        ScoreState.OPEN,
                        ScoreProgress.OPENED,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void everybody_who_entered_is_named_once() {
        assertThat(after(and(scored(), sheetWithdrawn(1, FIRST))).enteredBy()).containsExactly(CLERK.userId());
    }

    @Test
    void checked_book_counts_its_results() {
        ScoreBookView book = after(and(scored(), checked()));

        assertThat(book.state()).isEqualTo(ScoreState.CHECKED);
        assertThat(book.tally()).isEqualTo(new Tally(2, 1, 1, 0));
        assertThat(book.tally().candidates()).isEqualTo(4);
        assertThat(book.tally().present()).isEqualTo(3);
    }

    @Test
    void failed_check_and_return_open_the_book_and_leave_no_result_standing() {
        for (ScoreBookEvent setback : List.of(checkFailed(3), returned())) {
            ScoreBookView book = after(and(scored(), checked(), setback));

            assertThat(book.state()).isEqualTo(ScoreState.OPEN);
            assertThat(book.tally()).isNull();
            assertThat(book.hasResults()).isFalse();
        }
    }

    @Test
    void steps_say_what_was_done_by_whom_and_why() {
        ScoreBookView book = after(and(
                scored(),
                deviationDecided(1, DeviationDecision.SCORES_STAND),
                checkFailed(3),
                entered(3, "50"),
                checked(),
                submitted(),
                returned(),
                checked(),
                submitted(),
                confirmed(),
                received()));

        assertThat(book.steps())
                .extracting(ScoreStep::kind)
                .containsExactly(
                        Kind.CHECK_FAILED,
                        Kind.CHECKED,
                        Kind.SUBMITTED,
                        Kind.RETURNED,
                        Kind.CHECKED,
                        Kind.SUBMITTED,
                        Kind.CONFIRMED,
                        Kind.RECEIVED);
        assertThat(book.steps().get(3)).isEqualTo(new ScoreStep(Kind.RETURNED, ENDED, CLERK, "签名不全"));
        assertThat(book.state()).isEqualTo(ScoreState.RECEIVED);
        assertThat(book.state().isFinal()).isTrue();
    }

    @Test
    void asked_correction_changes_nothing_until_it_is_approved() {
        ScoreBookView asked = after(and(CONFIRMED, correctionRequested()));

        assertThat(asked.tally()).isEqualTo(new Tally(2, 1, 1, 0));
        assertThat(asked.corrections())
                .containsExactly(new Correction(
                        1,
                        3,
                        correctionRequested().sheets(),
                        "评分表登录错误",
                        correctionRequested().evidence(),
                        correctionRequested().before(),
                        correctionRequested().after(),
                        CLERK,
                        ENDED,
                        null));
        assertThat(asked.progress().asked()).hasSize(1);
    }

    @Test
    void approved_correction_moves_a_result_and_a_refused_one_does_not() {
        ScoreBookView approved = after(and(CONFIRMED, received(), correctionRequested(), corrected()));
        ScoreBookView refused = after(and(CONFIRMED, correctionRequested(), correctionRefused()));

        assertThat(approved.tally()).isEqualTo(new Tally(3, 0, 1, 0));
        assertThat(approved.state()).isEqualTo(ScoreState.RECEIVED);
        assertThat(approved.corrections().getFirst().outcome())
                .isEqualTo(new Correction.Outcome(true, null, CLERK, ENDED));
        assertThat(refused.tally()).isEqualTo(new Tally(2, 1, 1, 0));
        assertThat(refused.corrections().getFirst().outcome())
                .isEqualTo(new Correction.Outcome(false, "佐证不足", CLERK, ENDED));
        assertThat(refused.progress().asked()).isEmpty();
    }

    @Test
    void change_of_what_is_unknown_is_an_error() {
        for (ScoreBookEvent event : List.of(entered(1, "80"), checked(), submitted(), received())) {
            assertThatThrownBy(() -> after(List.of(event))).hasMessageContaining(IllegalStateException.class.getName());
        }
        assertThatThrownBy(() -> after(and(CONFIRMED, corrected())))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static List<ScoreBookEvent> and(List<ScoreBookEvent> history, ScoreBookEvent... more) {
        List<ScoreBookEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }

    private static ScoreBookView after(List<ScoreBookEvent> events) {
        return Scenario.view(ScoreBooks.MODEL, SCORE_BOOK.value(), CLERK, events.toArray(ScoreBookEvent[]::new));
    }
}
