package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.command.session.Groups.assign;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.OTHER_SESSION;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.recused;
import static org.henji.kernel.session.SessionEvents.user;
import static org.henji.kernel.session.SessionEvents.withdrawn;
import static org.henji.kernel.session.duty.DutyEvents.released;
import static org.henji.kernel.session.duty.DutyEvents.reserved;
import static org.henji.kernel.session.duty.DutyEvents.scheduled;

import org.henji.command.Stage;
import org.henji.command.session.PreparationCommand.RecuseAssessor;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.Relation;
import org.henji.kernel.session.SessionEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 35 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecuseAssessorTest {

    /** An assessor from elsewhere, logged in for the agency that employs them. */
    private static final Actor SECOND_ASSESSOR = new Actor(user(SECOND), OTHER_AGENCY.office(), null);

    @Test
    void an_assessor_is_recused_from_a_candidate_once() {
        assigned()
                .when(recuse(SECOND, 2), AGENCY)
                .then(recused(SECOND, 2))
                .when(recuse(SECOND, 2), AGENCY)
                .thenNothing()
                .when(recuse(SECOND, 3), AGENCY)
                .then(recused(SECOND, 3));
    }

    @Test
    void assessors_declare_their_own_relations_wherever_they_come_from() {
        assigned().when(recuse(SECOND, 2), SECOND_ASSESSOR).then(recused(SECOND, 2));
        assigned().when(recuse(FIRST, 2), SECOND_ASSESSOR).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @Test
    void an_assessor_who_leaves_is_free() {
        assigned()
                .when(recuse(THIRD, null), AGENCY)
                .then(recused(THIRD, null), released(THIRD), scheduled(SESSION, DAY, FIRST, SECOND))
                .when(recuse(THIRD, null), AGENCY)
                .thenRefused(FailureCode.GROUP_MEMBER_UNKNOWN, THIRD.value());
    }

    @Test
    void who_has_left_does_not_come_back() {
        assigned(recused(THIRD, null))
                .when(assign(FIRST, SECOND, THIRD), AGENCY)
                .thenRefused(FailureCode.ASSESSOR_RECUSED, THIRD.value());
    }

    @Test
    void a_recusal_stays_with_the_assessor_whatever_group_there_is() {
        assigned(
                        recused(SECOND, 2),
                        grouped(SESSION, FIRST, THIRD, FOURTH),
                        grouped(SESSION, FIRST, SECOND, THIRD, FOURTH))
                .when(recuse(SECOND, 2), AGENCY)
                .thenNothing();
    }

    @Test
    void no_rotation_keeps_anybody_from_leaving() {
        DomainEvent weekBefore = scheduled(OTHER_SESSION, DAY.minusDays(7), FIRST, SECOND, FOURTH);
        assigned(weekBefore)
                .when(recuse(THIRD, null), AGENCY)
                .then(recused(THIRD, null), released(THIRD), scheduled(SESSION, DAY, FIRST, SECOND));
    }

    /** Otherwise the rotation would forget who has assessed. */
    @Test
    void who_has_assessed_does_not_leave_after_the_end() {
        Stage over = Stage.given(PaperActs.all(SessionEvents.over()))
                .and(
                        reserved(FIRST),
                        reserved(SECOND),
                        reserved(THIRD),
                        reserved(SUPERVISOR),
                        scheduled(SESSION, DAY, FIRST, SECOND, THIRD));
        over.when(recuse(THIRD, null), AGENCY).thenRefused(FailureCode.SESSION_ENDED);
        over.when(recuse(THIRD, 2), AGENCY).then(recused(THIRD, 2));
    }

    @Test
    void from_a_candidate_there_is() {
        assigned().when(recuse(SECOND, 6), AGENCY).thenRefused(FailureCode.CANDIDATE_UNKNOWN, "6");
        assigned(withdrawn(2)).when(recuse(SECOND, 2), AGENCY).thenNothing();
    }

    @Test
    void of_a_member_of_the_group() {
        assigned().when(recuse(FOURTH, 2), AGENCY).thenRefused(FailureCode.GROUP_MEMBER_UNKNOWN, FOURTH.value());
        SessionStage.registered().when(recuse(FIRST, 2), AGENCY).thenRefused(FailureCode.GROUP_NOT_ASSIGNED);
        assigned(cancelled()).when(recuse(FIRST, 2), AGENCY).thenRefused(FailureCode.SESSION_CANCELLED);
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

    private static RecuseAssessor recuse(CredentialNo assessor, @Nullable Integer candidate) {
        return new RecuseAssessor(SESSION, assessor, candidate, Relation.RELATIVE, "亲属关系");
    }
}
