package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.session.ScoreRow;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreSheetsTest {

    private final ScoreSheets sheets = new ScoreSheets();

    @Test
    void a_row_is_a_sheet_in_the_text_of_its_cells() {
        sheets.header(texts(1, "准考证号", "考评员证号", "任务1", "任务2 拉面"));
        sheets.add(texts(2, "26620100010101", "GS-0001", "80.5", "90"));
        assertThat(sheets.sheets())
                .containsExactly(new ScoreRow(2, "26620100010101", "GS-0001", List.of("80.5", "90")));
        assertThat(sheets.problems()).isEmpty();
    }

    @Test
    void numbers_are_taken_as_they_are_and_gaps_are_left_to_the_score_book() {
        sheets.header(texts(1, "准考证号", "考评员证号", "任务1", "任务2"));
        sheets.add(new SheetRow(
                2,
                Map.of(
                        0, new Cell(Cell.Kind.NUMBER, "26620100010101"),
                        1, Cell.text("GS-0001"),
                        3, new Cell(Cell.Kind.NUMBER, "100.01"))));
        assertThat(sheets.sheets())
                .containsExactly(new ScoreRow(2, "26620100010101", "GS-0001", List.of("", "100.01")));
    }

    /** Ten thousand rows of the longest texts would be too much to keep, and none of them is a ticket, a credential or points. */
    @Test
    void of_what_is_too_long_to_be_right_only_the_beginning_is_kept() {
        sheets.header(texts(1, "准考证号", "考评员证号", "任务1"));
        sheets.add(texts(2, "2".repeat(30_000), "G".repeat(30_000), "8".repeat(30_000)));
        assertThat(sheets.sheets())
                .containsExactly(new ScoreRow(2, "2".repeat(50), "G".repeat(50), List.of("8".repeat(50))));
    }

    @Test
    void a_formula_and_an_error_are_problems_of_their_cells() {
        sheets.header(texts(1, "准考证号", "考评员证号", "任务1", "任务2"));
        Map<Integer, Cell> cells =
                new HashMap<>(texts(2, "26620100010101", "GS-0001").cells());
        cells.put(2, new Cell(Cell.Kind.FORMULA, "80"));
        cells.put(3, new Cell(Cell.Kind.OTHER, "#REF!"));
        sheets.add(new SheetRow(2, cells));
        assertThat(sheets.sheets()).isEmpty();
        assertThat(sheets.problems())
                .containsExactly(
                        new RowProblem(2, "任务1", Failure.of(FailureCode.WORKBOOK_FORMULA)),
                        new RowProblem(2, "任务2", Failure.of(FailureCode.SCORE_INVALID)));
    }

    @Test
    void an_error_is_told_as_what_the_column_asks_for() {
        sheets.header(texts(1, "准考证号", "考评员证号", "任务1"));
        Cell error = new Cell(Cell.Kind.OTHER, "#N/A");
        sheets.add(new SheetRow(2, Map.of(0, error, 1, error, 2, error)));
        assertThat(sheets.problems())
                .containsExactly(
                        new RowProblem(2, "准考证号", Failure.of(FailureCode.TICKET_NO_INVALID)),
                        new RowProblem(2, "考评员证号", Failure.of(FailureCode.CREDENTIAL_NO_INVALID)),
                        new RowProblem(2, "任务1", Failure.of(FailureCode.SCORE_INVALID)));
    }

    @Test
    void the_header_names_ticket_assessor_and_the_tasks_in_order() {
        refused("任务1", "准考证号", "考评员证号");
        refused("准考证号", "考评员证号", "准考证号", "任务1");
        refused("任务3", "准考证号", "考评员证号", "任务1", "任务3");
        refused("任务1", "准考证号", "考评员证号", "任务10");
        refused("备注", "准考证号", "考评员证号", "任务1", "任务2", "备注");
    }

    private static void refused(String named, String... header) {
        assertThatThrownBy(() -> new ScoreSheets().header(texts(1, header)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(Failure.of(FailureCode.WORKBOOK_HEADER_WRONG, named)));
    }

    private static SheetRow texts(int row, String... texts) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int column = 0; column < texts.length; column++) {
            cells.put(column, Cell.text(texts[column]));
        }
        return new SheetRow(row, cells);
    }
}
