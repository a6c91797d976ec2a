package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import org.henji.command.session.RosterCommand.SubmitRoster;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 22 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmitRosterTest {

    private static final SubmitRoster COMMAND = new SubmitRoster(SESSION);

    @Test
    void all_who_are_registered_are_submitted() {
        SessionStage.registered(submitted(1), withdrawn(3))
                .when(COMMAND, AGENCY)
                .then(submitted(2, 4, 5));
    }

    @Test
    void nobody_is_submitted_twice() {
        SessionStage.registered(submitted()).when(COMMAND, AGENCY).thenRefused(FailureCode.ROSTER_EMPTY);
        SessionStage.approved().when(COMMAND, AGENCY).thenRefused(FailureCode.ROSTER_EMPTY);
    }

    @Test
    void not_while_the_plan_waits_and_not_with_tickets() {
        SessionStage.registered(changed(plan())).when(COMMAND, AGENCY).thenRefused(FailureCode.PLAN_NOT_APPROVED);
        SessionStage.given(prepared()).when(COMMAND, AGENCY).thenRefused(FailureCode.ROSTER_CLOSED);
    }
}
