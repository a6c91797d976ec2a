package org.henji.query.session.scorebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.checkFailed;
import static org.henji.kernel.session.score.ScoreBookEvents.checked;
import static org.henji.kernel.session.score.ScoreBookEvents.confirmed;
import static org.henji.kernel.session.score.ScoreBookEvents.corrected;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRequested;
import static org.henji.kernel.session.score.ScoreBookEvents.deviationDecided;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.opened;
import static org.henji.kernel.session.score.ScoreBookEvents.result;
import static org.henji.kernel.session.score.ScoreBookEvents.returned;
import static org.henji.kernel.session.score.ScoreBookEvents.scored;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;
import static org.henji.kernel.session.score.ScoreBookEvents.sheetWithdrawn;
import static org.henji.kernel.session.score.ScoreBookEvents.sheets;
import static org.henji.kernel.session.score.ScoreBookEvents.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.henji.query.session.sessions.AssessorGroup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a score book says of a candidate (BR-20). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CandidateScoresTest {

    private static final Actor CLERK = new Actor("agency-clerk", Office.agency(USCC), null);
    private static final AssessorGroup GROUP = new AssessorGroup(
            SessionEvents.grouped().members(),
            SessionEvents.grouped().supervisor(),
            SessionEvents.SCORE_CLERK,
            3,
            3,
            3,
            3,
            SessionEvents.STARTED);
    private static final List<ScoreSheet> FAR_APART =
            List.of(sheet(1, FIRST, "90"), sheet(1, SECOND, "80"), sheet(1, THIRD, "70"));

    @Test
    void sheets_stand_by_assessor_and_nobody_else_has_a_row() {
        Map<String, Row<CandidateScores>> rows = rows(scored());

        assertThat(rows.keySet()).containsExactly("2662010001-S/00001", "2662010001-S/00002", "2662010001-S/00003");
        assertThat(candidate(1, scored()))
                .isEqualTo(new CandidateScores(SCORE_BOOK, 1, sheets(1, "80"), null, null, false));
    }

    @Test
    void later_sheet_of_the_same_assessor_replaces_the_earlier_one() {
        CandidateScores scores =
                candidate(1, and(scored(), entered(List.of(sheet(1, SECOND, "70"), sheet(2, SECOND, "61")))));

        assertThat(scores.sheets())
                .containsExactly(sheet(1, FIRST, "80"), sheet(1, SECOND, "70"), sheet(1, THIRD, "80"));
    }

    @Test
    void withdrawn_sheet_is_missing_again() {
        CandidateScores scores = candidate(1, and(scored(), sheetWithdrawn(1, SECOND)));

        assertThat(scores.sheets()).extracting(ScoreSheet::assessor).containsExactly(FIRST, THIRD);
        assertThat(scores.missing(opened().rules())).isEqualTo(1);
    }

    @Test
    void assessors_far_apart_wait_for_their_leader_at_the_limit_they_do_not() {
        CandidateScores within =
                candidate(1, List.of(opened(), entered(List.of(sheet(1, FIRST, "75"), sheet(1, SECOND, "90")))));
        CandidateScores beyond =
                candidate(1, List.of(opened(), entered(List.of(sheet(1, FIRST, "75"), sheet(1, SECOND, "90.01")))));

        assertThat(within.spread()).isEqualTo(new Points("15.0000"));
        assertThat(within.isToBeRuledOn(opened().rules())).isFalse();
        assertThat(beyond.isToBeRuledOn(opened().rules())).isTrue();
        assertThat(candidate(1, List.of(opened(), entered(List.of(sheet(1, FIRST, "75")))))
                        .spread())
                .isNull();
    }

    @Test
    void ruling_stands_until_other_sheets_come_in() {
        List<ScoreBookEvent> ruled =
                List.of(opened(), entered(FAR_APART), deviationDecided(1, DeviationDecision.SCORES_STAND));

        assertThat(candidate(1, ruled).isToBeRuledOn(opened().rules())).isFalse();
        assertThat(candidate(1, ruled).ruling().decision()).isEqualTo(DeviationDecision.SCORES_STAND);
        CandidateScores changed = candidate(1, and(ruled, entered(List.of(sheet(1, FIRST, "91")))));
        assertThat(changed.ruling()).isNull();
        assertThat(changed.isToBeRuledOn(opened().rules())).isTrue();
    }

    @Test
    void to_score_again_leaves_nothing_of_what_was_scored() {
        CandidateScores scores =
                candidate(1, List.of(opened(), entered(FAR_APART), deviationDecided(1, DeviationDecision.SCORE_AGAIN)));

        assertThat(scores.sheets()).isEmpty();
        assertThat(scores.missing(opened().rules())).isEqualTo(3);
    }

    @Test
    void check_makes_a_result_for_everybody_with_a_ticket() {
        List<ScoreBookEvent> history = and(scored(), checked());

        assertThat(candidate(2, history).result()).isEqualTo(result(2, Grade.PASSED, "60.00"));
        assertThat(candidate(ABSENT, history))
                .isEqualTo(new CandidateScores(
                        SCORE_BOOK, ABSENT, List.of(), null, new Result(ABSENT, Grade.ABSENT, null), false));
    }

    @Test
    void failed_check_voids_the_sheets_of_those_whom_it_names() {
        List<ScoreBookEvent> history = and(scored(), checked(), checkFailed(3));

        assertThat(candidate(3, history)).isEqualTo(new CandidateScores(SCORE_BOOK, 3, List.of(), null, null, false));
        assertThat(candidate(2, history).sheets()).hasSize(3);
    }

    @Test
    void correction_changes_sheets_and_result_and_is_marked() {
        CandidateScores scores =
                candidate(3, and(scored(), checked(), submitted(), confirmed(), correctionRequested(), corrected()));

        assertThat(scores.sheets()).containsExactlyElementsOf(sheets(3, "65"));
        assertThat(scores.result()).isEqualTo(result(3, Grade.PASSED, "65.00"));
        assertThat(scores.corrected()).isTrue();
    }

    @Test
    void no_result_is_shown_while_the_book_is_open_again() {
        assertThat(shown(and(scored(), checked()), CLERK).result()).isEqualTo(result(1, Grade.PASSED, "80.00"));
        assertThat(shown(and(scored(), checked(), submitted(), returned()), CLERK)
                        .result())
                .isNull();
    }

    @Test
    void single_sheets_are_for_those_who_answer_for_them() {
        for (Office office : List.of(
                Office.agency(USCC),
                Office.prefecture(AgencyEvents.PREFECTURE),
                Office.provincial(Level.CENTER),
                Office.provincial(Level.AUDITOR))) {
            assertThat(shown(scored(), new Actor("u1", office, null)).sheets()).hasSize(3);
        }
        ShownScores toDepartment =
                shown(and(scored(), checked()), new Actor("u1", Office.provincial(Level.DEPARTMENT), null));
        assertThat(toDepartment.sheets()).isNull();
        assertThat(toDepartment.spread()).isNull();
        assertThat(toDepartment.result()).isNotNull();
    }

    @Test
    void assessor_scores_alone_and_sees_no_other_sheet_until_they_are_checked() {
        Actor second = new Actor(SessionEvents.user(SECOND), Office.agency(USCC), null);
        ShownScores open = shown(scored(), second);

        assertThat(open.sheets()).extracting(ScoreSheet::assessor).containsExactly(SECOND);
        assertThat(open.spread()).isNull();
        assertThat(shown(and(scored(), checked()), second).sheets()).hasSize(3);
    }

    @Test
    void assessors_who_score_on_do_not_read_in_the_ruling_what_others_gave() {
        List<ScoreBookEvent> ruled =
                List.of(opened(), entered(FAR_APART), deviationDecided(1, DeviationDecision.SCORES_STAND));

        assertThat(shown(ruled, new Actor(SessionEvents.user(SECOND), Office.agency(USCC), null))
                        .ruling())
                .isNull();
        assertThat(shown(ruled, CLERK).ruling()).isNotNull();
        assertThat(shown(ruled, new Actor("department", Office.provincial(Level.DEPARTMENT), null))
                        .ruling())
                .isNotNull();
    }

    @Test
    void thousands_of_lines_are_folded_at_once() {
        List<ScoreSheet> many = IntStream.rangeClosed(1, 9000)
                .mapToObj(candidate -> sheet(candidate, FIRST, "77.50"))
                .toList();
        Map<String, Row<CandidateScores>> rows =
                ScoreBooks.SCORES.fold(Map.of(), Scenario.history(CLERK, List.of(opened(), entered(many))));

        assertThat(rows).hasSize(9000);
        assertThat(rows.get("2662010001-S/09000").view().sheets()).containsExactly(many.getLast());
    }

    @Test
    void change_for_a_candidate_without_scores_is_an_error() {
        for (ScoreBookEvent event :
                List.of(sheetWithdrawn(4, FIRST), deviationDecided(4, DeviationDecision.SCORES_STAND), corrected())) {
            assertThatThrownBy(() -> rows(List.of(opened(), event)))
                    .hasMessageContaining(IllegalStateException.class.getName());
        }
    }

    private static ShownScores shown(List<ScoreBookEvent> history, Actor reader) {
        ScoreBookView book =
                Scenario.view(ScoreBooks.MODEL, SCORE_BOOK.value(), CLERK, history.toArray(ScoreBookEvent[]::new));
        return ShownScores.of(candidate(1, history), book, Sight.of(reader, book.state(), GROUP));
    }

    private static CandidateScores candidate(int candidate, List<ScoreBookEvent> history) {
        return rows(history).get(ScoreBooks.key(SCORE_BOOK, candidate)).view();
    }

    private static Map<String, Row<CandidateScores>> rows(List<ScoreBookEvent> history) {
        return Scenario.rows(ScoreBooks.SCORES, CLERK, List.copyOf(history));
    }

    private static List<ScoreBookEvent> and(List<ScoreBookEvent> history, ScoreBookEvent... more) {
        List<ScoreBookEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }
}
