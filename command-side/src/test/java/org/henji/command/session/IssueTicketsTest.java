package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.rejection;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.ticketed;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.PreparationCommand.IssueTickets;
import org.henji.command.session.RosterCommand.ApproveRemaining;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 26 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssueTicketsTest {

    private static final IssueTickets COMMAND = new IssueTickets(SESSION);

    @Test
    void tickets_tell_session_room_and_station() {
        seatedStage().when(COMMAND, AGENCY).then(ticketed());
    }

    @Test
    void tickets_are_issued_once() {
        SessionStage.given(prepared()).when(COMMAND, AGENCY).thenRefused(FailureCode.TICKETS_ISSUED);
    }

    @Test
    void seats_have_been_arranged() {
        SessionStage.registered(submitted(), reviewed())
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SEATS_NOT_ARRANGED);
    }

    @Test
    void the_seats_are_those_of_the_roster_as_it_is() {
        seatedStage(withdrawn(2)).when(COMMAND, AGENCY).thenRefused(FailureCode.SEATS_NOT_CURRENT);
        seatedStage(Applicants.registered(6, 6))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.ROSTER_UNDECIDED, "1")
                .and(submitted(6))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.ROSTER_UNDECIDED, "1")
                .when(new ApproveRemaining(SESSION), PREFECTURE)
                .then(reviewed(List.of(6), List.of()))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SEATS_NOT_CURRENT);
    }

    @Test
    void somebody_new_who_is_rejected_changes_no_seat() {
        seatedStage(Applicants.registered(6, 6), submitted(6), reviewed(List.of(), List.of(rejection(6, "工作单位不实"))))
                .when(COMMAND, AGENCY)
                .then(ticketed());
    }

    private static Stage seatedStage(DomainEvent... events) {
        return SessionStage.registered(submitted(), reviewed(), seated()).and(events);
    }
}
