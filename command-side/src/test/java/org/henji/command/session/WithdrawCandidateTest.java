package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import org.henji.command.session.RosterCommand.SubmitRoster;
import org.henji.command.session.RosterCommand.WithdrawCandidate;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 21 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawCandidateTest {

    @Test
    void a_candidate_withdraws_once() {
        SessionStage.registered()
                .when(withdraw(2), AGENCY)
                .then(withdrawn(2))
                .when(withdraw(2), AGENCY)
                .thenNothing()
                .when(new SubmitRoster(SESSION), AGENCY)
                .then(submitted(1, 3, 4, 5));
    }

    @Test
    void however_far_the_registration_has_got() {
        SessionStage.registered(submitted(1)).when(withdraw(1), AGENCY).then(withdrawn(1));
        SessionStage.registered(submitted(), reviewed())
                .when(withdraw(1), AGENCY)
                .then(withdrawn(1))
                .when(withdraw(REJECTED), AGENCY)
                .then(withdrawn(REJECTED));
    }

    @Test
    void while_the_plan_waits_too() {
        SessionStage.registered(changed(plan())).when(withdraw(1), AGENCY).then(withdrawn(1));
    }

    @Test
    void not_once_tickets_are_issued() {
        SessionStage.given(prepared()).when(withdraw(1), AGENCY).thenRefused(FailureCode.ROSTER_CLOSED);
    }

    @Test
    void nobody_withdraws_whom_there_is_not() {
        SessionStage.registered().when(withdraw(6), AGENCY).thenRefused(FailureCode.CANDIDATE_UNKNOWN, "6");
    }

    private static WithdrawCandidate withdraw(int candidate) {
        return new WithdrawCandidate(SESSION, candidate, "本人放弃");
    }
}
