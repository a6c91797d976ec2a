package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.corrected;
import static org.henji.kernel.session.SessionEvents.ended;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.papersAssigned;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.recused;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.returned;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.started;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.ticketed;
import static org.henji.kernel.session.SessionEvents.withdrawn;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;
import static org.henji.query.inbox.Work.waiting;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What waits about a session until it is over (BR-03, BR-16). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionWorkTest {

    private static final String CLERK = "clerk";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private static final List<DomainEvent> APPROVED = List.of(filed(), approved());
    private static final List<DomainEvent> REVIEWED = and(APPROVED, registered(), submitted(), reviewed());

    @Test
    void filed_plan_waits_for_the_prefecture_until_the_day_of_the_session() {
        Matter matter = in(SessionLane.PLAN, List.of(filed()));

        assertThat(matter.office()).isEqualTo(Work.PREFECTURE);
        assertThat(matter.shownOn(Work.deskOf(matter, CLERK), TODAY))
                .isEqualTo(new InboxEntry(
                        InboxKind.PLAN_TO_REVIEW,
                        SESSION.value(),
                        null,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        List.of(NOODLES),
                        List.of(),
                        null,
                        AT,
                        DAY,
                        List.of("approvePlan", "returnPlan", "cancelSession")));
        assertThat(waiting(List.of(filed()))).containsExactly(InboxKind.PLAN_TO_REVIEW);
    }

    @Test
    void returned_plan_waits_for_the_agency_and_a_changed_one_for_the_prefecture_again() {
        Matter returned = in(SessionLane.PLAN, List.of(filed(), returned()));
        Matter changed = in(SessionLane.PLAN, List.of(filed(), returned(), changed(plan(DAY.plusDays(2)))));

        assertThat(returned.office()).isEqualTo(Work.AGENCY);
        assertThat(mutations(returned, CLERK, TODAY)).containsExactly("changePlan", "cancelSession");
        assertThat(changed.task().kind()).isEqualTo(InboxKind.PLAN_TO_REVIEW);
        assertThat(changed.task().until()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void approved_plan_makes_work_for_agency_and_centre() {
        assertThat(waiting(APPROVED))
                .containsExactly(
                        InboxKind.CANDIDATES_TO_REGISTER, InboxKind.GROUP_TO_ASSIGN, InboxKind.PAPERS_TO_PRINT);
        assertThat(in(SessionLane.PRINTING, APPROVED).office()).isEqualTo(Work.CENTER);
        assertThat(mutations(in(SessionLane.PRINTING, APPROVED), CLERK, TODAY)).containsExactly("printPaperPackage");
        assertThat(mutations(in(SessionLane.GROUP, APPROVED), CLERK, TODAY)).containsExactly("assignGroup");
        assertIdle(in(SessionLane.PRINTING, and(APPROVED, papersAssigned())));
        assertIdle(in(SessionLane.GROUP, and(APPROVED, grouped())));
    }

    @Test
    void registered_candidates_wait_for_the_agency_to_submit_them() {
        Matter matter = in(SessionLane.REGISTRATION, and(APPROVED, registered()));

        assertThat(matter.task().kind()).isEqualTo(InboxKind.ROSTER_TO_SUBMIT);
        assertThat(mutations(matter, CLERK, TODAY))
                .containsExactly(
                        "submitRoster", "registerCandidate", "correctCandidate", "attachPhotos", "withdrawCandidate");
        assertIdle(in(SessionLane.REGISTRATION, and(APPROVED, registered(), submitted())));
    }

    @Test
    void submitted_candidates_wait_for_the_prefecture_until_the_last_is_reviewed() {
        Matter matter = in(SessionLane.REVIEW, and(APPROVED, registered(), submitted()));

        assertThat(matter.office()).isEqualTo(Work.PREFECTURE);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.ROSTER_TO_REVIEW);
        assertThat(mutations(matter, CLERK, TODAY)).containsExactly("reviewCandidates", "approveRemaining");
        assertThat(in(SessionLane.REVIEW, and(APPROVED, registered(), submitted(), reviewed(List.of(1, 2), List.of())))
                        .task())
                .isNotNull();
        assertIdle(in(SessionLane.REVIEW, REVIEWED));
    }

    @Test
    void rejected_candidates_wait_for_the_agency_until_they_are_corrected_or_gone() {
        Matter matter = in(SessionLane.REJECTIONS, REVIEWED);

        assertThat(matter.task().kind()).isEqualTo(InboxKind.CANDIDATES_TO_CORRECT);
        assertThat(mutations(matter, CLERK, TODAY)).containsExactly("correctCandidate", "withdrawCandidate");
        assertIdle(in(SessionLane.REJECTIONS, and(REVIEWED, withdrawn(REJECTED))));
        assertIdle(in(SessionLane.REJECTIONS, and(REVIEWED, corrected(REJECTED))));
        assertIdle(in(SessionLane.REJECTIONS, and(REVIEWED, seated(), ticketed())));
    }

    @Test
    void seats_wait_once_everybody_is_decided_on_and_tickets_once_the_seats_are_current() {
        assertIdle(in(SessionLane.SEATS, and(APPROVED, registered(), submitted())));
        assertThat(mutations(in(SessionLane.SEATS, REVIEWED), CLERK, TODAY)).containsExactly("arrangeSeats");
        assertThat(mutations(in(SessionLane.SEATS, and(REVIEWED, seated())), CLERK, TODAY))
                .containsExactly("issueTickets", "arrangeSeats");
        assertThat(in(SessionLane.SEATS, and(REVIEWED, seated(), withdrawn(1)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.SEATS_TO_ARRANGE);
        assertIdle(in(SessionLane.SEATS, and(REVIEWED, seated(), ticketed())));
    }

    @Test
    void changed_plan_stops_what_the_agency_does_for_an_approved_one() {
        List<DomainEvent> changed = and(APPROVED, registered(), submitted(), grouped(), changed(plan(DAY.plusDays(1))));

        assertThat(waiting(changed)).containsExactly(InboxKind.PLAN_TO_REVIEW, InboxKind.ROSTER_TO_REVIEW);
        assertThat(in(SessionLane.GROUP, and(changed, approved())).task().kind())
                .isEqualTo(InboxKind.GROUP_TO_ASSIGN);
    }

    @Test
    void group_is_to_be_completed_when_it_is_too_small_or_without_a_leader_and_only_then() {
        GroupAssigned four = grouped(SESSION, FIRST, SECOND, THIRD, FOURTH);

        assertThat(in(SessionLane.GROUP, and(APPROVED, grouped(), recused(SECOND, null)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.GROUP_TO_COMPLETE);
        assertIdle(in(SessionLane.GROUP, and(APPROVED, needed(four, 4, 3), recused(SECOND, 1))));
        assertThat(in(SessionLane.GROUP, and(APPROVED, grouped(), recused(SECOND, 1)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.GROUP_TO_COMPLETE);
        assertThat(in(SessionLane.GROUP, and(APPROVED, four, recused(FIRST, null)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.GROUP_TO_COMPLETE);
        assertIdle(in(SessionLane.GROUP, and(APPROVED, four, recused(SECOND, null))));
        assertIdle(in(SessionLane.GROUP, and(APPROVED, four, recused(SECOND, 1), recused(THIRD, 2))));
        assertIdle(in(SessionLane.GROUP, and(APPROVED, grouped(), recused(SECOND, null), grouped())));
    }

    @Test
    void prepared_session_starts_on_its_day_only() {
        Matter matter = in(SessionLane.DAY, List.copyOf(prepared()));

        assertThat(matter.task().kind()).isEqualTo(InboxKind.SESSION_TO_START);
        assertThat(mutations(matter, CLERK, DAY.minusDays(1))).containsExactly("cancelSession");
        assertThat(mutations(matter, CLERK, DAY)).containsExactly("checkIn", "startSession", "cancelSession");
        assertThat(mutations(matter, CLERK, DAY.plusDays(1))).containsExactly("cancelSession");
        assertThat(mutations(in(SessionLane.DAY, and(List.copyOf(prepared()), recused(SECOND, null))), CLERK, DAY))
                .containsExactly("checkIn", "cancelSession");
        assertIdle(in(SessionLane.DAY, and(REVIEWED, seated(), ticketed())));
    }

    @Test
    void running_session_waits_for_its_end() {
        Matter matter = in(SessionLane.DAY, List.copyOf(running()));

        assertThat(matter.task().kind()).isEqualTo(InboxKind.SESSION_TO_END);
        assertThat(mutations(matter, CLERK, DAY))
                .containsExactly("checkIn", "recordIncident", "recordMisconduct", "endSession");
        assertIdle(in(SessionLane.DAY, and(List.copyOf(running()), ended())));
    }

    @Test
    void cancelled_session_waits_for_nobody() {
        assertThat(waiting(and(APPROVED, registered(), submitted(), grouped(), cancelled())))
                .isEmpty();
        assertThat(waiting(List.of(filed(), returned(), cancelled()))).isEmpty();
    }

    @Test
    void change_of_an_unknown_session_is_an_error() {
        for (DomainEvent event : List.of(approved(), submitted(), started())) {
            assertThatThrownBy(() -> in(SessionLane.PLAN, List.of(event)))
                    .hasMessageContaining(IllegalStateException.class.getName());
        }
    }

    private static Matter in(SessionLane lane, List<DomainEvent> history) {
        return matter(lane.key(SESSION), history);
    }

    private static GroupAssigned needed(GroupAssigned group, int members, int scorers) {
        return new GroupAssigned(
                group.session(),
                group.members(),
                group.supervisor(),
                group.scoreClerk(),
                group.rotationOneIn(),
                group.maxConsecutive(),
                members,
                scorers,
                group.at());
    }
}
