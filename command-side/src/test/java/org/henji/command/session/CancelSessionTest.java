package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.duty.DutyEvents.released;
import static org.henji.kernel.session.duty.DutyEvents.reserved;
import static org.henji.kernel.session.duty.DutyEvents.scheduled;
import static org.henji.kernel.session.duty.DutyEvents.unscheduled;

import java.util.stream.Stream;
import org.henji.command.session.PlanCommand.CancelSession;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 11 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CancelSessionTest {

    private static final CancelSession COMMAND = new CancelSession(SESSION, "报名人数不足");

    @ParameterizedTest
    @MethodSource
    void the_agency_and_those_above_it_cancel(Actor actor) {
        SessionStage.given(filed())
                .when(COMMAND, actor)
                .then(cancelled())
                .when(COMMAND, actor)
                .thenRefused(FailureCode.SESSION_CANCELLED);
    }

    static Stream<Actor> the_agency_and_those_above_it_cancel() {
        return Stream.of(AGENCY, PREFECTURE, DEPARTMENT);
    }

    @Test
    void everybody_is_free_again() {
        SessionStage.given(
                        prepared(),
                        reserved(FIRST),
                        reserved(SECOND),
                        reserved(THIRD),
                        reserved(SUPERVISOR),
                        scheduled(SESSION, DAY, FIRST, SECOND, THIRD))
                .when(COMMAND, AGENCY)
                .then(
                        released(SUPERVISOR),
                        released(FIRST),
                        released(SECOND),
                        released(THIRD),
                        unscheduled(SESSION),
                        cancelled());
    }

    @Test
    void what_has_started_is_not_cancelled() {
        SessionStage.given(running()).when(COMMAND, DEPARTMENT).thenRefused(FailureCode.SESSION_STARTED);
    }
}
