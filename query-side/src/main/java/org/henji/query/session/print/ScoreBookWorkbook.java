package org.henji.query.session.print;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.henji.query.session.print.ScoreBookPrint.Line;
import org.henji.query.session.print.ScoreBookPrint.PrintedTask;
import org.henji.query.session.print.ScoreBookPrint.Sheet;
import org.henji.query.session.print.ScoreBookPrint.Totals;

/**
 * The score book as a workbook (.xlsx): the book in one sheet, with head and totals like the printed one, what each assessor gave in
 * another, which has nothing but the columns that scores are imported by. Numbers that are names (ticket, ID number) are texts.
 */
final class ScoreBookWorkbook {

    private static final String APPLICATION = "Henji";
    private static final String FORMAT = "1.0";

    private static final List<String> CANDIDATE = List.of("序号", "准考证号", "姓名", "性别", "身份证号");
    private static final List<String> RESULT = List.of("总分", "评定");
    private static final List<String> SHEET = List.of("准考证号", "考评员证号");

    private ScoreBookWorkbook() {}

    static void write(ScoreBookPrint book, OutputStream target) throws IOException {
        try (Workbook workbook = new Workbook(target, APPLICATION, FORMAT)) {
            results(book, workbook.newWorksheet("登分册"));
            sheets(book, workbook.newWorksheet("评分表"));
        }
    }

    private static void results(ScoreBookPrint book, Worksheet sheet) {
        int row = head(book, sheet);
        List<String> headings = new ArrayList<>(CANDIDATE);
        book.tasks().forEach(task -> headings.add("%s（%d%%）".formatted(task.name(), task.weight())));
        headings.addAll(RESULT);
        header(row++, headings, sheet);
        for (Line line : book.lines()) {
            int column = 0;
            sheet.value(row, column++, line.no());
            for (String text : List.of(line.ticket(), line.name(), line.sex(), line.idNumber())) {
                sheet.value(row, column++, text);
            }
            for (String points : line.points()) {
                number(points, row, column++, sheet);
            }
            number(line.score(), row, column++, sheet);
            sheet.value(row, column, line.grade());
            row++;
        }
        end(book, row + 1, sheet);
    }

    /** Returns the row after it. */
    private static int head(ScoreBookPrint book, Worksheet sheet) {
        SessionHead head = book.head();
        int row = 0;
        row = pair("登分册编号", book.scoreBook(), row, sheet);
        row = pair("状态", book.status(), row, sheet);
        row = pair("场次编号", head.session(), row, sheet);
        row = pair("考核项目", head.item(), row, sheet);
        row = pair("考核机构", head.agency(), row, sheet);
        row = pair("考核时间", head.date() + " " + head.time(), row, sheet);
        row = pair("考核地点", "%s（考点 %s）".formatted(head.address(), head.site()), row, sheet);
        return row + 1;
    }

    private static void end(ScoreBookPrint book, int from, Worksheet sheet) {
        int row = from;
        Totals totals = book.totals();
        if (totals != null) {
            row = pair("持证应考", totals.candidates(), row, sheet);
            row = pair("实考", totals.present(), row, sheet);
            row = pair("缺考", totals.absent(), row, sheet);
            row = pair("违纪", totals.disqualified(), row, sheet);
            row = pair("合格", totals.passed(), row, sheet);
        }
        pair("计分规则", book.rule(), row, sheet);
    }

    private static int pair(String name, String value, int row, Worksheet sheet) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, value);
        return row + 1;
    }

    private static int pair(String name, int value, int row, Worksheet sheet) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, value);
        return row + 1;
    }

    private static void sheets(ScoreBookPrint book, Worksheet sheet) {
        List<String> headings = new ArrayList<>(SHEET);
        for (PrintedTask task : book.tasks()) {
            headings.add("任务%d %s".formatted(task.task(), task.name()));
        }
        header(0, headings, sheet);
        int row = 1;
        for (Line line : book.lines()) {
            for (Sheet given : line.sheets()) {
                int column = 0;
                sheet.value(row, column++, line.ticket());
                sheet.value(row, column++, given.assessor());
                for (String points : given.points()) {
                    number(points, row, column++, sheet);
                }
                row++;
            }
        }
    }

    private static void header(int row, List<String> headings, Worksheet sheet) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(row, column, headings.get(column));
            sheet.width(column, 18);
        }
        sheet.range(row, 0, row, headings.size() - 1)
                .style()
                .bold()
                .fillColor("EEEEEE")
                .set();
        sheet.freezePane(0, row + 1);
    }

    private static void number(String text, int row, int column, Worksheet sheet) {
        if (!text.isEmpty()) {
            sheet.value(row, column, new BigDecimal(text));
        }
    }
}
