package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.CONTACT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.GOVERNMENT_BODY;
import static org.henji.kernel.agency.AgencyEvents.INDIVIDUAL_BUSINESS;
import static org.henji.kernel.agency.AgencyEvents.LEGAL_REPRESENTATIVE;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.registered;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.agency.AgencyCommand.RegisterAgency;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 to 4 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterAgencyTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void an_agency_registers_itself() {
        agency.given().when(command(), AGENCY).then(registered());
    }

    @Test
    void the_same_particulars_again_change_nothing() {
        agency.given(registered()).when(command(), AGENCY).thenNothing();
    }

    @Test
    void other_particulars_are_no_registration() {
        var other = new RegisterAgency(USCC, particulars("另一名称", COUNTY));
        agency.given(registered()).when(other, AGENCY).thenRefused(FailureCode.ALREADY_EXISTS, USCC.value());
    }

    @Test
    void a_government_body_is_barred() {
        var command = new RegisterAgency(GOVERNMENT_BODY, particulars());
        agency.given().when(command, Actors.of(GOVERNMENT_BODY)).thenRefused(FailureCode.GOVERNMENT_BODY_BARRED);
    }

    @Test
    void an_individual_business_is_no_legal_person() {
        var command = new RegisterAgency(INDIVIDUAL_BUSINESS, particulars());
        agency.given().when(command, Actors.of(INDIVIDUAL_BUSINESS)).thenRefused(FailureCode.NOT_A_LEGAL_PERSON);
    }

    @Test
    void a_code_of_another_province_asks_for_a_decision_by_a_person() {
        Uscc code = new Uscc("91310110666007217T");
        agency.given()
                .when(new RegisterAgency(code, particulars()), Actors.of(code))
                .then(new AgencyRegistered(code, particulars(), FilingHandling.MANUAL_DECISION, AT));
    }

    @ParameterizedTest
    @CsvSource({
        "12, MANUAL_DECISION",
        "51, PROOF_OF_DECOUPLING",
        "52, NORMAL",
        "53, MANUAL_DECISION",
        "93, MANUAL_DECISION"
    })
    void what_the_legal_form_asks_for_is_recorded(String prefix, FilingHandling handling) {
        Uscc code = new Uscc(prefix + USCC.value().substring(2));
        agency.given()
                .when(new RegisterAgency(code, particulars()), Actors.of(code))
                .then(new AgencyRegistered(code, particulars(), handling, AT));
    }

    @Test
    void a_prefecture_without_counties_is_a_location() {
        var particulars = particulars(NAME, PREFECTURE_WITHOUT_COUNTIES);
        agency.given()
                .when(new RegisterAgency(USCC, particulars), AGENCY)
                .then(new AgencyRegistered(USCC, particulars, FilingHandling.NORMAL, AT));
    }

    @ParameterizedTest
    @MethodSource
    void a_region_with_counties_is_too_coarse_a_location(RegionCode region) {
        agency.given()
                .when(new RegisterAgency(USCC, particulars(NAME, region)), AGENCY)
                .thenRefused(FailureCode.REGION_TOO_COARSE, region.value());
    }

    static Stream<RegionCode> a_region_with_counties_is_too_coarse_a_location() {
        return Stream.of(PREFECTURE, Regions.province().code());
    }

    @Test
    void the_legal_representative_is_known_by_the_id_number() {
        agency.given()
                .when(new RegisterAgency(USCC, withPeople(CONTACT, CONTACT)), AGENCY)
                .thenRefused(FailureCode.PERSON_INCOMPLETE, "legalRepresentative", "idNumber");
    }

    @Test
    void the_contact_can_be_phoned() {
        var silent = new PersonalData(
                LEGAL_REPRESENTATIVE.subject(),
                LEGAL_REPRESENTATIVE.name(),
                LEGAL_REPRESENTATIVE.idNumber(),
                null,
                null);
        agency.given()
                .when(new RegisterAgency(USCC, withPeople(LEGAL_REPRESENTATIVE, silent)), AGENCY)
                .thenRefused(FailureCode.PERSON_INCOMPLETE, "contact", "phone");
    }

    @ParameterizedTest
    @MethodSource
    void only_an_agency_registers(Actor actor) {
        agency.given().when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_an_agency_registers() {
        return Actors.atEveryLevelBut(Level.AGENCY);
    }

    @Test
    void an_agency_registers_nobody_else() {
        agency.given().when(command(), OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    private static RegisterAgency command() {
        return new RegisterAgency(USCC, particulars());
    }

    private static AgencyParticulars withPeople(PersonalData legalRepresentative, PersonalData contact) {
        AgencyParticulars all = particulars();
        return new AgencyParticulars(
                all.name(),
                all.type(),
                all.region(),
                all.affiliation(),
                all.registrar(),
                all.establishedOn(),
                all.supervisingUnit(),
                all.registeredAddress(),
                all.officeAddress(),
                all.postalCode(),
                legalRepresentative,
                contact);
    }
}
