package org.henji.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.COUNTY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import java.time.Instant;
import java.time.LocalDate;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.command.agency.AgencyCommand.ChangeAgencyParticulars;
import org.henji.command.agency.AgencyCommand.RegisterAgency;
import org.henji.command.catalogue.CatalogueCommand.ResumeItem;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemResumed;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A fixture that accepts everything would prove nothing: each assertion is shown to fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StageTest {

    private static final RegisterAgency REGISTER = new RegisterAgency(USCC, particulars());
    private static final ResumeItem RESUME = new ResumeItem(NOODLES, "r");

    @Test
    void a_story_goes_on_over_several_acts() {
        Stage.given()
                .when(REGISTER, AGENCY)
                .thenAnswers(USCC, registered())
                .when(REGISTER, AGENCY)
                .thenNothing()
                .when(REGISTER, COUNTY)
                .thenRefused(FailureCode.WRONG_LEVEL);
    }

    @Test
    void events_are_given_to_the_aggregates_they_belong_to() {
        Stage.given(CatalogueEvents.published(), registered(), suspended())
                .on(LocalDate.of(2026, 6, 1))
                .when(RESUME, DEPARTMENT)
                .then(new ItemResumed(NOODLES, "r", Instant.parse("2026-06-01T01:00:00.123Z")))
                .whenExpecting(2, RESUME, DEPARTMENT)
                .thenNothing();
    }

    @Test
    void an_act_on_two_aggregates_is_seen_whole() {
        Stage.given(registered())
                .and(CredentialEvents.all().toArray(DomainEvent[]::new))
                .provide(
                        ItemCatalogue.class,
                        Acts.catalogue(
                                CatalogueEvents.published(), CatalogueEvents.published(CatalogueEvents.PAPER_CUTTING)))
                .when(new ApplyForFiling(USCC, dossier()), AGENCY)
                .thenAnswers(APPLICATION, opened(), applied());
    }

    @Test
    void what_does_not_exist_and_an_old_version_are_refused_as_on_the_bus() {
        Stage.given()
                .when(new ChangeAgencyParticulars(USCC, particulars()), AGENCY)
                .thenRefused(FailureCode.NOT_FOUND, USCC.value())
                .and(registered())
                .whenExpecting(4, new ChangeAgencyParticulars(USCC, particulars()), AGENCY)
                .thenRefused(FailureCode.VERSION_CONFLICT, "4", "0");
    }

    @Test
    void wrong_expectations_are_reported() {
        Stage.Then registering = Stage.given().when(REGISTER, AGENCY);
        assertThat(registering.events()).containsExactly(registered());
        fails(registering::thenNothing);
        fails(() -> registering.then(opened()));
        fails(() -> registering.then(registered(), opened()));
        fails(() -> registering.thenAnswers(NAME, registered()));
        fails(() -> registering.thenRefused(FailureCode.WRONG_LEVEL));

        Stage.Then refused = Stage.given().when(REGISTER, COUNTY);
        fails(refused::thenNothing);
        fails(refused::events);
        fails(() -> refused.then(registered()));
        fails(() -> refused.thenRefused(FailureCode.WRONG_AGENCY));
        fails(() -> refused.thenRefused(FailureCode.WRONG_LEVEL, "with an argument"));
    }

    private static void fails(Runnable assertion) {
        assertThatThrownBy(assertion::run).isInstanceOf(AssertionError.class);
    }
}
