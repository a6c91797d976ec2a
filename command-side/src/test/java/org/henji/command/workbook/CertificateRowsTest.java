package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.workbook.OldCertificates.row;
import static org.henji.command.workbook.OldCertificates.with;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.henji.command.certificate.OldCertificate;
import org.henji.command.certificate.OldCertificateRow;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.score.Points;
import org.henji.platform.person.Pseudonyms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateRowsTest {

    private static final int ROW = 7;
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms() {
        @Override
        public Subject of(CitizenIdNumber idNumber) {
            return new Subject("p_" + idNumber.value());
        }

        @Override
        public Subject of(String name, String phone) {
            throw new AssertionError("a holder has an ID number");
        }
    };

    @Test
    void a_row_becomes_a_certificate() {
        String[] row = with("项目代码", CatalogueEvents.NOODLES.value(), row(1));
        row = with("有效期至", "2027年6月30日", row);
        row = with("统一社会信用代码", AgencyEvents.USCC.value(), row);
        row = with("所在地区划代码", "620102", row);
        row = with("空白证书流水码", "GS00000001", row);
        row = with("电话", "１３９０００００００１", row);
        assertThat(certificate(row))
                .isEqualTo(new OldCertificate(
                        new CertificateNo("0927010100000001"),
                        holder(1, "13900000001"),
                        "兰州牛肉拉面制作",
                        CatalogueEvents.NOODLES,
                        LocalDate.of(2022, 7, 1),
                        LocalDate.of(2027, 6, 30),
                        "兰州市旧示例考核站（虚构）",
                        AgencyEvents.USCC,
                        new RegionCode("620102"),
                        LocalDate.of(2022, 6, 1),
                        new Points("85.00"),
                        new BlankSerial("GS00000001")));
    }

    @Test
    void what_may_be_empty_may_be_empty() {
        assertThat(certificate(with("成绩", null, with("考核日期", null, row(1)))))
                .isEqualTo(new OldCertificate(
                        new CertificateNo("0927010100000001"),
                        holder(1, null),
                        "兰州牛肉拉面制作",
                        null,
                        LocalDate.of(2022, 7, 1),
                        null,
                        "兰州市旧示例考核站（虚构）",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0927010100100001", "0000000000000000", "G000042062010100100001", "GS00004206201010010001"})
    void a_number_stays_as_it_is(String number) {
        assertThat(certificate(row(number, 1)).certificate().value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-01", "2022/7/1", "2022.7.1", "2022年7月1日", "20220701"})
    void a_date_may_be_written_in_many_ways(String written) {
        assertThat(certificate(with("发证日期", written, row(1))).issuedOn()).isEqualTo(LocalDate.of(2022, 7, 1));
    }

    @Test
    void dates_scores_and_regions_may_be_cells_of_their_kind() {
        Map<Integer, Cell> cells = cells(row(1));
        cells.put(column("发证日期"), new Cell(Cell.Kind.DATE, "2022-07-01"));
        cells.put(column("成绩"), new Cell(Cell.Kind.NUMBER, "79.5"));
        cells.put(column("所在地区划代码"), new Cell(Cell.Kind.NUMBER, "620102"));
        cells.put(column("电话"), new Cell(Cell.Kind.NUMBER, "13900000001"));
        OldCertificate certificate = certificate(cells);
        assertThat(certificate.issuedOn()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(certificate.score()).isEqualTo(new Points("79.50"));
        assertThat(certificate.region()).isEqualTo(new RegionCode("620102"));
        assertThat(certificate.holder().phone()).isEqualTo("13900000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"证书编号", "姓名", "身份证号", "项目名称", "发证日期", "考核机构名称"})
    void what_is_required_is_missed(String heading) {
        assertThat(problems(with(heading, null, row(1)))).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(ROW);
            assertThat(problem.column()).isEqualTo(heading);
            assertThat(problem.failure().code()).isEqualTo(FailureCode.CERTIFICATE_FIELD_MISSING);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "证书编号, 0927-0101, CERTIFICATE_NO_INVALID",
        "证书编号, 9.2701E+14, CERTIFICATE_NO_INVALID",
        "证书编号, '=\"0927010100100001\"', CERTIFICATE_NO_INVALID",
        "身份证号, 620102199001010000, ID_NUMBER_INVALID",
        "身份证号, 6.20102E+17, ID_NUMBER_INVALID",
        "项目代码, 兰州牛肉拉面, ITEM_CODE_INVALID",
        "发证日期, 2022-02-30, CERTIFICATE_FIELD_INVALID",
        "发证日期, 1.7.2022, CERTIFICATE_FIELD_INVALID",
        "有效期至, 长期, CERTIFICATE_FIELD_INVALID",
        "统一社会信用代码, 91620102MA7EDU013A, USCC_INVALID",
        "所在地区划代码, 990102, REGION_UNKNOWN",
        "考核日期, 2022, CERTIFICATE_FIELD_INVALID",
        "成绩, 101, SCORE_INVALID",
        "成绩, 合格, SCORE_INVALID",
        "空白证书流水码, 第一号, BLANK_SERIAL_INVALID",
        "电话, 无, CERTIFICATE_FIELD_INVALID"
    })
    void what_cannot_stand_there_is_refused(String heading, String value, FailureCode code) {
        assertThat(problems(with(heading, value, row(1)))).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(heading);
            assertThat(problem.failure().code()).isEqualTo(code);
        });
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThat(problems(with("姓名", "长".repeat(51), row(1))))
                .containsExactly(problem("姓名", FailureCode.CERTIFICATE_FIELD_INVALID, "name"));
        assertThat(problems(with("项目名称", "长".repeat(101), row(1))))
                .containsExactly(problem("项目名称", FailureCode.CERTIFICATE_FIELD_INVALID, "itemName"));
        assertThat(problems(with("考核机构名称", "长".repeat(101), row(1))))
                .containsExactly(problem("考核机构名称", FailureCode.CERTIFICATE_FIELD_INVALID, "agencyName"));
    }

    /** Of sixteen digits the zero in front is gone, and the last ones may be. */
    @ParameterizedTest
    @CsvSource({"证书编号, 9.27010100100001E14", "身份证号, 6.20102196501020E17", "空白证书流水码, 1"})
    void what_was_stored_as_a_number_is_refused_with_the_reason(String heading, String stored) {
        Map<Integer, Cell> cells = cells(row(1));
        cells.put(column(heading), new Cell(Cell.Kind.NUMBER, stored));
        assertThat(problems(cells)).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(heading);
            assertThat(problem.failure().code()).isEqualTo(FailureCode.CERTIFICATE_FIELD_INVALID);
            assertThat(problem.failure().arguments().getFirst()).contains("以数字存放", "use a text cell");
        });
    }

    @Test
    void formulas_are_refused_in_every_column() {
        for (int column = 0; column < CertificateRows.HEADINGS.size(); column++) {
            Map<Integer, Cell> cells = cells(row(1));
            cells.put(column, new Cell(Cell.Kind.FORMULA, "1"));
            assertThat(problems(cells))
                    .containsExactly(problem(CertificateRows.HEADINGS.get(column), FailureCode.WORKBOOK_FORMULA));
        }
    }

    /** Where a text may stand, it is kept as it is; it is never computed. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@测试", "-测试", "测试\uF9F4"})
    void a_text_stays_as_it_is(String text) {
        OldCertificate certificate = certificate(with("项目名称", text, with("姓名", text, row(1))));
        assertThat(certificate.holder().name()).isEqualTo(text);
        assertThat(certificate.itemName()).isEqualTo(text);
    }

    @Test
    void a_row_says_everything_that_is_wrong_with_it() {
        assertThat(problems(with("成绩", "-1", with("姓名", null, row("1", 1)))))
                .extracting(RowProblem::column)
                .containsExactly("证书编号", "姓名", "成绩");
    }

    @Test
    void nothing_is_said_about_the_holder() {
        assertThat(certificate(row(1)).toString()).isEqualTo("OldCertificate[0927010100000001]");
    }

    private static PersonalData holder(int person, String phone) {
        String idNumber = Registrations.idNumber(person);
        return new PersonalData(
                new Subject("p_" + idNumber), "测试持证人" + person, new CitizenIdNumber(idNumber), phone, null);
    }

    private static OldCertificate certificate(String... row) {
        return certificate(cells(row));
    }

    private static OldCertificate certificate(Map<Integer, Cell> cells) {
        CertificateRows rows = read(cells);
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.certificates()).extracting(OldCertificateRow::row).containsExactly(ROW);
        return rows.certificates().getFirst().certificate();
    }

    private static List<RowProblem> problems(String... row) {
        return problems(cells(row));
    }

    private static List<RowProblem> problems(Map<Integer, Cell> cells) {
        CertificateRows rows = read(cells);
        assertThat(rows.certificates()).isEmpty();
        return rows.problems();
    }

    private static CertificateRows read(Map<Integer, Cell> cells) {
        CertificateRows rows = new CertificateRows(PSEUDONYMS, VALIDATOR);
        rows.add(new SheetRow(ROW, cells));
        return rows;
    }

    private static Map<Integer, Cell> cells(String... row) {
        Map<Integer, Cell> cells = new HashMap<>();
        IntStream.range(0, row.length)
                .filter(column -> row[column] != null)
                .forEach(column -> cells.put(column, Cell.text(row[column])));
        return cells;
    }

    private static int column(String heading) {
        return CertificateRows.HEADINGS.indexOf(heading);
    }

    private static RowProblem problem(String heading, FailureCode code, String... arguments) {
        return new RowProblem(ROW, heading, Failure.of(code, arguments));
    }
}
