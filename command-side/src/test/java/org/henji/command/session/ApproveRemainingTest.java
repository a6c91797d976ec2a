package org.henji.command.session;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.rejection;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import java.util.List;
import org.henji.command.session.RosterCommand.ApproveRemaining;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 23 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApproveRemainingTest {

    private static final ApproveRemaining COMMAND = new ApproveRemaining(SESSION);

    @Test
    void all_who_wait_are_approved_at_once() {
        SessionStage.registered(
                        submitted(1, 2, 4, 5), reviewed(List.of(), List.of(rejection(4, "工作单位不实"))), withdrawn(5))
                .when(COMMAND, PREFECTURE)
                .then(reviewed(List.of(1, 2), List.of()))
                .when(COMMAND, PREFECTURE)
                .thenNothing();
    }

    @Test
    void nothing_when_nobody_waits() {
        SessionStage.registered().when(COMMAND, PREFECTURE).thenNothing();
    }

    @Test
    void not_with_tickets() {
        SessionStage.given(prepared()).when(COMMAND, PREFECTURE).thenRefused(FailureCode.ROSTER_CLOSED);
    }
}
