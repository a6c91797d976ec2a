package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.OTHER_SESSION;
import static org.henji.kernel.session.SessionEvents.SCORE_CLERK;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.duty.DutyEvents.released;
import static org.henji.kernel.session.duty.DutyEvents.reserved;
import static org.henji.kernel.session.duty.DutyEvents.scheduled;
import static org.henji.kernel.session.duty.DutyEvents.unscheduled;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.command.session.PlanCommand.CancelSession;
import org.henji.command.session.PreparationCommand.AssignGroup;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.duty.PersonDutyEvent.DutyReleased;
import org.henji.kernel.session.duty.SiteRotationEvent.GroupUnscheduled;
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

    /** Until then it counts as a turn at the site. */
    @ParameterizedTest
    @MethodSource("the_agency_and_those_above_it_cancel")
    void a_session_that_was_never_held_is_cancelled_after_its_day(Actor actor) {
        AssignGroup sameGroup = new AssignGroup(
                OTHER_SESSION,
                List.of(Groups.members(FIRST, SECOND, THIRD)),
                Groups.supervisor(SUPERVISOR),
                SCORE_CLERK);
        Stage over = SessionStage.given(
                        prepared(),
                        reserved(FIRST),
                        reserved(SECOND),
                        reserved(THIRD),
                        reserved(SUPERVISOR),
                        scheduled(SESSION, DAY, FIRST, SECOND, THIRD),
                        filed(OTHER_SESSION, AgencyEvents.USCC, AgencyEvents.COUNTY, plan(DAY.plusDays(7))),
                        SessionEvents.approved(OTHER_SESSION))
                .on(DAY.plusDays(1));
        over.when(sameGroup, AGENCY).thenRefused(FailureCode.GROUP_NOT_ROTATED, "1");

        assertThat(over.when(COMMAND, actor).events())
                .<Class<?>>extracting(DomainEvent::getClass)
                .containsExactly(
                        DutyReleased.class,
                        DutyReleased.class,
                        DutyReleased.class,
                        DutyReleased.class,
                        GroupUnscheduled.class,
                        SessionCancelled.class);

        assertThat(over.when(sameGroup, AGENCY).events()).first().isInstanceOf(GroupAssigned.class);
    }

    @Test
    void what_has_started_is_not_cancelled() {
        SessionStage.given(running()).when(COMMAND, DEPARTMENT).thenRefused(FailureCode.SESSION_STARTED);
    }
}
