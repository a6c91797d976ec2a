package org.henji.command.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.session.ScoreRow;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;

/** Hands on the rows of a score workbook (评分表) as they are written; whether they are sheets, the score book decides. */
final class ScoreSheets {

    private static final int FIRST_TASK = 2;

    /** No ticket, credential or score is longer; of what is, no more than this is kept. */
    private static final int LONGEST = 50;

    private final List<ScoreRow> sheets = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int tasks;

    List<ScoreRow> sheets() {
        return sheets;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** As many tasks as there are headings for them; behind 任务1 its name may stand. */
    void header(SheetRow header) {
        tasks = (int) IntStream.iterate(1, task -> task + 1)
                .takeWhile(task -> isTask(task, header))
                .count();
        List<String> expected = new ArrayList<>(List.of(ScoreRow.TICKET, ScoreRow.ASSESSOR));
        IntStream.rangeClosed(1, tasks).forEach(task -> expected.add(text(header, FIRST_TASK + task - 1)));
        if (tasks == 0) {
            throw new Refused(FailureCode.WORKBOOK_HEADER_WRONG, ScoreRow.task(1));
        }
        Headings.mustBe(expected, header);
    }

    void add(SheetRow row) {
        boolean good = true;
        for (int column = 0; column < FIRST_TASK + tasks; column++) {
            Optional<FailureCode> failure = unreadable(row, column);
            if (failure.isPresent()) {
                problems.add(new RowProblem(row.row(), heading(column), Failure.of(failure.get())));
                good = false;
            }
        }
        if (good) {
            sheets.add(new ScoreRow(
                    row.row(),
                    kept(row, 0),
                    kept(row, 1),
                    IntStream.range(FIRST_TASK, FIRST_TASK + tasks)
                            .mapToObj(column -> kept(row, column))
                            .toList()));
        }
    }

    private static boolean isTask(int task, SheetRow header) {
        String heading = text(header, FIRST_TASK + task - 1);
        return heading.equals(ScoreRow.task(task)) || heading.startsWith(ScoreRow.task(task) + " ");
    }

    private static Optional<FailureCode> unreadable(SheetRow row, int column) {
        return row.cell(column).map(Cell::kind).flatMap(kind -> switch (kind) {
            case FORMULA -> Optional.of(FailureCode.WORKBOOK_FORMULA);
            case OTHER -> Optional.of(invalid(column));
            case TEXT, NUMBER, DATE -> Optional.empty();
        });
    }

    private static FailureCode invalid(int column) {
        return switch (column) {
            case 0 -> FailureCode.TICKET_NO_INVALID;
            case 1 -> FailureCode.CREDENTIAL_NO_INVALID;
            default -> FailureCode.SCORE_INVALID;
        };
    }

    private static String heading(int column) {
        return switch (column) {
            case 0 -> ScoreRow.TICKET;
            case 1 -> ScoreRow.ASSESSOR;
            default -> ScoreRow.task(column - FIRST_TASK + 1);
        };
    }

    private static String kept(SheetRow row, int column) {
        String text = text(row, column);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String text(SheetRow row, int column) {
        return row.cell(column).map(Cell::text).orElse("");
    }
}
