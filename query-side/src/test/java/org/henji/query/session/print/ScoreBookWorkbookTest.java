package org.henji.query.session.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreBookWorkbookTest {

    /** The row with the headings: an empty one is left out. */
    private static final int HEADER = 7;

    @Test
    void the_first_sheet_is_the_book() throws IOException {
        List<Row> rows = sheet("登分册");
        assertThat(texts(rows.get(HEADER)))
                .containsExactly("序号", "准考证号", "姓名", "性别", "身份证号", "和面与拉面（60%）", "熬汤与调味（40%）", "总分", "评定");
        assertThat(texts(rows.get(HEADER + 2)))
                .containsExactly(
                        "2", Prints.ticketNo(2), "测试考生2", "女", "620102199601010007", "81.67", "75.00", "79.00", "合格");
    }

    @Test
    void it_begins_with_what_stands_at_the_head_of_the_printed_book_and_ends_with_its_totals() throws IOException {
        List<Row> rows = sheet("登分册");
        assertThat(rows.subList(0, HEADER).stream().map(ScoreBookWorkbookTest::texts))
                .containsExactly(
                        List.of("登分册编号", "2662010001-S"),
                        List.of("状态", "市（州）已确认"),
                        List.of("场次编号", "2662010001"),
                        List.of("考核项目", "兰州牛肉拉面制作"),
                        List.of("考核机构", "示例职业技能评价有限公司"),
                        List.of("考核时间", "2026 年 3 月 25 日（星期三） 09:00—11:00"),
                        List.of("考核地点", "兰州市城关区示例路 1 号（考点 A1）"));
        assertThat(rows.subList(HEADER + 3, rows.size()).stream().map(ScoreBookWorkbookTest::texts))
                .containsExactly(
                        List.of("持证应考", "2"),
                        List.of("实考", "1"),
                        List.of("缺考", "1"),
                        List.of("违纪", "0"),
                        List.of("合格", "1"),
                        List.of("计分规则", "成绩为各考评员加权总分的平均值，四舍五入保留两位小数；60 分合格。"));
    }

    @Test
    void who_was_not_scored_has_no_points() throws IOException {
        Row absent = sheet("登分册").get(HEADER + 1);
        assertThat(absent.getCellText(2)).isEqualTo("测试考生1");
        assertThat(absent.getCellText(5)).isEmpty();
        assertThat(absent.getCellText(7)).isEmpty();
        assertThat(absent.getCellText(8)).isEqualTo("缺考");
    }

    @Test
    void numbers_that_are_names_are_texts_and_points_are_numbers() throws IOException {
        Row row = sheet("登分册").get(HEADER + 2);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(4).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(5).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(7).getType()).isEqualTo(CellType.NUMBER);
    }

    /** The columns by which scores are imported. */
    @Test
    void the_second_sheet_has_what_each_assessor_gave() throws IOException {
        List<Row> rows = sheet("评分表");
        assertThat(texts(rows.get(0))).containsExactly("准考证号", "考评员证号", "任务1 和面与拉面", "任务2 熬汤与调味");
        assertThat(texts(rows.get(1))).containsExactly(Prints.ticketNo(2), "KP-3", "85.00", "75.00");
        assertThat(texts(rows.get(2))).containsExactly(Prints.ticketNo(2), "KP-4", "80.00", "75.00");
        assertThat(rows).hasSize(3);
    }

    private static List<Row> sheet(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScoreBookWorkbook.write(Prints.scoreBook(2), bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
