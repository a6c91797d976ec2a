package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.henji.command.certificate.CertificateField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateTemplateTest {

    private static final int ROWS = 500;

    private XSSFWorkbook template;
    private XSSFSheet certificates;

    @BeforeEach
    void open() throws IOException {
        template = new XSSFWorkbook(new ByteArrayInputStream(CertificateTemplate.make(ROWS)));
        certificates = template.getSheet("证书");
    }

    @Test
    void its_header_is_the_one_that_is_read() throws IOException {
        List<SheetRow> rows = read();
        assertThat(rows).hasSize(1);
        Headings.mustBe(CertificateRows.HEADINGS, rows.getFirst());
    }

    @Test
    void what_is_filled_in_is_what_is_read() throws IOException {
        String[] certificate = OldCertificates.row(1);
        Row row = certificates.createRow(1);
        IntStream.range(0, certificate.length)
                .filter(column -> certificate[column] != null)
                .forEach(column -> row.createCell(column).setCellValue(certificate[column]));
        assertThat(read().getLast().cells())
                .hasSize(8)
                .containsEntry(0, new Cell(Cell.Kind.TEXT, "0927010100000001"))
                .containsEntry(2, new Cell(Cell.Kind.TEXT, Registrations.idNumber(1)));
    }

    /** What somebody types into such a cell stays as it is typed, with the zeros in front. */
    @Test
    void every_column_is_text() {
        assertThat(IntStream.range(0, CertificateRows.HEADINGS.size())
                        .mapToObj(column -> certificates.getColumnStyle(column).getDataFormatString()))
                .containsOnly("@");
    }

    @Test
    void what_is_required_has_another_colour() {
        for (CertificateField field : CertificateField.values()) {
            var style = certificates
                    .getRow(0)
                    .getCell(CertificateRows.HEADINGS.indexOf(field.chinese()))
                    .getCellStyle();
            assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(style.getFillForegroundColor())
                    .isEqualTo((field.isRequired() ? IndexedColors.LIGHT_YELLOW : IndexedColors.GREY_25_PERCENT)
                            .getIndex());
        }
    }

    @Test
    void it_explains_itself_with_every_column() {
        String explanation = StreamSupport.stream(template.getSheet("填写说明").spliterator(), false)
                .map(row -> row.getCell(0).getStringCellValue())
                .collect(Collectors.joining("\n"));
        assertThat(explanation).contains(CertificateRows.HEADINGS).contains("最多 500 行");
    }

    private List<SheetRow> read() throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        template.write(filled);
        List<SheetRow> rows = new ArrayList<>();
        new WorkbookReader(new WorkbookSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(8), ROWS, 1))
                .read(filled.toByteArray(), rows::add);
        return rows;
    }
}
