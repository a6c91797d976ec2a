package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.henji.kernel.person.EthnicGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CandidateTemplateTest {

    private static final int ROWS = 500;

    private XSSFWorkbook template;
    private XSSFSheet candidates;

    @BeforeEach
    void open() throws IOException {
        template = new XSSFWorkbook(new ByteArrayInputStream(CandidateTemplate.make(ROWS)));
        candidates = template.getSheet("考生");
    }

    @Test
    void its_header_is_the_one_that_is_read() throws IOException {
        List<SheetRow> rows = read();
        assertThat(rows).hasSize(1);
        Headings.mustBe(CandidateRows.HEADINGS, rows.getFirst());
    }

    @Test
    void what_is_filled_in_is_what_is_read() throws IOException {
        String[] person = Registrations.row(1);
        Row row = candidates.createRow(1);
        IntStream.range(0, person.length)
                .filter(column -> person[column] != null)
                .forEach(column -> row.createCell(column).setCellValue(person[column]));
        assertThat(read().getLast().cells())
                .hasSize(12)
                .containsEntry(0, new Cell(Cell.Kind.TEXT, "测试考生1"))
                .containsEntry(1, new Cell(Cell.Kind.TEXT, Registrations.idNumber(1)));
    }

    /** What somebody types into such a cell stays as it is typed. */
    @Test
    void every_column_is_text() {
        assertThat(IntStream.range(0, CandidateRows.FIELDS.size())
                        .mapToObj(column -> candidates.getColumnStyle(column).getDataFormatString()))
                .containsOnly("@");
    }

    @Test
    void what_is_chosen_from_a_list_has_the_list_in_every_row() {
        List<? extends DataValidation> lists = candidates.getDataValidations();
        assertThat(lists)
                .extracting(list -> list.getRegions().getCellRangeAddresses()[0].formatAsString())
                .containsExactlyInAnyOrder("C2:C501", "E2:E501", "F2:F501", "H2:H501", "M2:M501");
        assertThat(template.isSheetHidden(template.getSheetIndex("选项"))).isTrue();
        assertThat(column(template.getSheet("选项"), 1)).isEqualTo(EthnicGroups.names());
    }

    @Test
    void it_explains_itself_with_every_column() {
        String explanation = String.join("\n", column(template.getSheet("填写说明"), 0));
        assertThat(explanation).contains(CandidateRows.HEADINGS).contains("最多 500 行");
    }

    private List<SheetRow> read() throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        template.write(filled);
        List<SheetRow> rows = new ArrayList<>();
        new WorkbookReader(new WorkbookSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(8), ROWS, 1))
                .read(filled.toByteArray(), rows::add);
        return rows;
    }

    private static List<String> column(XSSFSheet sheet, int column) {
        Stream<Row> rows = StreamSupport.stream(sheet.spliterator(), false);
        return rows.map(row -> row.getCell(column))
                .filter(cell -> cell != null)
                .map(cell -> cell.getStringCellValue())
                .toList();
    }
}
