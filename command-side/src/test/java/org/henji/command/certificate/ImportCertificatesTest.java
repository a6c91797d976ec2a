package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.CENTER;
import static org.henji.command.infrastructure.ImportMode.ALL_OR_NOTHING;
import static org.henji.command.infrastructure.ImportMode.GOOD_ROWS_ONLY;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY_SCHEME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ObjectAssert;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.LegacySource;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Points;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/event-model/legacy-certificates.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportCertificatesTest {

    private static final String FILE = "old-certificates.xlsx";
    private static final Sha256 DIGEST = new Sha256("d".repeat(64));
    private static final SchemeNo TWENTY_TWO = new SchemeNo("LEGACY-22");

    static final List<Command> ACTS = List.of(
            new PrepareCertificateImport(LEGACY_SCHEME), importing(GOOD_ROWS_ONLY, old(1)), importing(ALL_OR_NOTHING));

    @ParameterizedTest
    @EnumSource
    void each_row_becomes_a_certificate_of_its_own_in_the_order_of_the_numbers(ImportMode mode) {
        Stage.Then act = stage().when(importing(mode, old(2), old(1)), CENTER);
        act.thenAnswers(number(2), imported(old(1), 3), imported(old(2), 2));
        assertThat(act.report(ImportReport.class)).isEqualTo(new ImportReport(2, null, null, 0, List.of(), false));
    }

    @Test
    void everything_that_is_known_is_kept() {
        OldCertificate all = new OldCertificate(
                LEGACY,
                SessionEvents.person(3),
                "兰州牛肉拉面制作",
                CatalogueEvents.NOODLES,
                LocalDate.of(2022, 7, 1),
                LocalDate.of(2032, 7, 1),
                "兰州市旧示例考核站（虚构）",
                AgencyEvents.USCC,
                AgencyEvents.COUNTY,
                LocalDate.of(2022, 6, 1),
                new Points("85.00"),
                new BlankSerial("LZ000001"));
        stage(CatalogueEvents.published())
                .when(importing(ALL_OR_NOTHING, all), CENTER)
                .then(new CertificateImported(
                        LEGACY,
                        LEGACY_SCHEME,
                        AgencyEvents.USCC,
                        "兰州市旧示例考核站（虚构）",
                        AgencyEvents.COUNTY,
                        CatalogueEvents.NOODLES,
                        "兰州牛肉拉面制作",
                        LocalDate.of(2022, 6, 1),
                        new Points("85.00"),
                        SessionEvents.person(3),
                        LocalDate.of(2022, 7, 1),
                        LocalDate.of(2032, 7, 1),
                        new BlankSerial("LZ000001"),
                        new LegacySource(FILE, DIGEST, 2),
                        CatalogueEvents.AT));
    }

    @ParameterizedTest
    @CsvSource({
        "LEGACY-16, 0927010100100001",
        "LEGACY-16, 0000000000000000",
        "LEGACY-22, G000042062010100100001",
        "LEGACY-22, GS20004206201010010001"
    })
    void a_number_is_imported_unchanged(SchemeNo scheme, String number) {
        OldCertificate certificate = old(new CertificateNo(number), LocalDate.of(2022, 7, 1), null);
        Stage.Then act = stage().when(importing(scheme, ALL_OR_NOTHING, certificate), CENTER);
        assertThat(act.events()).singleElement().isInstanceOfSatisfying(CertificateImported.class, event -> {
            assertThat(event.certificate().value()).isEqualTo(number);
            assertThat(event.scheme()).isEqualTo(scheme);
        });
    }

    /** BR-04 */
    @ParameterizedTest
    @CsvSource({"2022-07-01, 2027-06-30", "2024-02-29, 2029-02-28"})
    void without_a_last_day_it_is_that_of_the_rule(LocalDate issued, LocalDate lastDay) {
        Stage.Then act = stage().when(importing(ALL_OR_NOTHING, old(LEGACY, issued, null)), CENTER);
        assertThat(act.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CertificateImported.class,
                        event -> assertThat(event.validUntil()).isEqualTo(lastDay));
    }

    @Test
    void one_bad_row_refuses_all_or_is_left_out() {
        OldCertificate bad = old(new CertificateNo("092701010010000"), LocalDate.of(2022, 7, 1), null);
        RowProblem problem = problem(3, "证书编号", FailureCode.CERTIFICATE_NO_NOT_OF_SCHEME, "LEGACY-16");

        Stage.Then nothing = stage().when(importing(ALL_OR_NOTHING, old(1), bad, old(2)), CENTER);
        nothing.thenNothing();
        assertThat(nothing.report(ImportReport.class))
                .isEqualTo(new ImportReport(0, null, null, 1, List.of(problem), true));

        Stage.Then good = stage().when(importing(GOOD_ROWS_ONLY, old(1), bad, old(2)), CENTER);
        good.then(imported(old(1), 2), imported(old(2), 4));
        assertThat(good.report(ImportReport.class))
                .isEqualTo(new ImportReport(2, null, null, 1, List.of(problem), false));
    }

    @Test
    void when_no_row_is_good_the_answer_names_the_file() {
        OldCertificate bad = old(LEGACY, LocalDate.of(2062, 7, 1), null);
        stage().when(importing(GOOD_ROWS_ONLY, bad), CENTER).thenAnswers(DIGEST.value());
    }

    @Test
    void rows_that_could_not_be_read_count_among_the_bad_ones() {
        RowProblem unreadable = problem(2, "身份证号", FailureCode.ID_NUMBER_INVALID);
        ImportCertificates command = new ImportCertificates(
                LEGACY_SCHEME,
                FILE,
                DIGEST,
                List.of(new OldCertificateRow(3, old(1)), new OldCertificateRow(4, old(1))),
                List.of(unreadable),
                GOOD_ROWS_ONLY);
        Stage.Then act = stage().when(command, CENTER);
        act.then(imported(old(1), 3));
        assertThat(act.report(ImportReport.class))
                .isEqualTo(new ImportReport(
                        1,
                        null,
                        null,
                        2,
                        List.of(
                                unreadable,
                                problem(
                                        4,
                                        "证书编号",
                                        FailureCode.CERTIFICATE_REPEATED,
                                        number(1).value())),
                        false));
    }

    @Test
    void no_number_twice() {
        Stage.Then act = stage(CertificateEvents.imported())
                .when(importing(GOOD_ROWS_ONLY, old(1), old(LEGACY, LocalDate.of(2022, 7, 1), null), old(1)), CENTER);
        act.then(imported(old(1), 2));
        assertThat(act.report(ImportReport.class).problems())
                .containsExactly(
                        problem(3, "证书编号", FailureCode.CERTIFICATE_EXISTS, LEGACY.value()),
                        problem(
                                4,
                                "证书编号",
                                FailureCode.CERTIFICATE_REPEATED,
                                number(1).value()));
    }

    @Test
    void the_same_file_again_brings_nothing() {
        ImportCertificates command = importing(GOOD_ROWS_ONLY, old(1), old(2));
        Stage.Then again = stage(imported(old(1), 2), imported(old(2), 3)).when(command, CENTER);
        again.thenNothing();
        assertThat(again.report(ImportReport.class).badRows()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "LEGACY-16, 092701010010000",
        "LEGACY-16, 09270101001000011",
        "LEGACY-16, 092701010010000A",
        "LEGACY-22, 0927010100100001",
        "LEGACY-22, 0000042062010100100001",
        // what a new certificate may be given
        "LEGACY-16, ZX6201000126000001"
    })
    void a_number_must_be_one_of_the_scheme(SchemeNo scheme, String number) {
        OldCertificate certificate = old(new CertificateNo(number), LocalDate.of(2022, 7, 1), null);
        refusedIn("证书编号", stage().when(importing(scheme, ALL_OR_NOTHING, certificate), CENTER))
                .isEqualTo(Failure.of(FailureCode.CERTIFICATE_NO_NOT_OF_SCHEME, scheme.value()));
    }

    /** A made-up one, and the one in force: what is numbered by that comes from nowhere but here. */
    @ParameterizedTest
    @ValueSource(strings = {"MADE-UP", "HENJI-ZX-1"})
    void the_scheme_must_be_one_of_old_certificates(SchemeNo scheme) {
        Stream.of(
                        new PrepareCertificateImport(scheme),
                        importing(scheme, GOOD_ROWS_ONLY, old(1)),
                        importing(scheme, ALL_OR_NOTHING))
                .forEach(act ->
                        stage().when(act, CENTER).thenRefused(FailureCode.NUMBER_SCHEME_UNKNOWN, scheme.value()));
    }

    /** Today is 2026-03-02, and the holder was born before 2022. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-03, , , 发证日期",
        "1022-07-01, , , 发证日期",
        "2022-07-01, 2022-06-30, , 有效期至",
        "2022-07-01, , 2022-07-02, 考核日期",
        "2022-07-01, , 1022-07-01, 考核日期"
    })
    void days_must_follow_one_another(LocalDate issued, LocalDate validUntil, LocalDate assessed, String column) {
        Stage.Then act =
                stage().when(importing(ALL_OR_NOTHING, old(LEGACY, issued, validUntil, assessed, null)), CENTER);
        refusedIn(column, act).isEqualTo(Failure.of(FailureCode.ISSUE_DAY_INVALID));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, , 2026-03-02", "2022-07-01, 2022-07-01, 2022-07-01", "1999-07-01, , 1999-07-01"})
    void days_may_be_the_same_and_the_last_one_may_be_past(LocalDate issued, LocalDate validUntil, LocalDate assessed) {
        Stage.Then act =
                stage().when(importing(ALL_OR_NOTHING, old(LEGACY, issued, validUntil, assessed, null)), CENTER);
        assertThat(act.events()).hasSize(1);
    }

    @Test
    void nobody_has_a_certificate_from_before_they_were_born() {
        LocalDate born = SessionEvents.person(3).idNumber().birthDate();
        refusedIn("发证日期", stage().when(importing(ALL_OR_NOTHING, old(LEGACY, born, null)), CENTER))
                .isEqualTo(Failure.of(FailureCode.ISSUE_DAY_INVALID));
    }

    @Test
    void an_item_that_is_named_must_be_or_have_been_of_the_catalogue() {
        OldCertificate certificate = ofNoodles();
        refusedIn("项目代码", stage().when(importing(ALL_OR_NOTHING, certificate), CENTER))
                .isEqualTo(Failure.of(FailureCode.ITEM_NOT_PUBLISHED, CatalogueEvents.NOODLES.value()));
        assertThat(stage(CatalogueEvents.published(), CatalogueEvents.retired())
                        .when(importing(ALL_OR_NOTHING, certificate), CENTER)
                        .events())
                .hasSize(1);
    }

    @Test
    void no_blank_twice() {
        OldCertificate certificate = onBlank(1, "LZ000001");
        Stage.Then act = stage().when(
                        importing(GOOD_ROWS_ONLY, certificate, onBlank(2, "LZ000001"), onBlank(3, "LZ000002")), CENTER);
        assertThat(act.events()).hasSize(2);
        assertThat(act.report(ImportReport.class).problems())
                .containsExactly(problem(3, "空白证书流水码", FailureCode.BLANK_REPEATED, "LZ000001"));
    }

    @Test
    void no_blank_that_the_centre_prints_on() {
        Stage stage = stage(BlankEvents.keeperAppointed(BlankEvents.CENTER), BlankEvents.received(10));
        BlankSerial ours = BlankEvents.range(1, 1).first();
        refusedIn("空白证书流水码", stage.when(importing(ALL_OR_NOTHING, onBlank(1, ours.value())), CENTER))
                .isEqualTo(Failure.of(FailureCode.BLANK_NOT_AVAILABLE, ours.value(), "IN_STOCK"));
    }

    @Test
    void a_row_says_everything_that_is_wrong_with_it() {
        OldCertificate wrong =
                old(new CertificateNo("123456"), LocalDate.of(2062, 7, 1), LocalDate.of(2022, 7, 1), null, null);
        assertThat(stage().when(importing(GOOD_ROWS_ONLY, wrong), CENTER)
                        .report(ImportReport.class)
                        .problems())
                .extracting(RowProblem::column)
                .containsExactly("证书编号", "发证日期", "有效期至");
    }

    @ParameterizedTest
    @FieldSource("ACTS")
    void only_the_centre_imports_certificates(Command act) {
        Actors.atEveryLevelBut(Level.CENTER)
                .forEach(actor -> stage().when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        Actor elsewhere = new Actor("center", new Office(Level.CENTER, AgencyEvents.PREFECTURE, null), null);
        stage().when(act, elsewhere).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @ParameterizedTest
    @FieldSource("ACTS")
    void there_is_nothing_yet_of_which_a_version_was_seen(Command act) {
        stage().whenExpecting(0, act, CENTER).thenRefused(FailureCode.VERSION_CONFLICT, "0", "-1");
    }

    @Test
    void to_ask_first_does_nothing() {
        stage().when(new PrepareCertificateImport(LEGACY_SCHEME), CENTER).thenAnswers(LEGACY_SCHEME);
        stage().when(new PrepareCertificateImport(TWENTY_TWO), CENTER).thenNothing();
    }

    private static Stage stage(DomainEvent... events) {
        return Stage.given(events)
                .provide(
                        NumberSchemes.class,
                        new NumberSchemes(
                                List.of(new HenjiZx1()), new NumberingSettings(HenjiZx1.NO.value(), Map.of())))
                .reading(TakenNumbers.class, TakenNumbers::new)
                .handling(new CertificateImporting());
    }

    /** As the first data rows of a file. */
    private static ImportCertificates importing(ImportMode mode, OldCertificate... certificates) {
        return importing(LEGACY_SCHEME, mode, certificates);
    }

    private static ImportCertificates importing(SchemeNo scheme, ImportMode mode, OldCertificate... certificates) {
        List<OldCertificateRow> rows = IntStream.range(0, certificates.length)
                .mapToObj(index -> new OldCertificateRow(index + 2, certificates[index]))
                .toList();
        return new ImportCertificates(scheme, FILE, DIGEST, rows, List.of(), mode);
    }

    private static CertificateNo number(int number) {
        return new CertificateNo("092701010010010" + number);
    }

    private static OldCertificate old(int number) {
        return old(number(number), LocalDate.of(2022, 7, 1), null);
    }

    private static OldCertificate old(CertificateNo number, LocalDate issued, LocalDate validUntil) {
        return old(number, issued, validUntil, null, null);
    }

    private static OldCertificate onBlank(int number, String blank) {
        return old(number(number), LocalDate.of(2022, 7, 1), null, null, new BlankSerial(blank));
    }

    private static OldCertificate ofNoodles() {
        OldCertificate old = old(1);
        return new OldCertificate(
                old.certificate(),
                old.holder(),
                old.itemName(),
                CatalogueEvents.NOODLES,
                old.issuedOn(),
                null,
                old.agencyName(),
                null,
                null,
                null,
                null,
                null);
    }

    private static OldCertificate old(
            CertificateNo number, LocalDate issued, LocalDate validUntil, LocalDate assessed, BlankSerial blank) {
        return new OldCertificate(
                number,
                SessionEvents.person(3),
                "兰州牛肉拉面制作",
                null,
                issued,
                validUntil,
                "兰州市旧示例考核站（虚构）",
                null,
                null,
                assessed,
                null,
                blank);
    }

    private static CertificateImported imported(OldCertificate old, int row) {
        return old.importedAs(LEGACY_SCHEME, 5, new LegacySource(FILE, DIGEST, row), CatalogueEvents.AT);
    }

    private static ObjectAssert<Failure> refusedIn(String column, Stage.Then act) {
        act.thenNothing();
        List<RowProblem> problems = act.report(ImportReport.class).problems();
        assertThat(problems).extracting(RowProblem::column).containsExactly(column);
        return assertThat(problems.getFirst().failure());
    }

    private static RowProblem problem(int row, String column, FailureCode code, String... arguments) {
        return new RowProblem(row, column, Failure.of(code, arguments));
    }
}
