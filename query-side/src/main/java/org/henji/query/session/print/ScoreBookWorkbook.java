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

/**
 * The score book as a workbook (.xlsx): the book in one sheet, what each assessor gave in another, which has the columns that
 * scores are imported by. Numbers that are names (ticket, ID number) are texts.
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
        List<String> headings = new ArrayList<>(CANDIDATE);
        book.tasks().forEach(task -> headings.add("%s（%d%%）".formatted(task.name(), task.weight())));
        headings.addAll(RESULT);
        header(headings, sheet);
        int row = 1;
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
    }

    private static void sheets(ScoreBookPrint book, Worksheet sheet) {
        List<String> headings = new ArrayList<>(SHEET);
        for (PrintedTask task : book.tasks()) {
            headings.add("任务%d %s".formatted(task.task(), task.name()));
        }
        header(headings, sheet);
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

    private static void header(List<String> headings, Worksheet sheet) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.width(column, 18);
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("EEEEEE")
                .set();
        sheet.freezePane(0, 1);
    }

    private static void number(String text, int row, int column, Worksheet sheet) {
        if (!text.isEmpty()) {
            sheet.value(row, column, new BigDecimal(text));
        }
    }
}
