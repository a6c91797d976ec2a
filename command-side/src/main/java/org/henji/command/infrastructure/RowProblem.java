package org.henji.command.infrastructure;

import org.henji.kernel.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a workbook.
 *
 * @param row as the spreadsheet counts: the header is row 1
 * @param column the heading of the column; null when it is about the row as such
 */
public record RowProblem(int row, @Nullable String column, Failure failure) {}
