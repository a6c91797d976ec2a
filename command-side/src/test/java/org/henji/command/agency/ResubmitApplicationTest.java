package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.RULES;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.agency.FilingCommand.ResubmitApplication;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 6, 30 and 32 to 43 of {@code docs/event-model/filing.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResubmitApplicationTest {

    private final Acts<FilingApplication> application =
            Acts.on(FilingApplication.class, Dossiers.catalogue(), Dossiers.register());

    @Test
    void a_returned_application_comes_back_to_the_county() {
        application.given(applied(), returned()).when(command(), AGENCY).then(resubmitted());
    }

    @Test
    void it_comes_back_to_the_prefecture_where_that_received_it() {
        application
                .given(appliedToPrefecture(), returned())
                .when(command(), AGENCY)
                .then(new ApplicationResubmitted(APPLICATION, Reviewer.PREFECTURE, dossier(), RULES, AT));
    }

    @Test
    void the_order_of_the_items_does_not_matter() {
        var turned = dossier(List.of(PAPER_CUTTING, NOODLES));
        application
                .given(applied(), returned())
                .when(new ResubmitApplication(APPLICATION, turned), AGENCY)
                .then(new ApplicationResubmitted(APPLICATION, Reviewer.COUNTY, turned, RULES, AT));
    }

    @ParameterizedTest
    @MethodSource
    void only_a_returned_application_is_resubmitted(List<DomainEvent> history) {
        application
                .given(history.toArray(DomainEvent[]::new))
                .when(command(), AGENCY)
                .thenRefused(FailureCode.APPLICATION_NOT_RETURNED);
    }

    static Stream<List<DomainEvent>> only_a_returned_application_is_resubmitted() {
        return Stream.of(
                List.of(applied()), List.of(applied(), forwarded()), List.of(applied(), returned(), resubmitted()));
    }

    @ParameterizedTest
    @MethodSource
    void the_items_stay_those_applied_for(List<ItemCode> items) {
        application
                .given(applied(), returned())
                .when(new ResubmitApplication(APPLICATION, dossier(items)), AGENCY)
                .thenRefused(FailureCode.ITEMS_FIXED);
    }

    static Stream<List<ItemCode>> the_items_stay_those_applied_for() {
        return Stream.of(
                List.of(NOODLES), List.of(NOODLES, HOUSEKEEPING), List.of(NOODLES, PAPER_CUTTING, HOUSEKEEPING));
    }

    @ParameterizedTest
    @MethodSource
    void the_dossier_must_be_complete(Dossiers.Broken broken) {
        application
                .given(applied(), returned())
                .when(new ResubmitApplication(APPLICATION, broken.dossier()), AGENCY)
                .thenRefused(broken.failure());
    }

    static Stream<Dossiers.Broken> the_dossier_must_be_complete() {
        return Dossiers.broken();
    }

    @Test
    void an_item_that_was_retired_meanwhile_does_not_hold_up_the_correction() {
        Acts.on(FilingApplication.class, Dossiers.register())
                .given(applied(), returned())
                .when(command(), AGENCY)
                .then(resubmitted());
    }

    @ParameterizedTest
    @MethodSource
    void only_an_agency_resubmits(Actor actor) {
        application.given(applied(), returned()).when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_an_agency_resubmits() {
        return Actors.atEveryLevelBut(Level.AGENCY);
    }

    @Test
    void an_agency_resubmits_for_nobody_else() {
        application.given(applied(), returned()).when(command(), OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    private static ResubmitApplication command() {
        return new ResubmitApplication(APPLICATION, dossier());
    }
}
