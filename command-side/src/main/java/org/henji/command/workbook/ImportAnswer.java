package org.henji.command.workbook;

import java.util.List;
import java.util.Locale;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.mutation.Receipt;
import org.henji.command.mutation.Reported;
import org.henji.platform.failure.FailureBody;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sent a workbook is told, in their language.
 *
 * @param first number of the first one registered; null of what is not numbered in a row
 * @param last number of the last one registered; null as the first
 */
record ImportAnswer(
        String id,
        long version,
        long position,
        int imported,
        @Nullable Integer first,
        @Nullable Integer last,
        int badRows,
        List<Problem> problems) {

    static ImportAnswer of(Reported<ImportReport> reported, Locale language) {
        Receipt receipt = reported.receipt();
        ImportReport report = reported.report();
        return new ImportAnswer(
                receipt.id(),
                receipt.version(),
                receipt.position(),
                report.imported(),
                report.first(),
                report.last(),
                report.badRows(),
                Problem.first(report, language));
    }

    /** A bad cell or row, as a refused mutation would put it; of a workbook that is bad throughout, the first ones are shown. */
    record Problem(int row, @Nullable String column, String code, List<String> arguments, String message) {

        private static final int SHOWN = 1000;

        static List<Problem> first(ImportReport report, Locale language) {
            return report.problems().stream()
                    .limit(SHOWN)
                    .map(problem -> of(problem, language))
                    .toList();
        }

        private static Problem of(RowProblem problem, Locale language) {
            return new Problem(
                    problem.row(),
                    problem.column(),
                    problem.failure().code().name(),
                    problem.failure().arguments(),
                    problem.failure().message(language));
        }
    }

    /** Nothing was imported: the shape of every failure, and the problems beside it. */
    record Refusal(List<FailureBody.Entry> errors, int badRows, List<Problem> problems) {}
}
