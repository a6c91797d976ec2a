package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.infrastructure.ImportMode.ALL_OR_NOTHING;
import static org.henji.command.infrastructure.ImportMode.GOOD_ROWS_ONLY;
import static org.henji.command.session.ScoreActs.CLERK;
import static org.henji.command.session.ScoreActs.assessor;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;

import java.util.Arrays;
import java.util.List;
import org.henji.command.Stage;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.Ticket;
import org.henji.kernel.session.Workbook;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 9 of {@code docs/event-model/score-book.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportScoresTest {

    private static final Sha256 DIGEST = new Sha256("d".repeat(64));
    private static final String UNKNOWN_TICKET = SESSION.value() + "0909";

    @Test
    void rows_become_sheets_in_the_order_of_the_candidates() {
        Stage.Then then = ScoreActs.running()
                .when(
                        workbook(
                                ALL_OR_NOTHING,
                                row(2, ticket(2), "KP-4", "60", "60.00"),
                                row(3, " " + ticket(1), "ｋｐ-3 ", "80", "80")),
                        CLERK);
        assertThat(then.report(ImportReport.class)).isEqualTo(new ImportReport(2, null, null, 0, List.of(), false));
        then.then(imported(2, 0, sheet(1, FIRST, "80"), sheet(2, SECOND, "60")));
    }

    @Test
    void every_bad_cell_is_told_and_nothing_entered_when_all_or_nothing_was_asked_for() {
        Stage.Then then = ScoreActs.running()
                .when(
                        workbook(
                                ALL_OR_NOTHING,
                                row(2, ticket(1), "KP-3", "80", "80"),
                                row(3, "123", "?", "100.01", "-1"),
                                row(4, UNKNOWN_TICKET, "KP-3", "NaN", " "),
                                row(5, ticket(1), "KP-4", "1e2", "59.995")),
                        CLERK);
        assertThat(then.report(ImportReport.class))
                .isEqualTo(new ImportReport(
                        0,
                        null,
                        null,
                        3,
                        List.of(
                                problem(3, "准考证号", FailureCode.TICKET_NO_INVALID),
                                problem(3, "考评员证号", FailureCode.CREDENTIAL_NO_INVALID),
                                problem(3, "任务1", FailureCode.SCORE_INVALID),
                                problem(3, "任务2", FailureCode.SCORE_INVALID),
                                problem(4, "准考证号", FailureCode.TICKET_UNKNOWN, UNKNOWN_TICKET),
                                problem(4, "任务1", FailureCode.SCORE_INVALID),
                                problem(4, "任务2", FailureCode.TASK_MISSING, "2"),
                                problem(5, "任务1", FailureCode.SCORE_INVALID),
                                problem(5, "任务2", FailureCode.SCORE_INVALID)),
                        true));
        then.thenNothing();
    }

    @Test
    void good_rows_are_entered_when_only_those_were_asked_for() {
        Stage.Then then = ScoreActs.running()
                .when(
                        workbook(
                                GOOD_ROWS_ONLY,
                                row(2, ticket(1), "KP-3", "80", "80"),
                                row(3, ticket(1), "KP-3", "81", "81"),
                                row(4, ticket(ABSENT), "KP-3", "80", "80"),
                                row(5, ticket(2), FOURTH.value(), "80", "80"),
                                row(6, ticket(2), "KP-3", "80"),
                                row(7, ticket(2), "KP-4", "80", "80", "80")),
                        CLERK);
        assertThat(then.report(ImportReport.class))
                .isEqualTo(new ImportReport(
                        1,
                        null,
                        null,
                        5,
                        List.of(
                                problem(3, null, FailureCode.SHEET_REPEATED, "1", "KP-3"),
                                problem(4, null, FailureCode.CANDIDATE_NOT_PRESENT, String.valueOf(ABSENT)),
                                problem(5, null, FailureCode.GROUP_MEMBER_UNKNOWN, FOURTH.value()),
                                problem(6, null, FailureCode.TASK_MISSING, "2"),
                                problem(7, null, FailureCode.TASK_UNKNOWN, "3")),
                        false));
        then.then(imported(6, 5, sheet(1, FIRST, "80")));
    }

    @Test
    void rows_that_could_not_be_read_are_bad_rows() {
        RowProblem formula = problem(2, "任务1", FailureCode.WORKBOOK_FORMULA);
        ImportScores oneOfTwo = new ImportScores(
                SCORE_BOOK,
                "scores.xlsx",
                DIGEST,
                2,
                List.of(row(3, ticket(1), "KP-3", "80", "80")),
                List.of(formula),
                GOOD_ROWS_ONLY);
        Stage.Then then = ScoreActs.running().when(oneOfTwo, CLERK);
        assertThat(then.report(ImportReport.class))
                .isEqualTo(new ImportReport(1, null, null, 1, List.of(formula), false));
        then.then(imported(2, 1, sheet(1, FIRST, "80")));
    }

    @Test
    void what_is_there_already_is_not_entered_again() {
        ScoreActs.running()
                .and(entered(1, "80"))
                .when(workbook(ALL_OR_NOTHING, row(2, ticket(1), "KP-3", "80.0", "80")), CLERK)
                .thenNothing();
    }

    @Test
    void an_assessor_imports_their_own_sheets() {
        Stage.Then then = ScoreActs.running()
                .when(
                        workbook(
                                GOOD_ROWS_ONLY,
                                row(2, ticket(1), "KP-3", "80", "80"),
                                row(3, ticket(1), "KP-4", "80", "80")),
                        assessor(FIRST));
        assertThat(then.report(ImportReport.class).problems())
                .containsExactly(problem(3, null, FailureCode.SHEET_OF_ANOTHER));
        then.then(imported(2, 1, sheet(1, FIRST, "80")));
    }

    @Test
    void nobody_else_imports_even_nothing() {
        for (Actor actor : List.of(ScoreActs.CHECKER, assessor(FOURTH))) {
            ScoreActs.running().when(workbook(GOOD_ROWS_ONLY), actor).thenRefused(FailureCode.NOT_AN_ASSESSOR);
        }
    }

    @Test
    void not_once_they_have_been_checked_or_submitted() {
        ScoreActs.checkedBook().when(workbook(GOOD_ROWS_ONLY), CLERK).thenRefused(FailureCode.SCORES_ALREADY_CHECKED);
        ScoreActs.submittedBook().when(workbook(GOOD_ROWS_ONLY), CLERK).thenRefused(FailureCode.SCORE_BOOK_NOT_OPEN);
    }

    private static ImportScores workbook(ImportMode mode, ScoreRow... rows) {
        return new ImportScores(SCORE_BOOK, "scores.xlsx", DIGEST, rows.length, List.of(rows), List.of(), mode);
    }

    private static ScoreRow row(int row, String ticket, String assessor, String... points) {
        return new ScoreRow(row, ticket, assessor, List.of(points));
    }

    private static RowProblem problem(int row, @Nullable String column, FailureCode code, String... arguments) {
        return new RowProblem(row, column, Failure.of(code, arguments));
    }

    private static String ticket(int candidate) {
        return SessionEvents.ticketed().tickets().stream()
                .filter(ticket -> ticket.candidate() == candidate)
                .map(Ticket::ticket)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static ScoresEntered imported(int rows, int leftOut, ScoreSheet... sheets) {
        ScoresEntered usual = entered(Arrays.asList(sheets));
        return new ScoresEntered(
                SCORE_BOOK, usual.sheets(), new Workbook("scores.xlsx", DIGEST, rows, leftOut), usual.at());
    }
}
