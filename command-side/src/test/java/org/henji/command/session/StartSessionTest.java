package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDS_AT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTS_AT;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.recused;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.started;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.ticketed;

import java.util.List;
import java.util.Map;
import org.henji.command.session.SessionDayCommand.StartSession;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 37 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartSessionTest {

    private static final StartSession COMMAND = new StartSession(SESSION);

    @Test
    void the_start_opens_the_score_book() {
        SessionStage.given(prepared())
                .on(DAY)
                .when(COMMAND, AGENCY)
                .then(started(), ScoreBookEvents.opened())
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SESSION_STARTED);
    }

    @Test
    void a_specification_that_was_retired_since_still_holds() {
        SessionStage.given(prepared(), SpecificationEvents.retired())
                .on(DAY)
                .when(COMMAND, AGENCY)
                .then(started(), ScoreBookEvents.opened());
    }

    @Test
    void not_before_its_time() {
        SessionStage.given(prepared())
                .at(DAY.atTime(STARTS_AT).minusNanos(1))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SESSION_TOO_EARLY, "09:00");
    }

    @Test
    void not_after_it_should_have_ended() {
        SessionStage.given(prepared())
                .at(DAY.atTime(ENDS_AT))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SESSION_TOO_LATE, "11:00")
                .at(DAY.atTime(ENDS_AT).minusNanos(1))
                .when(COMMAND, AGENCY)
                .events();
    }

    @Test
    void on_no_other_day() {
        for (int days : new int[] {-1, 1}) {
            SessionStage.given(prepared())
                    .on(DAY.plusDays(days))
                    .when(COMMAND, AGENCY)
                    .thenRefused(FailureCode.SESSION_NOT_TODAY, DAY.toString());
        }
    }

    @Test
    void with_tickets_and_a_group() {
        SessionStage.registered(submitted(), reviewed(), seated())
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.TICKETS_NOT_ISSUED);
        SessionStage.given(List.of(filed(), approved(), registered(), submitted(), reviewed(), seated(), ticketed()))
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.GROUP_NOT_ASSIGNED);
    }

    @Test
    void with_a_group_that_is_complete() {
        refused(FailureCode.GROUP_TOO_SMALL, "3", recused(THIRD, null));
        refused(FailureCode.GROUP_TOO_SMALL, "4", recused(THIRD, 2));
        SessionStage.given(prepared())
                .under(Rules.defaults().with(Map.of(Setting.ASSESSORS_PER_GROUP, 4)))
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.GROUP_TOO_SMALL, "4");
    }

    @Test
    void with_credentials_that_are_valid_at_this_moment() {
        suspended(FOURTH);
        suspended(SUPERVISOR);
    }

    @Test
    void by_an_agency_that_may_assess_at_this_moment() {
        refused(FailureCode.ITEM_BLOCKED, NOODLES.value(), AgencyEvents.staffChanged(List.of()));
        SessionStage.given(prepared(), AgencyEvents.suspended(Reviewer.PREFECTURE))
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
    }

    @Test
    void not_one_that_was_cancelled() {
        SessionStage.given(prepared(), cancelled())
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SESSION_CANCELLED);
    }

    @Test
    void once() {
        SessionStage.given(running()).on(DAY).when(COMMAND, AGENCY).thenRefused(FailureCode.SESSION_STARTED);
    }

    private static void suspended(CredentialNo credential) {
        SessionStage.given(prepared(), grouped(SESSION, FIRST, SECOND, FOURTH), CredentialEvents.suspended(credential))
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.CREDENTIAL_NOT_VALID, credential.value(), DAY.toString());
    }

    private static void refused(FailureCode code, String argument, DomainEvent event) {
        SessionStage.given(prepared(), event).on(DAY).when(COMMAND, AGENCY).thenRefused(code, argument);
    }
}
