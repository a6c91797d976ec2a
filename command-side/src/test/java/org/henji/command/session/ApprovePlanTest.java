package org.henji.command.session;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.returned;

import java.util.List;
import org.henji.command.session.PlanCommand.ApprovePlan;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 7 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovePlanTest {

    private static final ApprovePlan COMMAND = new ApprovePlan(SESSION, null);

    @Test
    void the_prefecture_approves_a_plan_once() {
        SessionStage.given(filed())
                .when(COMMAND, PREFECTURE)
                .then(approved())
                .when(COMMAND, PREFECTURE)
                .thenRefused(FailureCode.PLAN_NOT_WAITING);
    }

    @Test
    void a_plan_that_was_returned_is_changed_first() {
        SessionStage.given(filed(), returned())
                .when(COMMAND, PREFECTURE)
                .thenRefused(FailureCode.PLAN_NOT_WAITING)
                .and(changed(plan()))
                .when(COMMAND, PREFECTURE)
                .then(approved());
    }

    @Test
    void a_plan_that_was_changed_is_approved_again() {
        SessionStage.approved(changed(plan())).when(COMMAND, PREFECTURE).then(approved());
    }

    @Test
    void the_agency_may_still_assess_the_item() {
        SessionStage.given(filed(), AgencyEvents.suspended(Reviewer.DEPARTMENT))
                .when(COMMAND, PREFECTURE)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
        SessionStage.given(filed(), AgencyEvents.staffChanged(List.of()))
                .when(COMMAND, PREFECTURE)
                .thenRefused(FailureCode.ITEM_BLOCKED, NOODLES.value());
    }

    @Test
    void the_item_is_still_open() {
        SessionStage.given(filed(), CatalogueEvents.suspended(NOODLES))
                .when(COMMAND, PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, NOODLES.value());
    }

    @Test
    void a_cancelled_session_is_not_approved() {
        SessionStage.given(filed(), cancelled()).when(COMMAND, PREFECTURE).thenRefused(FailureCode.SESSION_CANCELLED);
    }
}
