package org.henji.command.workbook;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and collects what is wrong with them instead of stopping at the first. */
final class RowReading {

    private final SheetRow row;
    private final Codes codes;
    private final List<RowProblem> problems = new ArrayList<>();

    RowReading(SheetRow row, Codes codes) {
        this.row = row;
        this.codes = codes;
    }

    /** With which codes empty fields and wrong ones are reported. */
    record Codes(FailureCode missing, FailureCode invalid) {}

    /** Null of what is missing or cannot be read; then it is among the problems. */
    <T> @Nullable T required(Column column, Function<Cell, @Nullable T> reading) {
        if (row.cell(column.index()).isEmpty()) {
            report(column, Failure.of(codes.missing(), column.name()));
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
                reportInvalid(column);
            }
            return value;
        } catch (InvalidValue invalid) {
            report(column, invalid.failure());
            return null;
        }
    }

    /** Reports what the constraints of the value say about its columns. */
    <T> void validate(T value, Validator validator, Collection<Column> columns) {
        for (ConstraintViolation<T> violation : validator.validate(value)) {
            String name = leaf(violation.getPropertyPath());
            reportInvalid(columns.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no column for " + violation.getPropertyPath())));
        }
    }

    private static String leaf(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = String.valueOf(node.getName());
        }
        return name;
    }

    private void reportInvalid(Column column) {
        report(column, Failure.of(codes.invalid(), column.name()));
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

    /**
     * A column of a template.
     *
     * @param heading as it stands in the first row
     * @param name of the field, as inputs have it
     */
    record Column(int index, String heading, String name) {}
}
