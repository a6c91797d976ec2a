package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.session.Plans.room;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDS_AT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTS_AT;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.photosAttached;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.returned;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.withdrawn;
import static org.henji.kernel.session.duty.DutyEvents.released;
import static org.henji.kernel.session.duty.DutyEvents.reserved;
import static org.henji.kernel.session.duty.DutyEvents.scheduled;
import static org.henji.kernel.session.duty.DutyEvents.unscheduled;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henji.command.Stage;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.session.PlanCommand.ChangePlan;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.SessionPlan;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 8 to 10 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangePlanTest {

    private static final LocalDate LATER = DAY.plusDays(7);
    private static final SpecificationNo SECOND_VERSION = SpecificationNo.of(NOODLES, 2);
    private static final SessionPlan MORE_ROOM = Plans.in(5, room(1, 8));

    @Test
    void what_is_changed_waits_for_the_prefecture_again() {
        SessionStage.approved()
                .when(change(MORE_ROOM), AGENCY)
                .then(changed(MORE_ROOM))
                .when(new RosterCommand.SubmitRoster(SESSION), AGENCY)
                .thenRefused(FailureCode.PLAN_NOT_APPROVED);
    }

    @Test
    void what_was_returned_may_be_filed_again_as_it_is() {
        SessionStage.given(filed(), returned()).when(change(plan()), AGENCY).then(changed(plan()));
    }

    @Test
    void nothing_is_recorded_when_nothing_changes() {
        SessionStage.given(filed()).when(change(plan()), AGENCY).thenNothing();
        SessionStage.approved().when(change(plan()), AGENCY).thenNothing();
    }

    @Test
    void the_item_stays() {
        SpecificationNo other = SpecificationNo.of(PAPER_CUTTING, 1);
        SessionStage.given(
                        CatalogueEvents.published(PAPER_CUTTING),
                        AgencyEvents.filed(PAPER_CUTTING),
                        SpecificationEvents.drafted(other),
                        SpecificationEvents.approved(other),
                        filed())
                .when(change(Plans.of(PAPER_CUTTING, other)), AGENCY)
                .thenRefused(FailureCode.PLAN_ITEM_FIXED, NOODLES.value());
    }

    @Test
    void a_plan_keeps_the_specification_it_was_filed_with() {
        SessionStage.approved(SpecificationEvents.retired())
                .when(change(MORE_ROOM), AGENCY)
                .then(changed(MORE_ROOM));
    }

    @Test
    void another_specification_is_approved() {
        SessionPlan another = Plans.of(NOODLES, SECOND_VERSION);
        Stage stage = SessionStage.approved(SpecificationEvents.drafted(SECOND_VERSION));
        stage.when(change(another), AGENCY)
                .thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SECOND_VERSION.value())
                .and(SpecificationEvents.approved(SECOND_VERSION))
                .when(change(another), AGENCY)
                .then(changed(another))
                .and(SpecificationEvents.retired())
                .when(change(plan()), AGENCY)
                .thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SPECIFICATION.value());
    }

    @Test
    void everything_else_is_asked_as_of_a_new_plan() {
        SessionStage.approved(CatalogueEvents.suspended())
                .when(change(MORE_ROOM), AGENCY)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, NOODLES.value());
        SessionStage.approved(AgencyEvents.suspended(Reviewer.PREFECTURE))
                .when(change(MORE_ROOM), AGENCY)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
        SessionStage.approved()
                .when(change(Plans.in(5, room(1, 21))), AGENCY)
                .thenRefused(FailureCode.PLAN_STATIONS_TOO_MANY, "21", "20");
    }

    @Test
    void a_plan_that_was_approved_may_change_at_short_notice_but_not_move() {
        LocalDate eve = DAY.minusDays(1);
        SessionStage.approved()
                .on(eve)
                .when(change(Plans.on(LATER)), AGENCY)
                .thenRefused(FailureCode.PLAN_LEAD_TIME_SHORT, "15", "2026-04-15")
                .when(change(MORE_ROOM), AGENCY)
                .then(new PlanChanged(
                        SESSION,
                        MORE_ROOM,
                        "场地检修",
                        15,
                        eve.atTime(9, 0).atZone(CivilTime.ZONE).toInstant().plusMillis(123)));
    }

    @Test
    void a_plan_that_was_never_approved_is_filed_in_time_again() {
        SessionStage.given(filed(), returned())
                .on(DAY.minusDays(1))
                .when(change(plan()), AGENCY)
                .thenRefused(FailureCode.PLAN_LEAD_TIME_SHORT, "15", "2026-04-15");
    }

    @Test
    void it_is_fixed_once_seats_are_arranged() {
        SessionStage.given(List.of(filed(), approved(), registered(), submitted(), reviewed(), seated()))
                .when(change(MORE_ROOM), AGENCY)
                .thenRefused(FailureCode.PLAN_FIXED);
    }

    @Test
    void a_cancelled_session_has_no_plan_to_change() {
        SessionStage.approved(cancelled()).when(change(MORE_ROOM), AGENCY).thenRefused(FailureCode.SESSION_CANCELLED);
    }

    @Test
    void those_who_are_registered_still_find_a_station() {
        SessionPlan exactly = Plans.in(5, room(1, 6));
        SessionStage.given(filed(SESSION, USCC, COUNTY, MORE_ROOM), approved(), Applicants.registered(1, 6))
                .when(change(Plans.in(5, room(1, 5))), AGENCY)
                .thenRefused(FailureCode.CANDIDATES_TOO_MANY, "5")
                .when(change(exactly), AGENCY)
                .then(changed(exactly));
    }

    @Test
    void the_candidates_are_old_enough_on_the_new_day() {
        // the youngest candidate was born on 2000-05-05
        SessionPlan tooEarly = Plans.on(LocalDate.of(2026, 5, 4));
        SessionPlan onTheBirthday = Plans.on(LocalDate.of(2026, 5, 5));
        Rules rules = Rules.defaults().with(Map.of(Setting.MINIMUM_CANDIDATE_AGE, 26));
        SessionStage.registered()
                .under(rules)
                .when(change(tooEarly), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_TOO_YOUNG, "26")
                .when(change(onTheBirthday), AGENCY)
                .then(changed(onTheBirthday));
        SessionStage.registered(withdrawn(5))
                .under(rules)
                .when(change(tooEarly), AGENCY)
                .then(changed(tooEarly));
    }

    @Test
    void photos_are_not_too_old_on_the_new_day() {
        // taken on 2026-01-15
        SessionPlan sixMonthsOn = Plans.on(LocalDate.of(2026, 7, 15));
        SessionPlan tooLate = Plans.on(LocalDate.of(2026, 7, 16));
        SessionStage.registered(photosAttached(2))
                .when(change(tooLate), AGENCY)
                .thenRefused(FailureCode.PHOTO_INVALID, "2026-01-16 - 2026-03-02")
                .when(change(sixMonthsOn), AGENCY)
                .then(changed(sixMonthsOn));
    }

    @Test
    void a_session_that_moves_loses_its_group() {
        SessionPlan moved = Plans.on(LATER);
        withGroup()
                .when(change(moved), AGENCY)
                .then(
                        released(SUPERVISOR),
                        released(FIRST),
                        released(SECOND),
                        released(THIRD),
                        unscheduled(SESSION),
                        changed(moved));
    }

    @Test
    void so_does_one_that_is_held_at_another_time_of_the_day() {
        SessionPlan moved = Plans.from(STARTS_AT, ENDS_AT.plusMinutes(1));
        assertThat(withGroup().when(change(moved), AGENCY).events()).contains(released(FIRST), unscheduled(SESSION));
    }

    @Test
    void one_that_stays_where_it_is_keeps_its_group() {
        withGroup().when(change(MORE_ROOM), AGENCY).then(changed(MORE_ROOM));
    }

    private static Stage withGroup() {
        return SessionStage.approved(
                grouped(),
                reserved(FIRST),
                reserved(SECOND),
                reserved(THIRD),
                reserved(SUPERVISOR),
                scheduled(SESSION, DAY, FIRST, SECOND, THIRD));
    }

    private static ChangePlan change(SessionPlan plan) {
        return new ChangePlan(SESSION, plan, "场地检修");
    }
}
