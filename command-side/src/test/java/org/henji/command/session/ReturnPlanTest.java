package org.henji.command.session;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.returned;

import org.henji.command.session.PlanCommand.ReturnPlan;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 7 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnPlanTest {

    private static final ReturnPlan COMMAND = new ReturnPlan(SESSION, "工位数不实");

    @Test
    void the_prefecture_returns_a_plan_once() {
        SessionStage.given(filed())
                .when(COMMAND, PREFECTURE)
                .then(returned())
                .when(COMMAND, PREFECTURE)
                .thenRefused(FailureCode.PLAN_NOT_WAITING);
    }

    @Test
    void whatever_the_agency_may_assess() {
        SessionStage.given(filed(), AgencyEvents.suspended(Reviewer.DEPARTMENT))
                .when(COMMAND, PREFECTURE)
                .then(returned());
    }

    @Test
    void what_was_approved_is_not_returned() {
        SessionStage.approved().when(COMMAND, PREFECTURE).thenRefused(FailureCode.PLAN_NOT_WAITING);
    }

    @Test
    void a_cancelled_session_is_not_returned() {
        SessionStage.given(filed(), cancelled()).when(COMMAND, PREFECTURE).thenRefused(FailureCode.SESSION_CANCELLED);
    }
}
