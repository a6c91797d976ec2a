package org.henji.command.agency;

import static org.henji.command.Actors.COUNTY;
import static org.henji.command.Actors.OTHER_COUNTY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.agency.FilingCommand.ForwardApplication;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 5 of {@code docs/event-model/filing.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardApplicationTest {

    private final Acts<FilingApplication> application = Acts.on(FilingApplication.class);

    @Test
    void the_county_forwards_what_it_received() {
        application.given(applied()).when(command(), COUNTY).then(forwarded());
    }

    @Test
    void the_county_forwards_what_was_resubmitted() {
        application
                .given(applied(), returned(), resubmitted())
                .when(command(), COUNTY)
                .then(forwarded());
    }

    @Test
    void an_opinion_is_not_required() {
        application
                .given(applied())
                .when(new ForwardApplication(APPLICATION, null), COUNTY)
                .then(new ApplicationForwarded(APPLICATION, null, AT));
    }

    @ParameterizedTest
    @MethodSource
    void the_application_must_be_waiting_for_the_county(List<DomainEvent> history) {
        application
                .given(history.toArray(DomainEvent[]::new))
                .when(command(), COUNTY)
                .thenRefused(FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY);
    }

    static Stream<List<DomainEvent>> the_application_must_be_waiting_for_the_county() {
        return Stream.of(List.of(applied(), forwarded()), List.of(applied(), returned()));
    }

    @Test
    void what_a_prefecture_received_itself_waits_for_no_county() {
        application
                .given(appliedToPrefecture())
                .when(command(), Actors.county(PREFECTURE_WITHOUT_COUNTIES))
                .thenRefused(FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY);
    }

    @ParameterizedTest
    @MethodSource
    void only_a_county_forwards(Actor actor) {
        application.given(applied()).when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_a_county_forwards() {
        return Actors.atEveryLevelBut(Level.COUNTY);
    }

    @Test
    void a_county_does_not_act_on_another_county() {
        application.given(applied()).when(command(), OTHER_COUNTY).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static ForwardApplication command() {
        return new ForwardApplication(APPLICATION, "材料齐全，同意上报");
    }
}
