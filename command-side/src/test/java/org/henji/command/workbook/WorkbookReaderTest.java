package org.henji.command.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkbookReaderTest {

    private static final DataSize UNPACKED = DataSize.ofMegabytes(8);

    private final WorkbookReader reader =
            new WorkbookReader(new WorkbookSettings(DataSize.ofMegabytes(2), UNPACKED, 100, 1));

    @Test
    void cells_come_as_what_they_are() {
        byte[] workbook = Xlsx.minimal()
                .withStrings("<si><t> 测试 </t></si><si><r><t>兰</t></r><r><t>州</t></r><rPh><t>lan</t></rPh></si>")
                .withRows("""
                        <row r="3">
                        <c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>
                        <c r="C3"><v>13900000001</v></c><c r="D3"><v>3.7000000000000002</v></c>
                        <c r="E3" s="1"><v>32874</v></c><c r="F3"><v>6.2010219900101002E17</v></c>
                        <c r="G3" t="inlineStr"><is><t>行内</t></is></c><c r="H3" t="str"><v>计算</v></c>
                        <c r="I3" t="b"><v>1</v></c><c r="J3" t="e"><v>#N/A</v></c>
                        <c r="K3"><f>A1+1</f><v>5</v></c><c r="L3"><f>A1</f></c><c r="M3" s="1"/>
                        <c r="N3" t="s"><f>A1</f><v>0</v></c><c r="O3"><v>1E-300</v></c>
                        </row>""")
                .bytes();

        assertThat(rows(workbook)).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.cells())
                    .isEqualTo(Map.ofEntries(
                            cell(0, Cell.Kind.TEXT, "测试"),
                            cell(1, Cell.Kind.TEXT, "兰州"),
                            cell(2, Cell.Kind.NUMBER, "13900000001"),
                            cell(3, Cell.Kind.NUMBER, "3.7"),
                            cell(4, Cell.Kind.DATE, "1990-01-01"),
                            cell(5, Cell.Kind.NUMBER, "6.2010219900101002E17"),
                            cell(6, Cell.Kind.TEXT, "行内"),
                            cell(7, Cell.Kind.TEXT, "计算"),
                            cell(8, Cell.Kind.OTHER, "1"),
                            cell(9, Cell.Kind.OTHER, "#N/A"),
                            cell(10, Cell.Kind.FORMULA, "5"),
                            cell(11, Cell.Kind.FORMULA, ""),
                            cell(13, Cell.Kind.FORMULA, "0"),
                            cell(14, Cell.Kind.NUMBER, "1E-300")));
        });
    }

    @ParameterizedTest
    @CsvSource({"date1904=\"1\",31412", "date1904=\"true\",31412", "date1904=\"0\",32874", "codeName=\"\",32874"})
    void a_date_is_the_same_day_from_whichever_day_the_workbook_counts(String properties, int stored) {
        byte[] workbook = Xlsx.minimal()
                .withProperties(properties)
                .withRows("<row><c s=\"1\"><v>%d</v></c></row>".formatted(stored))
                .bytes();
        assertThat(rows(workbook)).containsExactly(new SheetRow(1, Map.of(0, new Cell(Cell.Kind.DATE, "1990-01-01"))));
    }

    @Test
    void rows_and_cells_without_numbers_follow_one_another_and_empty_rows_are_none() {
        byte[] workbook =
                Xlsx.of(new String[] {"甲", null, "丙"}, new String[] {null, "  ", ""}, new String[] {null, "乙"});
        assertThat(rows(workbook))
                .containsExactly(
                        new SheetRow(1, Map.of(0, new Cell(Cell.Kind.TEXT, "甲"), 2, new Cell(Cell.Kind.TEXT, "丙"))),
                        new SheetRow(3, Map.of(1, new Cell(Cell.Kind.TEXT, "乙"))));
    }

    @Test
    void characters_beyond_the_basic_plane_come_through() {
        assertThat(rows(Xlsx.of(new String[] {"测试𠀀𬱖"})))
                .containsExactly(new SheetRow(1, Map.of(0, new Cell(Cell.Kind.TEXT, "测试𠀀𬱖"))));
    }

    @Test
    void a_workbook_without_strings_and_styles_is_one() {
        byte[] workbook = Xlsx.minimal()
                .without(Xlsx.STRINGS)
                .without(Xlsx.STYLES)
                .withRows("<row><c><v>1</v></c></row>")
                .bytes();
        assertThat(rows(workbook)).hasSize(1);
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook xls = new HSSFWorkbook()) {
            xls.createSheet();
            xls.write(old);
        }
        refused(new byte[0], FailureCode.WORKBOOK_UNREADABLE);
        refused("姓名,身份证号".getBytes(UTF_8), FailureCode.WORKBOOK_UNREADABLE);
        refused("%PDF-1.7".getBytes(UTF_8), FailureCode.WORKBOOK_UNREADABLE);
        refused(old.toByteArray(), FailureCode.WORKBOOK_UNREADABLE);
        refused(Xlsx.minimal().without("xl/workbook.xml").bytes(), FailureCode.WORKBOOK_UNREADABLE);
        refused(Xlsx.minimal().without("[Content_Types].xml").bytes(), FailureCode.WORKBOOK_UNREADABLE);
        refused(Xlsx.minimal().without(Xlsx.SHEET).bytes(), FailureCode.WORKBOOK_UNREADABLE);
        refused(
                Xlsx.minimal()
                        .with("xl/workbook.xml", "<workbook xmlns=\"urn:other\"/>")
                        .bytes(),
                FailureCode.WORKBOOK_UNREADABLE);
    }

    @Test
    void a_workbook_that_breaks_off_anywhere_is_refused() {
        byte[] whole = Registrations.workbook(3);
        for (int length = 0; length < whole.length; length += 97) {
            refused(Arrays.copyOf(whole, length), FailureCode.WORKBOOK_UNREADABLE);
        }
    }

    /** The part says nothing of its size that could be believed: what counts is what comes out. */
    @ParameterizedTest
    @ValueSource(strings = {Xlsx.SHEET, Xlsx.STRINGS, Xlsx.STYLES, "[Content_Types].xml", "xl/workbook.xml"})
    void a_part_that_unpacks_to_more_than_the_limit_is_refused(String part) {
        byte[] bomb = Xlsx.minimal().bytes(part, blanks(UNPACKED.toBytes() * 4));
        assertThat(bomb.length).isLessThan(100_000);
        refused(bomb, FailureCode.WORKBOOK_TOO_LARGE);
    }

    @Test
    void parts_that_only_together_unpack_to_more_are_refused() {
        byte[] workbook = Xlsx.minimal()
                .withStrings(" ".repeat(5 << 20))
                .withRows(" ".repeat(5 << 20))
                .bytes();
        refused(workbook, FailureCode.WORKBOOK_TOO_LARGE);
    }

    /** A single long text, to which every cell refers, would be as many long texts. */
    @Test
    void no_cell_holds_more_than_a_spreadsheet_lets_it() {
        String most = "长".repeat(32_767);
        String shared = "<row><c t=\"s\"><v>0</v></c></row>";
        assertThat(rows(Xlsx.of(new String[] {most}))).hasSize(1);
        refused(Xlsx.of(new String[] {most + "长"}), FailureCode.WORKBOOK_UNREADABLE);
        assertThat(rows(Xlsx.minimal()
                        .withStrings("<si><t>" + most + "</t></si>")
                        .withRows(shared)
                        .bytes()))
                .hasSize(1);
        refused(
                Xlsx.minimal()
                        .withStrings("<si><t>" + most + "长</t></si>")
                        .withRows(shared)
                        .bytes(),
                FailureCode.WORKBOOK_UNREADABLE);
    }

    @Test
    void how_a_word_is_read_is_not_part_of_it() {
        byte[] workbook = Xlsx.minimal()
                .withRows(
                        "<row><c t=\"inlineStr\"><is><t>兰州</t><rPh sb=\"0\" eb=\"2\"><t>lan zhou</t></rPh></is></c></row>")
                .bytes();
        assertThat(rows(workbook)).containsExactly(new SheetRow(1, Map.of(0, new Cell(Cell.Kind.TEXT, "兰州"))));
    }

    @Test
    void entities_are_not_expanded() {
        String laughs = """
                <!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row><c t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>""";
        refused(Xlsx.minimal().with(Xlsx.SHEET, laughs.formatted("&b;")).bytes(), FailureCode.WORKBOOK_UNREADABLE);
        refused(Xlsx.minimal().with(Xlsx.SHEET, laughs.formatted("&file;")).bytes(), FailureCode.WORKBOOK_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"s\"><v>7</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c t=\"s\"><v>2147483647</v></c></row>",
                "<row r=\"99999999999\"><c/></row>",
                "<row><c><v>many</v></c></row>",
                "<row><c r=\"!!\"><v>1</v></c></row>",
                "<row><c>",
                "</sheetData>"
            })
    void a_sheet_that_contradicts_itself_is_refused(String rows) {
        refused(Xlsx.minimal().withRows(rows).bytes(), FailureCode.WORKBOOK_UNREADABLE);
    }

    @Test
    void a_cell_far_to_the_right_costs_nothing() {
        byte[] workbook = Xlsx.minimal()
                .withRows("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>")
                .bytes();
        assertThat(rows(workbook)).containsExactly(new SheetRow(1, Map.of(0, new Cell(Cell.Kind.NUMBER, "1"))));
    }

    @Test
    void what_the_consumer_refuses_ends_the_reading() {
        Refused enough = new Refused(FailureCode.WORKBOOK_TOO_MANY_ROWS, "1");
        List<SheetRow> seen = new ArrayList<>();
        assertThatThrownBy(() -> reader.read(Registrations.workbook(50), row -> {
                    seen.add(row);
                    throw enough;
                }))
                .isSameAs(enough);
        assertThat(seen).hasSize(1);
    }

    private List<SheetRow> rows(byte[] workbook) {
        List<SheetRow> rows = new ArrayList<>();
        reader.read(workbook, rows::add);
        return rows;
    }

    private void refused(byte[] workbook, FailureCode code) {
        assertThatThrownBy(() -> reader.read(workbook, row -> {}))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.failure()).isEqualTo(Failure.of(code)))
                .hasNoCause();
    }

    private static Map.Entry<Integer, Cell> cell(int column, Cell.Kind kind, String text) {
        return Map.entry(column, new Cell(kind, text));
    }

    /** White space, which is no fault in any part before its end. */
    private static InputStream blanks(long length) {
        byte[] block = " ".repeat(1 << 16).getBytes(UTF_8);
        List<InputStream> blocks = new ArrayList<>();
        blocks.add(new ByteArrayInputStream("<x>".getBytes(UTF_8)));
        for (long made = 0; made < length; made += block.length) {
            blocks.add(new ByteArrayInputStream(block));
        }
        return new SequenceInputStream(Collections.enumeration(blocks));
    }
}
