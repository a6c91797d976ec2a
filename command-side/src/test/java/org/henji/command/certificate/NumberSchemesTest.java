package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.number.NumberingEvents;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/** Rules 1, 2, 8 and 9 of {@code docs/event-model/numbering.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumberSchemesTest {

    private static final RegionCode LANZHOU = new RegionCode("620100");
    private static final LocalDate DAY = CertificateEvents.ISSUED_ON;
    private static final HenjiZx1 ZX = new HenjiZx1();
    private static final SchemeNo LEGACY_22 = new SchemeNo("LEGACY-22");

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(NumberSchemes.class, HenjiZx1.class);

    @Test
    void a_number_says_province_prefecture_agency_year_and_which_it_is() {
        assertThat(ZX.number(LANZHOU, 1, DAY, 1))
                .isEqualTo(CertificateEvents.number(1))
                .hasToString("ZX6201000126000001");
        assertThat(ZX.number(new RegionCode("623000"), 9_999, LocalDate.of(2109, 12, 31), 999_999))
                .hasToString("ZX6230999909999999");
    }

    @Test
    void agencies_and_years_are_counted_apart() {
        assertThat(ZX.scope(LANZHOU, 1, DAY)).isEqualTo(NumberingEvents.SCOPE);
        assertThat(ZX.scope(LANZHOU, 1, LocalDate.of(2026, 12, 31))).isEqualTo(NumberingEvents.SCOPE);
        assertThat(List.of(
                        ZX.scope(LANZHOU, 1, LocalDate.of(2027, 1, 1)),
                        ZX.scope(LANZHOU, 2, DAY),
                        ZX.scope(new RegionCode("620900"), 1, DAY)))
                .doesNotHaveDuplicates()
                .doesNotContain(NumberingEvents.SCOPE);
    }

    @Test
    void no_two_of_the_16_prefectures_have_the_same_digits() {
        List<String> digits = Regions.prefectures().stream()
                .map(Region::code)
                .map(ZX::prefecture)
                .toList();
        assertThat(digits).hasSize(16).doesNotHaveDuplicates().allMatch(text -> text.matches("\\d{2}"));
        assertThat(ZX.prefecture(LANZHOU)).isEqualTo("01");
        assertThat(ZX.prefecture(new RegionCode("620171"))).isEqualTo("71");
        assertThat(ZX.prefecture(new RegionCode("GSKQ"))).isEqualTo("98");
    }

    @Test
    void every_number_that_is_made_is_one_of_the_scheme_and_none_of_a_legacy_scheme() {
        NumberSchemes schemes = schemes(Map.of());
        for (Region prefecture : Regions.prefectures()) {
            CertificateNo number = ZX.number(prefecture.code(), 1, DAY, 42);
            assertThat(ZX.accepts(number)).isTrue();
            assertThat(schemes.find(CertificateEvents.LEGACY_SCHEME).accepts(number))
                    .isFalse();
            assertThat(schemes.find(LEGACY_22).accepts(number)).isFalse();
            assertThat(CertificateNo.parse(number.value())).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LEGACY-16, 0927010100100001, true",
        "LEGACY-16, 092701010010001, false",
        "LEGACY-16, 09270101001000011, false",
        "LEGACY-16, A927010100100001, false",
        "LEGACY-22, Y000062000001233000001, true",
        "LEGACY-22, ST00006200000123400001, true",
        "LEGACY-22, Y00006200000123300001, false",
        "LEGACY-22, STX0006200000123400001, false",
        "LEGACY-22, 0000062000001233000001, false",
        "HENJI-ZX-1, ZX6201000126000001, true",
        "HENJI-ZX-1, ZX620100012600001, false",
        "HENJI-ZX-1, ZX6301000126000001, false",
    })
    void numbers_have_the_look_of_their_scheme(String scheme, String number, boolean accepted) {
        assertThat(schemes(Map.of()).find(new SchemeNo(scheme)).accepts(new CertificateNo(number)))
                .isEqualTo(accepted);
    }

    @Test
    void there_are_no_others() {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> schemes(Map.of()).find(new SchemeNo("MADE-UP-9")))
                .satisfies(refused -> assertThat(refused.getDetails())
                        .contains(Failure.of(FailureCode.NUMBER_SCHEME_UNKNOWN, "MADE-UP-9")));
    }

    @Test
    void an_old_number_is_of_a_legacy_scheme_and_could_not_be_a_new_one() {
        NumberSchemes schemes = schemes(Map.of("ANYTHING", ".*"));
        SchemeNo anything = new SchemeNo("ANYTHING");
        schemes.mustBeLegacy(CertificateEvents.LEGACY_SCHEME, CertificateEvents.LEGACY);
        schemes.mustBeLegacy(anything, CertificateEvents.LEGACY);
        refuses(schemes, LEGACY_22, CertificateEvents.LEGACY, FailureCode.CERTIFICATE_NO_NOT_OF_SCHEME);
        refuses(schemes, anything, CertificateEvents.number(1), FailureCode.CERTIFICATE_NO_NOT_OF_SCHEME);
        refuses(schemes, HenjiZx1.NO, CertificateEvents.number(1), FailureCode.NUMBER_SCHEME_UNKNOWN);
    }

    @Test
    void the_scheme_of_the_product_is_in_force_unless_the_settings_name_another() {
        start.run(context ->
                assertThat(context.getBean(NumberSchemes.class).inForce()).isInstanceOf(HenjiZx1.class));
    }

    @ParameterizedTest
    @CsvSource({"MADE-UP-9", "LEGACY-16", "henji-zx-1"})
    void a_scheme_in_force_that_numbers_nothing_stops_the_start(String name) {
        start.withPropertyValues("henji.certificates.number-scheme=" + name)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("henji.certificates.number-scheme is " + name
                                + ", but certificates are numbered by one of [HENJI-ZX-1]"));
    }

    @Test
    void an_empty_name_stops_the_start() {
        start.withPropertyValues("henji.certificates.number-scheme=")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void an_installation_adds_schemes_of_its_own_and_may_say_better_how_one_looks() {
        start.withPropertyValues(
                        "henji.certificates.legacy-schemes.GS-OLD=\\d{12}",
                        "henji.certificates.legacy-schemes.LEGACY-16=27\\d{14}")
                .run(context -> {
                    NumberSchemes schemes = context.getBean(NumberSchemes.class);
                    schemes.mustBeLegacy(new SchemeNo("GS-OLD"), new CertificateNo("123456789012"));
                    schemes.mustBeLegacy(LEGACY_22, new CertificateNo("Y000062000001233000001"));
                    assertThat(schemes.find(CertificateEvents.LEGACY_SCHEME).accepts(CertificateEvents.LEGACY))
                            .isFalse();
                });
    }

    @Test
    void what_cannot_be_a_legacy_scheme_stops_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> schemes(Map.of("BROKEN", "[")))
                .withMessage("henji.certificates.legacy-schemes.BROKEN: no regular expression: [");
        assertThatIllegalStateException()
                .isThrownBy(() -> schemes(Map.of("9", "\\d{12}")))
                .withMessageStartingWith("henji.certificates.legacy-schemes.9: no name of a scheme");
        assertThatIllegalStateException()
                .isThrownBy(() -> schemes(Map.of("henji-zx-1", "\\d{12}")))
                .withMessageContaining("henji.certificates.legacy-schemes.HENJI-ZX-1");
    }

    @Test
    void no_two_schemes_have_the_same_name() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NumberSchemes(List.of(ZX, ZX), new NumberingSettings("HENJI-ZX-1", Map.of())))
                .withMessage("There are two numbering schemes HENJI-ZX-1");
    }

    private static void refuses(NumberSchemes schemes, SchemeNo scheme, CertificateNo number, FailureCode code) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> schemes.mustBeLegacy(scheme, number))
                .satisfies(refused -> assertThat(refused.getDetails()).contains(Failure.of(code, scheme.value())));
    }

    private static NumberSchemes schemes(Map<String, String> legacy) {
        return new NumberSchemes(List.of(ZX), new NumberingSettings("HENJI-ZX-1", legacy));
    }
}
