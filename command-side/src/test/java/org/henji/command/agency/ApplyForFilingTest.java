package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.RULES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 29 to 43 of {@code docs/event-model/filing.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplyForFilingTest {

    private final Acts<Agency> agency = Acts.on(Agency.class, Dossiers.catalogue(), Dossiers.register());

    @Test
    void an_agency_applies_and_its_county_receives_it() {
        agency.given(registered()).when(command(), AGENCY).thenAnswers(APPLICATION, opened(), applied(NAME, dossier()));
    }

    @Test
    void a_prefecture_without_counties_receives_it_itself() {
        agency.given(registered(), particularsChanged(particulars(NAME, PREFECTURE_WITHOUT_COUNTIES)))
                .when(command(), AGENCY)
                .then(opened(), appliedToPrefecture());
    }

    @Test
    void the_applicant_is_named_as_it_is_called_on_that_day() {
        agency.given(registered(), particularsChanged())
                .when(command(), AGENCY)
                .then(opened(), applied("示例职业技能评价集团有限公司", dossier()));
    }

    @Test
    void a_second_application_for_other_items_gets_the_next_number() {
        ApplicationNo second = ApplicationNo.of(USCC, 2);
        List<ItemCode> items = List.of(PAPER_CUTTING);
        agency.given(registered(), opened(APPLICATION, List.of(NOODLES)))
                .when(new ApplyForFiling(USCC, dossier(items)), AGENCY)
                .thenAnswers(
                        second,
                        opened(second, items),
                        new FilingApplied(
                                second, USCC, NAME, COUNTY, PREFECTURE, Reviewer.COUNTY, dossier(items), RULES, AT));
    }

    @Test
    void there_is_one_open_application_for_an_item() {
        agency.given(registered(), opened(APPLICATION, List.of(PAPER_CUTTING)))
                .when(command(), AGENCY)
                .thenRefused(FailureCode.APPLICATION_ALREADY_OPEN, PAPER_CUTTING.value(), APPLICATION.value());
    }

    @Test
    void the_last_day_of_a_credential_is_a_valid_one() {
        Dossier dossier = Dossiers.withCredentialEndingToday();
        agency.given(registered())
                .when(new ApplyForFiling(USCC, dossier), AGENCY)
                .then(opened(), applied(NAME, dossier));
    }

    @Test
    void a_credential_is_the_same_however_its_number_is_written() {
        Dossier dossier = Dossiers.withCredentialsWrittenInOtherWays();
        agency.given(registered())
                .when(new ApplyForFiling(USCC, dossier), AGENCY)
                .then(opened(), applied(NAME, dossier));
    }

    @ParameterizedTest
    @MethodSource
    void a_dossier_must_be_complete(Dossiers.Broken broken) {
        agency.given(registered())
                .when(new ApplyForFiling(USCC, broken.dossier()), AGENCY)
                .thenRefused(broken.failure());
    }

    static Stream<Dossiers.Broken> a_dossier_must_be_complete() {
        return Stream.concat(Dossiers.brokenItems(), Dossiers.broken());
    }

    @ParameterizedTest
    @MethodSource
    void only_an_agency_applies(Actor actor) {
        agency.given(registered()).when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_an_agency_applies() {
        return Actors.atEveryLevelBut(Level.AGENCY);
    }

    @Test
    void an_agency_applies_for_nobody_else() {
        agency.given(registered()).when(command(), OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    private static ApplyForFiling command() {
        return new ApplyForFiling(USCC, dossier());
    }

    private static FilingApplied applied(String name, Dossier dossier) {
        return new FilingApplied(APPLICATION, USCC, name, COUNTY, PREFECTURE, Reviewer.COUNTY, dossier, RULES, AT);
    }
}
