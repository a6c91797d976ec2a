package org.henji.command.session;

import java.util.List;

/**
 * A data row of a workbook of scores: one assessor's sheet for one candidate, in the text of its cells.
 *
 * @param row as the spreadsheet counts: the header is row 1
 * @param ticket the candidate's ticket number
 * @param assessor number of the assessor's credential
 * @param points for each task, in the order of the tasks
 */
public record ScoreRow(int row, String ticket, String assessor, List<String> points) {

    /** Heading of the column with the ticket number. */
    public static final String TICKET = "准考证号";

    /** Heading of the column with the assessor's credential. */
    public static final String ASSESSOR = "考评员证号";

    public ScoreRow {
        points = List.copyOf(points);
    }

    /** Heading of the column with the points for a task; tasks are counted from 1. */
    public static String task(int task) {
        return "任务" + task;
    }
}
