package org.henji.command.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvReaderTest {

    private static final int UNPACKED = 4 << 20;

    private final CsvReader reader =
            new CsvReader(new WorkbookSettings(DataSize.ofMegabytes(8), DataSize.ofBytes(UNPACKED), 100, 1));

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        assertThat(rows("a, b \r\n\r\n,\r\n\"c\nd\",\r\ne,\"f\"\"g,h\"".getBytes(UTF_8)))
                .containsExactly(
                        row(1, Map.of(0, Cell.text("a"), 1, Cell.text("b"))),
                        row(4, Map.of(0, Cell.text("c\nd"))),
                        row(5, Map.of(0, Cell.text("e"), 1, Cell.text("f\"g,h"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void it_is_written_in_the_charset_that_it_can_be_read_in(String charset) {
        // two of these have four bytes in GB18030
        assertThat(rows("测试㐂𠮷,汉族".getBytes(Charset.forName(charset))))
                .containsExactly(row(1, Map.of(0, Cell.text("测试㐂𠮷"), 1, Cell.text("汉族"))));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(rows("\uFEFF姓名".getBytes(UTF_8))).containsExactly(row(1, Map.of(0, Cell.text("姓名"))));
    }

    /** Nothing is computed: what a spreadsheet would take for a formula is what somebody has written. */
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://localhost\")", "|x", "0927010100100001"})
    void every_cell_is_a_text(String written) {
        assertThat(rows(('"' + written.replace("\"", "\"\"") + '"').getBytes(UTF_8)))
                .containsExactly(row(1, Map.of(0, new Cell(Cell.Kind.TEXT, written))));
    }

    @Test
    void what_can_be_read_in_neither_charset_is_refused() {
        refused("姓名,身份证号".getBytes(UTF_16), FailureCode.WORKBOOK_UNREADABLE);
        refused(new byte[] {'a', (byte) 0xFF, (byte) 0xFE}, FailureCode.WORKBOOK_UNREADABLE);
        // the last character is cut off
        refused(new byte[] {'a', (byte) 0x81}, FailureCode.WORKBOOK_UNREADABLE);
        refused("é à".getBytes(ISO_8859_1), FailureCode.WORKBOOK_UNREADABLE);
        refused(OldCertificates.workbook(1), FailureCode.WORKBOOK_UNREADABLE);
    }

    @Test
    void a_misplaced_quote_is_refused() {
        refused("\"a\"b,c".getBytes(UTF_8), FailureCode.WORKBOOK_UNREADABLE);
        refused("a\n\"b".getBytes(UTF_8), FailureCode.WORKBOOK_UNREADABLE);
    }

    @Test
    void nothing_larger_than_may_be_unpacked() {
        refused(new byte[UNPACKED + 1], FailureCode.WORKBOOK_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"\n", "x"})
    void a_row_that_does_not_end_is_refused(String piece) {
        String quote = piece.equals(",") ? "" : "\"";
        refused(quote + piece.repeat(1 << 20) + "x", FailureCode.WORKBOOK_UNREADABLE);
    }

    @Test
    void a_text_longer_than_a_cell_holds_is_refused() {
        assertThat(rows("x".repeat(32_767).getBytes(UTF_8))).hasSize(1);
        refused("x".repeat(32_768), FailureCode.WORKBOOK_UNREADABLE);
    }

    @Test
    void what_stands_far_to_the_right_is_not_looked_at() {
        assertThat(rows(("a" + ",".repeat(100) + "b").getBytes(UTF_8)))
                .containsExactly(row(1, Map.of(0, Cell.text("a"))));
    }

    @Test
    void many_rows_are_not_one_row() {
        List<SheetRow> rows = rows("abc\n".repeat(UNPACKED / 4).getBytes(UTF_8));
        assertThat(rows).hasSize(UNPACKED / 4).last().isEqualTo(row(UNPACKED / 4, Map.of(0, Cell.text("abc"))));
    }

    @Test
    void what_the_consumer_refuses_comes_through() {
        assertThatThrownBy(() -> reader.read("a".getBytes(UTF_8), row -> {
                    throw new Refused(FailureCode.WORKBOOK_TOO_MANY_ROWS, "1");
                }))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(Failure.of(FailureCode.WORKBOOK_TOO_MANY_ROWS, "1")));
    }

    private void refused(String text, FailureCode code) {
        refused(text.getBytes(UTF_8), code);
    }

    private void refused(byte[] file, FailureCode code) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.failure()).isEqualTo(Failure.of(code)));
    }

    private List<SheetRow> rows(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        reader.read(file, rows::add);
        return rows;
    }

    private static SheetRow row(int row, Map<Integer, Cell> cells) {
        return new SheetRow(row, cells);
    }
}
