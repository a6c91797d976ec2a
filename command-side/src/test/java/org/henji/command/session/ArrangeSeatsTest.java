package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.rejection;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.PreparationCommand.ArrangeSeats;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.Seat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 24 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArrangeSeatsTest {

    private static final ArrangeSeats COMMAND = new ArrangeSeats(SESSION);

    @Test
    void those_who_are_approved_are_seated_by_a_seed_that_is_recorded() {
        reviewedStage()
                .when(COMMAND, AGENCY)
                .then(arranged(
                        SessionStage.SEED,
                        new Seat(1, 2, 1),
                        new Seat(2, 1, 2),
                        new Seat(3, 2, 2),
                        new Seat(ABSENT, 1, 1)));
    }

    @Test
    void once_more_with_another_seed_until_tickets_are_issued() {
        long seed = 7;
        List<Seat> seats = SeatArrangement.arrange(List.of(1, 2, 3, ABSENT), plan().rooms(), seed);
        reviewedStage(seated())
                .provide(Seeds.class, () -> seed)
                .when(COMMAND, AGENCY)
                .then(arranged(seed, seats.toArray(Seat[]::new)));
        SessionStage.given(prepared()).when(COMMAND, AGENCY).thenRefused(FailureCode.TICKETS_ISSUED);
    }

    @Test
    void who_has_withdrawn_since_is_seated_no_more() {
        reviewedStage(seated(), withdrawn(1), withdrawn(ABSENT))
                .when(COMMAND, AGENCY)
                .then(arranged(
                        SessionStage.SEED,
                        SeatArrangement.arrange(List.of(2, 3), plan().rooms(), SessionStage.SEED)
                                .toArray(Seat[]::new)));
    }

    @Test
    void everybody_is_decided_on() {
        SessionStage.registered().when(COMMAND, AGENCY).thenRefused(FailureCode.ROSTER_UNDECIDED, "5");
        SessionStage.registered(submitted(1, 2), reviewed(List.of(1), List.of()), withdrawn(5))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.ROSTER_UNDECIDED, "3");
    }

    @Test
    void somebody_has_been_approved() {
        SessionStage.approved().when(COMMAND, AGENCY).thenRefused(FailureCode.NOBODY_APPROVED);
        SessionStage.approved(
                        Applicants.registered(1, 1), submitted(1), reviewed(List.of(), List.of(rejection(1, "工作单位不实"))))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.NOBODY_APPROVED);
    }

    @Test
    void the_plan_has_been_approved() {
        reviewedStage(changed(plan())).when(COMMAND, AGENCY).thenRefused(FailureCode.PLAN_NOT_APPROVED);
    }

    private static Stage reviewedStage(DomainEvent... events) {
        return SessionStage.registered(submitted(), reviewed()).and(events);
    }

    private static SeatsArranged arranged(long seed, Seat... seats) {
        return new SeatsArranged(SESSION, seed, "SHUFFLE-1", List.of(seats), AT);
    }
}
