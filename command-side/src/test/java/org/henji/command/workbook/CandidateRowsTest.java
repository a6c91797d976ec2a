package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.workbook.Registrations.row;
import static org.henji.command.workbook.Registrations.with;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.session.CandidateData;
import org.henji.command.session.CandidateRow;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Sex;
import org.henji.kernel.person.Subject;
import org.henji.platform.person.Pseudonyms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CandidateRowsTest {

    private static final int ROW = 7;
    private static final String ID_NUMBER = Registrations.idNumber(1);

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms() {
        @Override
        public Subject of(CitizenIdNumber idNumber) {
            return new Subject("p_" + idNumber.value());
        }

        @Override
        public Subject of(String name, String phone) {
            throw new AssertionError("a candidate has an ID number");
        }
    };

    @Test
    void a_row_becomes_a_candidate() {
        assertThat(candidate(row("测试㐂𠮷", ID_NUMBER)))
                .isEqualTo(new CandidateData(
                        new PersonalData(
                                new Subject("p_" + ID_NUMBER),
                                "测试㐂𠮷",
                                new CitizenIdNumber(ID_NUMBER),
                                "13900000001",
                                "someone@example.com"),
                        Sex.FEMALE,
                        LocalDate.of(1965, 1, 2),
                        "汉族",
                        Education.SENIOR_SECONDARY,
                        CandidateSource.SOCIETY,
                        null,
                        "兰州市城关区示例路 1 号",
                        2,
                        false,
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1965-01-02", "1965/1/2", "1965.1.2", "1965年1月2日", "19650102", "１９６５-０１-０２"})
    void a_date_may_be_written_in_many_ways(String written) {
        assertThat(candidate(with("出生日期", written, row(1))).birthDate()).isEqualTo(LocalDate.of(1965, 1, 2));
    }

    @Test
    void a_date_cell_and_a_number_of_eight_digits_are_dates_too() {
        assertThat(candidate(cells(row(1), 3, new Cell(Cell.Kind.DATE, "1965-01-02")))
                        .birthDate())
                .isEqualTo(LocalDate.of(1965, 1, 2));
        assertThat(candidate(cells(row(1), 3, new Cell(Cell.Kind.NUMBER, "19650102")))
                        .birthDate())
                .isEqualTo(LocalDate.of(1965, 1, 2));
    }

    @Test
    void a_phone_and_years_of_work_may_be_numbers() {
        assertThat(candidate(cells(row(1), 6, new Cell(Cell.Kind.NUMBER, "13900000002")))
                        .person()
                        .phone())
                .isEqualTo("13900000002");
        assertThat(candidate(cells(row(1), 10, new Cell(Cell.Kind.NUMBER, "12")))
                        .yearsOfWork())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"是, true", "补考, true", "否, false", "新考, false"})
    void a_resit_is_said_in_a_word(String written, boolean resit) {
        assertThat(candidate(with("补考", written, row(1))).resit()).isEqualTo(resit);
    }

    @Test
    void what_may_be_empty_may_be_empty() {
        String[] row = with("补考", null, with("电子邮箱", null, with("本职业工作年限", null, row(1))));
        CandidateData candidate = candidate(row);
        assertThat(candidate.yearsOfWork()).isNull();
        assertThat(candidate.person().email()).isNull();
        assertThat(candidate.resit()).isFalse();
    }

    @Test
    void brackets_of_either_width_are_the_same() {
        assertThat(candidate(with("考生来源", "学校(在校生)", row(1))).source()).isEqualTo(CandidateSource.SCHOOL);
        assertThat(candidate(with("考生来源", "学校（在校生）", row(1))).source()).isEqualTo(CandidateSource.SCHOOL);
    }

    /** A compatibility character is another character, and it may be the one in the passport. */
    @Test
    void a_name_is_not_normalized() {
        assertThat(candidate(with("姓名", "测试\uF9F4", row(1))).person().name()).isEqualTo("测试\uF9F4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名", "身份证号", "性别", "出生日期", "民族", "文化程度", "手机号码", "考生来源", "通讯地址"})
    void what_is_required_is_missed(String heading) {
        assertThat(problems(with(heading, null, row(1)))).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(ROW);
            assertThat(problem.column()).isEqualTo(heading);
            assertThat(problem.failure().code()).isEqualTo(FailureCode.CANDIDATE_FIELD_MISSING);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "性别, 1",
        "出生日期, 1965-02-30",
        "出生日期, 2.1.1965",
        "文化程度, 博士后",
        "手机号码, 无",
        "考生来源, 私企",
        "本职业工作年限, 81",
        "本职业工作年限, 两年",
        "电子邮箱, someone",
        "补考, 也许"
    })
    void what_cannot_stand_there_is_refused(String heading, String value) {
        assertThat(problems(with(heading, value, row(1)))).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(heading);
            assertThat(problem.failure().code()).isEqualTo(FailureCode.CANDIDATE_FIELD_INVALID);
        });
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThat(problems(with("通讯地址", "长".repeat(201), row(1))))
                .containsExactly(problem("通讯地址", Failure.of(FailureCode.CANDIDATE_FIELD_INVALID, "address")));
        assertThat(problems(with("姓名", "长".repeat(51), row(1))))
                .containsExactly(problem("姓名", Failure.of(FailureCode.CANDIDATE_FIELD_INVALID, "name")));
    }

    @Test
    void a_broken_id_number_is_refused() {
        assertThat(problems(row("测试", ID_NUMBER.substring(0, 17) + "X")))
                .containsExactly(problem("身份证号", Failure.of(FailureCode.ID_NUMBER_INVALID)));
    }

    @Test
    void an_id_number_that_was_stored_as_a_number_is_refused_with_the_reason() {
        assertThat(problems(cells(row(1), 1, new Cell(Cell.Kind.NUMBER, "6.20102196501020E17"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.column()).isEqualTo("身份证号");
                    assertThat(problem.failure().code()).isEqualTo(FailureCode.CANDIDATE_FIELD_INVALID);
                    assertThat(problem.failure().arguments().getFirst()).contains("末几位已丢失");
                });
    }

    @Test
    void formulas_and_errors_are_refused_cell_by_cell() {
        Map<Integer, Cell> cells = new HashMap<>(texts(row(1)));
        cells.put(0, new Cell(Cell.Kind.FORMULA, ""));
        cells.put(8, new Cell(Cell.Kind.FORMULA, "公司"));
        cells.put(9, new Cell(Cell.Kind.OTHER, "#N/A"));
        assertThat(problems(new SheetRow(ROW, cells)))
                .containsExactly(
                        problem("姓名", Failure.of(FailureCode.WORKBOOK_FORMULA)),
                        problem("工作单位", Failure.of(FailureCode.WORKBOOK_FORMULA)),
                        problem("通讯地址", Failure.of(FailureCode.CANDIDATE_FIELD_INVALID, "address")));
    }

    @Test
    void a_row_says_everything_that_is_wrong_with_it() {
        assertThat(problems(with("性别", "?", with("文化程度", "?", with("姓名", null, row(1))))))
                .extracting(RowProblem::column)
                .containsExactly("姓名", "性别", "文化程度");
    }

    private static CandidateData candidate(String... row) {
        return candidate(new SheetRow(ROW, texts(row)));
    }

    private static CandidateData candidate(SheetRow row) {
        CandidateRows rows = read(row);
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.candidates()).extracting(CandidateRow::row).containsExactly(ROW);
        return rows.candidates().getFirst().candidate();
    }

    private static List<RowProblem> problems(String... row) {
        return problems(new SheetRow(ROW, texts(row)));
    }

    private static List<RowProblem> problems(SheetRow row) {
        CandidateRows rows = read(row);
        assertThat(rows.candidates()).isEmpty();
        return rows.problems();
    }

    private static CandidateRows read(SheetRow row) {
        CandidateRows rows = new CandidateRows(
                PSEUDONYMS, Validation.buildDefaultValidatorFactory().getValidator());
        rows.add(row);
        return rows;
    }

    private static RowProblem problem(String column, Failure failure) {
        return new RowProblem(ROW, column, failure);
    }

    private static SheetRow cells(String[] row, int column, Cell instead) {
        Map<Integer, Cell> cells = new HashMap<>(texts(row));
        cells.put(column, instead);
        return new SheetRow(ROW, cells);
    }

    private static Map<Integer, Cell> texts(String... row) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int column = 0; column < row.length; column++) {
            if (row[column] != null) {
                cells.put(column, Cell.text(row[column]));
            }
        }
        return cells;
    }
}
