package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.COUNTY;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.RULES;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;
import static org.henji.kernel.agency.FilingEvents.accepted;

import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.agency.FilingCommand.ReturnApplication;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 1, 2, 4 and 5 of {@code docs/event-model/filing.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnApplicationTest {

    private final Acts<FilingApplication> application = Acts.on(FilingApplication.class);

    @Test
    void the_county_returns_what_it_received() {
        application.given(applied()).when(command(), COUNTY).then(returned());
    }

    @Test
    void the_county_returns_what_was_resubmitted() {
        application
                .given(applied(), returned(), resubmitted())
                .when(command(), COUNTY)
                .then(returned());
    }

    @Test
    void the_prefecture_returns_what_was_forwarded_and_it_comes_back_by_the_county() {
        ApplicationReturned byPrefecture = new ApplicationReturned(
                APPLICATION, Reviewer.PREFECTURE, command().reason(), AT);
        FilingAt.PREFECTURE_INBOX
                .stage()
                .when(command(), PREFECTURE)
                .then(byPrefecture)
                .when(FilingActs.resubmit(), AGENCY)
                .then(resubmitted())
                .when(FilingActs.accept(), PREFECTURE)
                .thenRefused(FailureCode.APPLICATION_NOT_WAITING_FOR_PREFECTURE)
                .when(FilingActs.forward(), COUNTY)
                .then(forwarded());
    }

    @Test
    void a_prefecture_without_counties_returns_what_it_received_and_it_comes_back_to_it() {
        AgencyStage.given(registered(), opened(), appliedToPrefecture())
                .when(command(), Actors.prefecture(PREFECTURE_WITHOUT_COUNTIES))
                .then(new ApplicationReturned(
                        APPLICATION, Reviewer.PREFECTURE, command().reason(), AT))
                .when(FilingActs.resubmit(), AGENCY)
                .then(new ApplicationResubmitted(APPLICATION, Reviewer.PREFECTURE, dossier(), RULES, AT))
                .when(FilingActs.accept(), Actors.prefecture(PREFECTURE_WITHOUT_COUNTIES))
                .then(accepted());
    }

    @Test
    void what_a_prefecture_received_itself_waits_for_no_county() {
        application
                .given(appliedToPrefecture())
                .when(command(), Actors.county(PREFECTURE_WITHOUT_COUNTIES))
                .thenRefused(FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY);
    }

    private static ReturnApplication command() {
        return new ReturnApplication(APPLICATION, "场地证明不清晰");
    }
}
