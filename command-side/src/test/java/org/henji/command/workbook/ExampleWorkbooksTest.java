package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.command.certificate.OldCertificate;
import org.henji.command.certificate.OldCertificateRow;
import org.henji.command.session.CandidateData;
import org.henji.command.session.CandidateRow;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
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

    private static final int ROWS = 1000;
    private static final WorkbookSettings LIMITS =
            new WorkbookSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(8), ROWS, 1);

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

    @Test
    void registers_of_old_certificates_are_as_written() throws IOException {
        assertThat(Files.readAllBytes(EXAMPLES.resolve("old-certificates.csv")))
                .isEqualTo(OldCertificates.csv(ExampleRegisters.csv().toArray(String[][]::new)));
        List<SheetRow> rows = new ArrayList<>();
        workbook("old-certificates.xlsx", rows::add);
        Headings.mustBe(CertificateRows.HEADINGS, rows.removeFirst());
        assertThat(texts(rows, CertificateRows.HEADINGS.size())).isEqualTo(written(ExampleRegisters.workbook()));
    }

    @Test
    void every_row_of_the_registers_is_a_certificate_of_somebody_else() throws IOException {
        List<OldCertificate> workbook = certificates(rows -> workbook("old-certificates.xlsx", rows));
        List<OldCertificate> csv = certificates(
                rows -> new CsvReader(LIMITS).read(Files.readAllBytes(EXAMPLES.resolve("old-certificates.csv")), rows));
        assertThat(workbook)
                .hasSize(ExampleRegisters.WORKBOOK)
                .allSatisfy(certificate ->
                        assertThat(certificate.certificate().value()).matches("\\d{16}"));
        assertThat(csv)
                .hasSize(ExampleRegisters.CSV)
                .allSatisfy(certificate ->
                        assertThat(certificate.certificate().value()).matches("[A-Z]\\d{21}"));
        List<PersonalData> holders = Stream.concat(workbook.stream(), csv.stream())
                .map(OldCertificate::holder)
                .toList();
        assertThat(holders).allSatisfy(holder -> {
            assertThat(holder.idNumber().value().substring(14, 17)).isEqualTo("000");
            assertThat(holder.name()).startsWith("测试");
        });
        assertThat(Stream.of(
                                holders.stream(),
                                candidates("candidates-30.xlsx").stream().map(CandidateData::person),
                                candidates("candidates-300.xlsx").stream().map(CandidateData::person))
                        .flatMap(people -> people)
                        .map(PersonalData::subject))
                .doesNotHaveDuplicates();
    }

    private interface Reading {

        void into(Consumer<SheetRow> rows) throws IOException;
    }

    private static List<OldCertificate> certificates(Reading file) throws IOException {
        CertificateRows read = new CertificateRows(
                PSEUDONYMS, Validation.buildDefaultValidatorFactory().getValidator());
        file.into(new DataRows(ROWS, header -> Headings.mustBe(CertificateRows.HEADINGS, header), read::add));
        assertThat(read.problems()).isEmpty();
        return read.certificates().stream().map(OldCertificateRow::certificate).toList();
    }

    private static void workbook(String file, Consumer<SheetRow> rows) throws IOException {
        new WorkbookReader(LIMITS).read(Files.readAllBytes(EXAMPLES.resolve(file)), rows);
    }

    private static List<SheetRow> rows(String file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        workbook(file, rows::add);
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
        return texts(rows, CandidateRows.FIELDS.size());
    }

    private static List<List<String>> texts(List<SheetRow> rows, int columns) {
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> row.cell(column).map(Cell::text).orElse(""))
                        .toList())
                .toList();
    }

    private static List<List<String>> written(List<String[]> people) {
        return people.stream().map(ExampleWorkbooks::texts).toList();
    }
}
