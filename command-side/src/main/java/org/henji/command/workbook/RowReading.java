package org.henji.command.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.henji.command.session.RowProblem;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and collects what is wrong with them instead of stopping at the first. */
final class RowReading {

    private final SheetRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    RowReading(SheetRow row) {
        this.row = row;
    }

    /** Null of what is missing or cannot be read; then it is among the problems. */
    <T> @Nullable T required(Column column, Function<Cell, @Nullable T> reading) {
        if (row.cell(column.index()).isEmpty()) {
            report(column, Failure.of(FailureCode.CANDIDATE_FIELD_MISSING, column.name()));
        }
        return optional(column, reading);
    }

    /** Null of what is missing or cannot be read; the latter is among the problems. */
    <T> @Nullable T optional(Column column, Function<Cell, @Nullable T> reading) {
        Cell cell = row.cell(column.index()).orElse(null);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == Cell.Kind.FORMULA) {
            report(column, Failure.of(FailureCode.WORKBOOK_FORMULA));
            return null;
        }
        try {
            T value = cell.kind() == Cell.Kind.OTHER ? null : reading.apply(cell);
            if (value == null) {
                report(column, invalid(column.name()));
            }
            return value;
        } catch (InvalidValue invalid) {
            report(column, invalid.failure());
            return null;
        }
    }

    void report(Column column, Failure failure) {
        problems.add(new RowProblem(row.row(), column.heading(), failure));
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    List<RowProblem> problems() {
        return problems;
    }

    int row() {
        return row.row();
    }

    static Failure invalid(String argument) {
        return Failure.of(FailureCode.CANDIDATE_FIELD_INVALID, argument);
    }

    /**
     * A column of a template.
     *
     * @param heading as it stands in the first row
     * @param name of the field, as inputs have it
     */
    record Column(int index, String heading, String name) {}
}
