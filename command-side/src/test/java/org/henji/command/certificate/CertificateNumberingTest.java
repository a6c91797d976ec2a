package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.ISSUED_ON;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.number.NumberingEvents.CODES;
import static org.henji.kernel.certificate.number.NumberingEvents.SCOPE;
import static org.henji.kernel.certificate.number.NumberingEvents.agencyCoded;
import static org.henji.kernel.certificate.number.NumberingEvents.allotted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.number.AgencyCodesEvent.AgencyCoded;
import org.henji.kernel.certificate.number.AgencyCodesNo;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 3 to 7 of {@code docs/event-model/numbering.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateNumberingTest {

    private static final CertificateNumbers NUMBERS = new CertificateNumbers(
            new NumberSchemes(List.of(new HenjiZx1()), new NumberingSettings("HENJI-ZX-1", Map.of())));

    private final List<CertificateNo> answer = new ArrayList<>();

    @Test
    void the_scheme_is_the_one_in_force() {
        assertThat(NUMBERS.scheme()).isEqualTo(SCHEME);
    }

    @Test
    void the_first_agency_of_a_prefecture_is_number_one_and_its_certificates_begin_with_one() {
        given().when(allot(USCC, COUNTY, ISSUED_ON, 2), Actors.CENTER)
                .then(new AgencyCoded(CODES, USCC, 1, AT), new NumbersAllotted(SCOPE, SCHEME, BATCH, 1, 2, AT));
        assertThat(answer).containsExactly(number(1), number(2));
    }

    @Test
    void the_next_follow() {
        given(agencyCoded(), allotted(1, 2))
                .when(allot(USCC, COUNTY, ISSUED_ON, 3), Actors.CENTER)
                .then(new NumbersAllotted(SCOPE, SCHEME, BATCH, 3, 5, AT));
        assertThat(answer).containsExactly(number(3), number(4), number(5));
    }

    @Test
    void an_agency_keeps_its_code_from_year_to_year() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        given(agencyCoded(), allotted(1, 2))
                .when(allot(USCC, COUNTY, newYear, 1), Actors.CENTER)
                .then(new NumbersAllotted(NumberScope.of(SCHEME, "01000127"), SCHEME, BATCH, 1, 1, AT));
        assertThat(answer).containsExactly(new CertificateNo("ZX6201000127000001"));
    }

    @Test
    void the_next_agency_gets_the_next_code_and_counts_for_itself() {
        given(agencyCoded(), allotted(1, 2))
                .when(allot(OTHER_USCC, COUNTY, ISSUED_ON, 1), Actors.CENTER)
                .then(
                        new AgencyCoded(CODES, OTHER_USCC, 2, AT),
                        new NumbersAllotted(NumberScope.of(SCHEME, "01000226"), SCHEME, BATCH, 1, 1, AT));
        assertThat(answer).containsExactly(new CertificateNo("ZX6201000226000001"));
    }

    @Test
    void an_agency_that_has_moved_is_coded_where_it_is_now() {
        RegionCode newArea = new RegionCode("620171");
        given(agencyCoded(), allotted(1, 2))
                .when(allot(USCC, newArea, ISSUED_ON, 1), Actors.CENTER)
                .then(
                        new AgencyCoded(AgencyCodesNo.of(SCHEME, "71"), USCC, 1, AT),
                        new NumbersAllotted(NumberScope.of(SCHEME, "71000126"), SCHEME, BATCH, 1, 1, AT));
        assertThat(answer).containsExactly(new CertificateNo("ZX6271000126000001"));
    }

    @Test
    void the_last_number_is_given_and_none_after_it() {
        given(agencyCoded(), allotted(1, 999_997))
                .when(allot(USCC, COUNTY, ISSUED_ON, 3), Actors.CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NUMBERS_USED_UP, SCOPE.value())
                .when(allot(USCC, COUNTY, ISSUED_ON, 2), Actors.CENTER)
                .then(new NumbersAllotted(SCOPE, SCHEME, BATCH, 999_998, 999_999, AT))
                .when(allot(USCC, COUNTY, ISSUED_ON, 1), Actors.CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NUMBERS_USED_UP, SCOPE.value());
        assertThat(answer)
                .containsExactly(new CertificateNo("ZX6201000126999998"), new CertificateNo("ZX6201000126999999"));
    }

    @Test
    void so_it_is_with_the_codes_of_agencies() {
        AgencyCodes codes = new AgencyCodes();
        codes.evolve(agencyCoded());
        assertThat(codes.of(USCC)).isEqualTo(1);
        Stage.given(agencyCoded())
                .handling(new WithOthers.Handler())
                .when(
                        new WithOthers(
                                CODES,
                                others -> others.in(
                                        AgencyCodes.class, CODES, known -> known.assign(CODES, OTHER_USCC, 1, AT))),
                        Actors.CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NUMBERS_USED_UP, CODES.value());
    }

    @Test
    void what_is_refused_later_in_the_act_takes_no_number() {
        Stage stage = given();
        stage.when(
                        new WithOthers(SCOPE, others -> {
                            take(USCC, COUNTY, ISSUED_ON, 2, others);
                            throw new RuleViolated(FailureCode.BLANKS_TOO_FEW, "2", "1");
                        }),
                        Actors.CENTER)
                .thenRefused(FailureCode.BLANKS_TOO_FEW, "2", "1");
        stage.when(allot(USCC, COUNTY, ISSUED_ON, 1), Actors.CENTER)
                .then(new AgencyCoded(CODES, USCC, 1, AT), new NumbersAllotted(SCOPE, SCHEME, BATCH, 1, 1, AT));
    }

    private static Stage given(DomainEvent... events) {
        return Stage.given(events).handling(new WithOthers.Handler());
    }

    private WithOthers allot(Uscc agency, RegionCode region, LocalDate issuedOn, int count) {
        // any stream that is there after the act will do
        return new WithOthers(
                region.equals(COUNTY) ? CODES : AgencyCodesNo.of(SCHEME, "71"),
                others -> take(agency, region, issuedOn, count, others));
    }

    private void take(Uscc agency, RegionCode region, LocalDate issuedOn, int count, Aggregates others) {
        answer.addAll(NUMBERS.allot(agency, region, issuedOn, BATCH, count, others, AT));
    }
}
