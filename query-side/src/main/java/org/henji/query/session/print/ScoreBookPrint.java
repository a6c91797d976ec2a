package org.henji.query.session.print;

import java.util.List;
import org.henji.query.session.print.RoomsPrint.PrintedDuty;
import org.jspecify.annotations.Nullable;

/**
 * 登分册
 *
 * @param status how far it has come, in Chinese
 * @param totals null while there are no results
 * @param rule how a result comes about
 */
record ScoreBookPrint(
        SessionHead head,
        String scoreBook,
        String status,
        List<PrintedTask> tasks,
        List<Line> lines,
        @Nullable Totals totals,
        List<PrintedDuty> duties,
        String rule) {

    /** A task of the specification. */
    record PrintedTask(int task, String name, int weight) {}

    /**
     * A candidate.
     *
     * @param no running number in the book
     * @param idNumber in full, or masked for a reader who has no need of it
     * @param points for each task the mean of the assessors; empty texts of who was not scored
     * @param score empty of who was not scored
     * @param grade empty while there is no result
     * @param sheets one of each assessor
     */
    record Line(
            int no,
            String ticket,
            String name,
            String sex,
            String idNumber,
            List<String> points,
            String score,
            String grade,
            List<Sheet> sheets) {}

    /** What one assessor gave. */
    record Sheet(String assessor, List<String> points, String total) {}

    record Totals(int candidates, int present, int absent, int disqualified, int passed) {}
}
