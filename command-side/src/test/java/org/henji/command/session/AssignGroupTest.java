package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.session.Groups.assessor;
import static org.henji.command.session.Groups.assign;
import static org.henji.command.session.Groups.leader;
import static org.henji.command.session.Groups.members;
import static org.henji.command.session.Groups.supervisor;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.credential.CredentialEvents.EXTERNAL_SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.FIFTH;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDS_AT;
import static org.henji.kernel.session.SessionEvents.OTHER_SESSION;
import static org.henji.kernel.session.SessionEvents.SCORE_CLERK;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTS_AT;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.holder;
import static org.henji.kernel.session.SessionEvents.recused;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.user;
import static org.henji.kernel.session.duty.DutyEvents.released;
import static org.henji.kernel.session.duty.DutyEvents.reserved;
import static org.henji.kernel.session.duty.DutyEvents.scheduled;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henji.command.Stage;
import org.henji.command.session.PreparationCommand.Assessor;
import org.henji.command.session.PreparationCommand.AssignGroup;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SupervisorOnDuty;
import org.henji.kernel.session.duty.PersonDutyEvent.DutyReserved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 27 to 34 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssignGroupTest {

    private static final LocalDate WEEK_BEFORE = DAY.minusDays(7);
    private static final SessionNo THIRD_SESSION = new SessionNo("2662010003");
    private static final SessionNo FOURTH_SESSION = new SessionNo("2662010004");
    private static final LocalDate WEEK_AFTER = DAY.plusDays(7);

    @Test
    void the_group_is_reserved_for_the_session_and_takes_its_turn_at_the_site() {
        SessionStage.approved()
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .then(
                        grouped(),
                        reserved(SUPERVISOR),
                        reserved(FIRST),
                        reserved(SECOND),
                        reserved(THIRD),
                        scheduled(SESSION, DAY, FIRST, SECOND, THIRD))
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenNothing();
    }

    @Test
    void whoever_leaves_is_free_and_whoever_comes_is_reserved() {
        assigned()
                .when(assign(FIRST, SECOND, FOURTH), AGENCY)
                .then(
                        grouped(SESSION, FIRST, SECOND, FOURTH),
                        reserved(FOURTH),
                        released(THIRD),
                        scheduled(SESSION, DAY, FIRST, SECOND, FOURTH));
    }

    @Test
    void assessors_may_come_from_elsewhere() {
        assertThat(SessionStage.approved()
                        .when(assign(FIRST, FOURTH, FIFTH), AGENCY)
                        .events())
                .contains(grouped(SESSION, FIRST, FOURTH, FIFTH));
    }

    @Test
    void the_plan_has_been_approved() {
        SessionStage.given(filed())
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.PLAN_NOT_APPROVED);
    }

    @Test
    void a_group_that_is_complete_does_not_change_after_the_start() {
        SessionStage.given(running())
                .when(assign(FIRST, SECOND, FOURTH), AGENCY)
                .thenRefused(FailureCode.SESSION_STARTED);
    }

    @Test
    void a_group_that_somebody_has_left_is_completed_after_the_start_too() {
        Stage left = SessionStage.given(running(), scheduled(SESSION, DAY, FIRST, SECOND), recused(THIRD, null));
        assertThat(left.on(DAY).when(assign(FIRST, SECOND, FOURTH), AGENCY).events())
                .hasAtLeastOneElementOfType(GroupAssigned.class);
        left.when(assign(FIRST, SECOND, FIFTH), AGENCY).thenRefused(FailureCode.SESSION_STARTED);
    }

    @Test
    void and_whoever_has_stayed_stays() {
        Stage left = SessionStage.given(running(), scheduled(SESSION, DAY, FIRST, SECOND), recused(THIRD, null))
                .on(DAY);
        left.when(assign(FIRST, FOURTH, FIFTH), AGENCY).thenRefused(FailureCode.GROUP_MEMBER_STAYS, SECOND.value());
        Assessor[] underAnotherLogin = members(FIRST, SECOND, FOURTH);
        underAnotherLogin[0] = new Assessor(FIRST, "somebody", true);
        left.when(assign(supervisor(SUPERVISOR), SCORE_CLERK, underAnotherLogin), AGENCY)
                .thenRefused(FailureCode.GROUP_MEMBER_STAYS, FIRST.value());
    }

    @Test
    void there_are_enough_assessors() {
        refused(assign(FIRST, SECOND), FailureCode.GROUP_TOO_SMALL, "3");
        SessionStage.approved()
                .under(Rules.defaults().with(Map.of(Setting.ASSESSORS_PER_GROUP, 4)))
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.GROUP_TOO_SMALL, "4");
        SessionStage.approved()
                .under(Rules.defaults().with(Map.of(Setting.ASSESSORS_PER_GROUP, 1)))
                .when(assign(FIRST, SECOND), AGENCY)
                .thenRefused(FailureCode.GROUP_TOO_SMALL, "3");
    }

    @Test
    void there_are_enough_assessors_for_a_candidate_from_whom_some_are_recused() {
        assigned(recused(SECOND, 2))
                .when(assign(FIRST, SECOND, FOURTH), AGENCY)
                .thenRefused(FailureCode.GROUP_TOO_SMALL, "4")
                .when(assign(FIRST, SECOND, THIRD, FOURTH), AGENCY)
                .then(
                        grouped(SESSION, FIRST, SECOND, THIRD, FOURTH),
                        reserved(FOURTH),
                        scheduled(SESSION, DAY, FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void one_of_them_leads() {
        refused(
                assign(supervisor(SUPERVISOR), SCORE_CLERK, assessor(FIRST), assessor(SECOND), assessor(THIRD)),
                FailureCode.GROUP_LEADER_INVALID);
        refused(
                assign(supervisor(SUPERVISOR), SCORE_CLERK, leader(FIRST), leader(SECOND), assessor(THIRD)),
                FailureCode.GROUP_LEADER_INVALID);
    }

    @Test
    void nobody_is_listed_twice() {
        refused(assign(FIRST, SECOND, FIRST), FailureCode.GROUP_MEMBER_REPEATED, FIRST.value());
    }

    @Test
    void two_credentials_of_one_person_are_one_assessor() {
        PersonalData person = CredentialEvents.issued(FIRST).person();
        CredentialIssued second = CredentialEvents.assessor("KP-30", person, List.of(NOODLES));
        SessionStage.approved(second)
                .when(assign(FIRST, SECOND, second.credential()), AGENCY)
                .thenRefused(FailureCode.GROUP_MEMBER_REPEATED, "KP-30");
    }

    @Test
    void two_assessors_are_two_users() {
        refused(
                assign(
                        supervisor(SUPERVISOR),
                        SCORE_CLERK,
                        leader(FIRST),
                        new PreparationCommand.Assessor(SECOND, user(FIRST), false),
                        assessor(THIRD)),
                FailureCode.GROUP_MEMBER_REPEATED,
                SECOND.value());
    }

    @Test
    void there_is_such_a_credential() {
        refused(assign(FIRST, SECOND, new CredentialNo("KP-99")), FailureCode.CREDENTIAL_UNKNOWN, "KP-99");
    }

    @Test
    void an_assessor_has_an_assessors_credential() {
        refused(
                assign(FIRST, SECOND, EXTERNAL_SUPERVISOR),
                FailureCode.CREDENTIAL_KIND_WRONG,
                EXTERNAL_SUPERVISOR.value());
    }

    @Test
    void the_credential_is_valid_for_the_item_on_the_day() {
        String day = DAY.toString();
        invalid(day, CredentialEvents.suspended(THIRD));
        invalid(day, CredentialEvents.revoked(THIRD));
        invalid(day, CredentialEvents.itemsChanged(THIRD, PAPER_CUTTING));
        invalid(day, CredentialEvents.renewed(THIRD, DAY.minusDays(1)));
        assertThat(SessionStage.approved(CredentialEvents.renewed(THIRD, DAY))
                        .when(assign(FIRST, SECOND, THIRD), AGENCY)
                        .events())
                .contains(grouped());
    }

    @Test
    void the_supervisor_is_the_agencys_own_or_an_external_one() {
        GroupAssigned usual = grouped();
        assertThat(SessionStage.approved()
                        .when(
                                assign(supervisor(EXTERNAL_SUPERVISOR), SCORE_CLERK, members(FIRST, SECOND, THIRD)),
                                AGENCY)
                        .events())
                .contains(new GroupAssigned(
                        SESSION,
                        usual.members(),
                        new SupervisorOnDuty(
                                EXTERNAL_SUPERVISOR, holder(EXTERNAL_SUPERVISOR), user(EXTERNAL_SUPERVISOR)),
                        SCORE_CLERK,
                        3,
                        3,
                        3,
                        3,
                        AT));

        CredentialIssued own = CredentialEvents.issued(SUPERVISOR);
        CredentialNo ofAnother = new CredentialNo("ND-30");
        SessionStage.approved(new CredentialIssued(
                        ofAnother,
                        CredentialKind.INTERNAL_SUPERVISOR,
                        own.person(),
                        List.of(),
                        OTHER_USCC,
                        own.validFrom(),
                        own.validUntil(),
                        AT))
                .when(assign(supervisor(ofAnother), SCORE_CLERK, members(FIRST, SECOND, THIRD)), AGENCY)
                .thenRefused(FailureCode.CREDENTIAL_KIND_WRONG, ofAnother.value());
        refused(
                assign(supervisor(FOURTH), SCORE_CLERK, members(FIRST, SECOND, THIRD)),
                FailureCode.CREDENTIAL_KIND_WRONG,
                FOURTH.value());
    }

    @Test
    void the_supervisors_credential_is_valid_on_the_day() {
        SessionStage.approved(CredentialEvents.suspended(SUPERVISOR))
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.CREDENTIAL_NOT_VALID, SUPERVISOR.value(), DAY.toString());
    }

    @Test
    void the_supervisor_does_not_assess() {
        PersonalData person = CredentialEvents.issued(SUPERVISOR).person();
        CredentialIssued both = CredentialEvents.assessor("KP-31", person, List.of(NOODLES));
        SessionStage.approved(both)
                .when(assign(FIRST, SECOND, both.credential()), AGENCY)
                .thenRefused(FailureCode.SUPERVISOR_AMONG_ASSESSORS);
        refused(
                assign(
                        new PreparationCommand.Supervisor(SUPERVISOR, user(SECOND)),
                        SCORE_CLERK,
                        members(FIRST, SECOND, THIRD)),
                FailureCode.SUPERVISOR_AMONG_ASSESSORS);
    }

    @Test
    void the_score_clerk_does_not_assess() {
        refused(
                assign(supervisor(SUPERVISOR), user(SECOND), members(FIRST, SECOND, THIRD)),
                FailureCode.SCORE_CLERK_AMONG_ASSESSORS);
    }

    @Test
    void nobody_in_it_is_a_candidate() {
        CandidateData candidate =
                Applicants.data(CredentialEvents.issued(SECOND).person());
        DomainEvent registered = new CandidatesRegistered(SESSION, List.of(candidate.as(1)), null, 16, AT);
        SessionStage.approved(registered)
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.GROUP_MEMBER_IS_CANDIDATE, SECOND.value());
    }

    @Test
    void nobody_is_at_two_sessions_at_a_time() {
        SessionStage.approved(new DutyReserved(
                        holder(SECOND), OTHER_SESSION, DAY.atTime(8, 0), DAY.atTime(STARTS_AT.plusMinutes(1)), AT))
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.PERSON_ON_DUTY, SECOND.value(), OTHER_SESSION.value());
        SessionStage.approved(new DutyReserved(
                        holder(SUPERVISOR), OTHER_SESSION, DAY.atTime(ENDS_AT.minusMinutes(1)), DAY.atTime(12, 0), AT))
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.PERSON_ON_DUTY, SUPERVISOR.value(), OTHER_SESSION.value());
    }

    @Test
    void one_session_may_begin_when_the_other_ends() {
        assertThat(SessionStage.approved(
                                new DutyReserved(
                                        holder(SECOND), OTHER_SESSION, DAY.atTime(7, 0), DAY.atTime(STARTS_AT), AT),
                                new DutyReserved(
                                        holder(THIRD), OTHER_SESSION, DAY.atTime(ENDS_AT), DAY.atTime(13, 0), AT))
                        .when(assign(FIRST, SECOND, THIRD), AGENCY)
                        .events())
                .contains(reserved(SECOND), reserved(THIRD));
    }

    @Test
    void a_third_of_the_group_differs_from_the_one_before_it() {
        Stage stage = SessionStage.approved(scheduled(OTHER_SESSION, WEEK_BEFORE, FIRST, SECOND, THIRD));
        stage.when(assign(FIRST, SECOND, THIRD), AGENCY).thenRefused(FailureCode.GROUP_NOT_ROTATED, "1");
        assertThat(stage.when(assign(FIRST, SECOND, FOURTH), AGENCY).events())
                .contains(scheduled(SESSION, DAY, FIRST, SECOND, FOURTH));
    }

    @Test
    void and_the_one_after_it_differs_from_it() {
        SessionStage.approved(scheduled(OTHER_SESSION, WEEK_AFTER, FIRST, SECOND, THIRD))
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.GROUP_NOT_ROTATED, "1");
    }

    @Test
    void how_many_differ_is_a_setting() {
        SessionStage.approved(scheduled(OTHER_SESSION, WEEK_BEFORE, FIRST, SECOND, THIRD))
                .under(Rules.defaults().with(Map.of(Setting.ROTATION_ONE_IN, 2)))
                .when(assign(FIRST, SECOND, FOURTH), AGENCY)
                .thenRefused(FailureCode.GROUP_NOT_ROTATED, "2");
    }

    @Test
    void nobody_assesses_more_than_three_times_in_a_row_at_a_site() {
        DomainEvent twoDaysBefore = scheduled(THIRD_SESSION, DAY.minusDays(2), FIRST, SECOND, FOURTH);
        DomainEvent theDayBefore = scheduled(OTHER_SESSION, DAY.minusDays(1), FIRST, THIRD, FIFTH);
        DomainEvent theDayAfter = scheduled(FOURTH_SESSION, DAY.plusDays(1), FIRST, THIRD, FIFTH);
        assertThat(SessionStage.approved(twoDaysBefore, theDayBefore)
                        .when(assign(FIRST, SECOND, FOURTH), AGENCY)
                        .events())
                .contains(grouped(SESSION, FIRST, SECOND, FOURTH));
        SessionStage.approved(twoDaysBefore, theDayBefore, theDayAfter)
                .when(assign(FIRST, SECOND, FOURTH), AGENCY)
                .thenRefused(FailureCode.ASSESSOR_TOO_OFTEN, FIRST.value(), "3");
    }

    private static Stage assigned(DomainEvent... events) {
        return SessionStage.registered(
                        grouped(),
                        reserved(FIRST),
                        reserved(SECOND),
                        reserved(THIRD),
                        reserved(SUPERVISOR),
                        scheduled(SESSION, DAY, FIRST, SECOND, THIRD))
                .and(events);
    }

    private static void invalid(String day, DomainEvent event) {
        SessionStage.approved(event)
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.CREDENTIAL_NOT_VALID, THIRD.value(), day);
    }

    private static void refused(AssignGroup command, FailureCode code, String... arguments) {
        SessionStage.approved().when(command, AGENCY).thenRefused(code, arguments);
    }
}
