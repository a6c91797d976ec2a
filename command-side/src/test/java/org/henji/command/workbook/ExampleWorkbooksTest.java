package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.command.session.CandidateData;
import org.henji.command.session.CandidateRow;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Subject;
import org.henji.platform.person.Pseudonyms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What lies in {@code examples/} is what {@link ExampleWorkbooks} writes, and can be imported. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExampleWorkbooksTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

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
    void they_are_as_written() throws IOException {
        assertThat(texts(rows("candidates-30.xlsx"))).isEqualTo(written(ExampleWorkbooks.small()));
        assertThat(texts(rows("candidates-300.xlsx"))).isEqualTo(written(ExampleWorkbooks.large()));
    }

    @Test
    void every_row_is_a_candidate_and_nobody_is_there_twice() throws IOException {
        List<CandidateData> small = candidates("candidates-30.xlsx");
        List<CandidateData> large = candidates("candidates-300.xlsx");
        assertThat(small).hasSize(30);
        assertThat(large).hasSize(300);
        assertThat(Stream.concat(small.stream(), large.stream())
                        .map(candidate -> candidate.person().subject()))
                .doesNotHaveDuplicates();
    }

    /** Nobody who lives has such a number; and a candidate is at least sixteen. */
    @Test
    void the_people_are_invented() throws IOException {
        assertThat(Stream.concat(candidates("candidates-30.xlsx").stream(), candidates("candidates-300.xlsx").stream()))
                .allSatisfy(candidate -> {
                    CitizenIdNumber number = candidate.person().idNumber();
                    assertThat(number.value().substring(14, 17)).isEqualTo("000");
                    assertThat(candidate.sex()).isEqualTo(number.sex());
                    assertThat(candidate.birthDate())
                            .isEqualTo(number.birthDate())
                            .isBefore(LocalDate.of(2010, 1, 1));
                    assertThat(candidate.person().name()).startsWith("测试");
                });
    }

    @Test
    void one_of_the_thirty_is_to_be_rejected() throws IOException {
        List<CandidateData> small = candidates("candidates-30.xlsx");
        assertThat(IntStream.range(0, small.size())
                        .filter(index -> ExampleWorkbooks.UNBELIEVABLE_EMPLOYER.equals(
                                small.get(index).employer()))
                        .boxed())
                .containsExactly(ExampleWorkbooks.UNBELIEVABLE - 1);
    }

    private static List<SheetRow> rows(String file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        new WorkbookReader(new WorkbookSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(8), 1000, 1))
                .read(Files.readAllBytes(EXAMPLES.resolve(file)), rows::add);
        Headings.mustBe(CandidateRows.HEADINGS, rows.removeFirst());
        return rows;
    }

    private static List<CandidateData> candidates(String file) throws IOException {
        CandidateRows read = new CandidateRows(
                PSEUDONYMS, Validation.buildDefaultValidatorFactory().getValidator());
        rows(file).forEach(read::add);
        assertThat(read.problems()).isEmpty();
        return read.candidates().stream().map(CandidateRow::candidate).toList();
    }

    private static List<List<String>> texts(List<SheetRow> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, CandidateRows.FIELDS.size())
                        .mapToObj(column -> row.cell(column).map(Cell::text).orElse(""))
                        .toList())
                .toList();
    }

    private static List<List<String>> written(List<String[]> people) {
        return people.stream().map(ExampleWorkbooks::texts).toList();
    }
}
