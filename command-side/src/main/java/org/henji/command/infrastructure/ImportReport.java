package org.henji.command.infrastructure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a workbook. When the caller wanted all rows or none and some are bad, nothing was imported and the report is a
 * refusal; it is answered rather than thrown, because the problems have to reach the caller from whichever process decided.
 *
 * @param imported how many
 * @param first number of the first one imported; null when none was, and of what is not numbered in a row
 * @param last number of the last one imported; null as the first
 * @param badRows rows that have problems, a row may have several
 * @param problems in the order of the rows
 * @param refused whether nothing was imported because of the problems
 */
public record ImportReport(
        int imported,
        @Nullable Integer first,
        @Nullable Integer last,
        int badRows,
        List<RowProblem> problems,
        boolean refused)
        implements Report {

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
