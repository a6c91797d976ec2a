package org.henji.query.session.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.EDITION;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTED;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.corrected;
import static org.henji.kernel.session.SessionEvents.evidence;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.incident;
import static org.henji.kernel.session.SessionEvents.misconduct;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.recused;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.returned;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.ticketed;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.Relation;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.archive.ArchiveEvents;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.query.infrastructure.Scenario;
import org.henji.query.session.sessions.SessionAct.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A session from the plan to the sealed archive (BR-16, BR-17, BR-18). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionViewTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);
    private static final int ASSESSORS = 3;

    @Test
    void filed_plan_waits_for_the_prefecture() {
        assertThat(after(filed()))
                .isEqualTo(new SessionView(
                        SESSION,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        NOODLES,
                        EDITION,
                        plan(),
                        15,
                        Instant.parse("2026-03-25T01:00:00Z"),
                        Instant.parse("2026-03-25T03:00:00Z"),
                        "2026-03",
                        AT,
                        SessionState.WAITING_FOR_APPROVAL,
                        AT,
                        Roster.EMPTY,
                        Preparation.NONE,
                        SessionDay.NOT_YET,
                        ScoreState.NOT_OPENED,
                        false,
                        List.of(),
                        List.of(new SessionAct(Kind.PLAN_FILED, AT, AGENCY, null, null, null))));
        assertThat(after(filed()).missing(ASSESSORS)).containsExactly(SessionStep.PLAN_APPROVAL);
    }

    @Test
    void returned_plan_waits_for_the_agency_and_changed_for_the_prefecture_again() {
        SessionView returned = after(filed(), returned());
        SessionView changed = after(filed(), returned(), changed(plan(DAY.plusMonths(1))));

        assertThat(returned.state()).isEqualTo(SessionState.RETURNED);
        assertThat(returned.missing(ASSESSORS)).containsExactly(SessionStep.PLAN_CHANGE);
        assertThat(returned.acts().getLast().text()).isEqualTo("工位数不实");
        assertThat(changed.state()).isEqualTo(SessionState.WAITING_FOR_APPROVAL);
        assertThat(changed.plan().date()).isEqualTo(DAY.plusMonths(1));
        assertThat(changed.month()).isEqualTo("2026-04");
        assertThat(changed.startsAt()).isEqualTo("2026-04-25T01:00:00Z");
    }

    @Test
    void approved_plan_lacks_everything_else() {
        assertThat(after(filed(), approved()).missing(ASSESSORS))
                .containsExactly(
                        SessionStep.CANDIDATES,
                        SessionStep.SEATS,
                        SessionStep.GROUP,
                        SessionStep.PAPERS,
                        SessionStep.TICKETS,
                        SessionStep.START);
    }

    @Test
    void roster_is_counted_through_submission_and_review() {
        SessionView registered = after(filed(), approved(), registered());
        SessionView submitted = after(filed(), approved(), registered(), submitted());
        SessionView reviewed = after(filed(), approved(), registered(), submitted(), reviewed());

        assertThat(RosterCounts.of(registered)).isEqualTo(counts(5, 0, 0, 0, 0, 0));
        assertThat(registered.missing(ASSESSORS)).contains(SessionStep.ROSTER_SUBMISSION);
        assertThat(RosterCounts.of(submitted)).isEqualTo(counts(0, 5, 0, 0, 0, 0));
        assertThat(submitted.missing(ASSESSORS))
                .contains(SessionStep.ROSTER_REVIEW)
                .doesNotContain(SessionStep.ROSTER_SUBMISSION, SessionStep.CANDIDATES);
        assertThat(RosterCounts.of(reviewed)).isEqualTo(counts(0, 0, 4, 1, 0, 0));
        assertThat(reviewed.missing(ASSESSORS)).doesNotContain(SessionStep.ROSTER_REVIEW);
        assertThat(reviewed.acts())
                .extracting(SessionAct::kind, SessionAct::candidates, SessionAct::text)
                .endsWith(
                        tuple(Kind.CANDIDATES_IMPORTED, 5, "candidates.xlsx"),
                        tuple(Kind.ROSTER_SUBMITTED, 5, null),
                        tuple(Kind.CANDIDATES_REVIEWED, 5, null));
    }

    @Test
    void corrected_candidate_is_registered_anew_and_withdrawn_one_is_gone() {
        SessionView session = after(
                filed(), approved(), registered(), submitted(), reviewed(), corrected(4), withdrawn(1), withdrawn(4));

        assertThat(RosterCounts.of(session)).isEqualTo(counts(0, 0, 3, 0, 2, 0));
        assertThat(session.roster().size()).isEqualTo(5);
    }

    @Test
    void candidates_registered_one_by_one_make_no_act_of_the_session() {
        SessionView session = after(filed(), approved(), registered(1), registered(2));

        assertThat(session.roster().size()).isEqualTo(2);
        assertThat(session.acts()).extracting(SessionAct::kind).containsExactly(Kind.PLAN_FILED, Kind.PLAN_APPROVED);
    }

    @Test
    void prepared_session_lacks_nothing_but_its_start() {
        SessionView session = after(prepared());

        assertThat(session.missing(ASSESSORS)).containsExactly(SessionStep.START);
        assertThat(RosterCounts.of(session)).isEqualTo(counts(0, 0, 4, 1, 0, 4));
        assertThat(session.preparation().seating()).isEqualTo(new Seating(42, "SHUFFLE-1", 4, AT, true, AT));
        assertThat(session.preparation().papers()).containsExactly(PackageNo.of(SESSION, 1));
        assertThat(session.preparation().group().members())
                .extracting(GroupMember::credential, GroupMember::leader)
                .containsExactly(tuple(FIRST, true), tuple(SECOND, false), tuple(THIRD, false));
    }

    @Test
    void seats_are_arranged_again_when_somebody_approved_is_added_or_gone() {
        SessionView gone = after(filed(), approved(), registered(), submitted(), reviewed(), seated(), withdrawn(1));
        SessionView rejectedGone =
                after(filed(), approved(), registered(), submitted(), reviewed(), seated(), withdrawn(4));
        SessionView added = after(
                filed(),
                approved(),
                registered(),
                submitted(),
                reviewed(),
                seated(),
                corrected(4),
                submitted(4),
                reviewed(List.of(4), List.of()));

        assertThat(gone.missing(ASSESSORS)).contains(SessionStep.SEATS);
        assertThat(rejectedGone.missing(ASSESSORS)).doesNotContain(SessionStep.SEATS);
        assertThat(added.preparation().seating().current()).isFalse();
        assertThat(after(filed(), approved(), registered(), submitted(), reviewed(), seated(), withdrawn(1), seated())
                        .preparation()
                        .seating()
                        .current())
                .isTrue();
    }

    @Test
    void group_that_somebody_has_left_or_is_recused_in_may_be_too_small() {
        SessionView left = after(filed(), approved(), grouped(), recused(SECOND, null));
        SessionView leaderless = after(filed(), approved(), grouped(), recused(FIRST, null));
        SessionView related = after(filed(), approved(), grouped(), recused(SECOND, 1));

        assertThat(left.missing(ASSESSORS)).contains(SessionStep.GROUP);
        assertThat(leaderless.missing(2)).contains(SessionStep.GROUP);
        assertThat(related.missing(ASSESSORS)).contains(SessionStep.GROUP);
        GroupAssigned four = grouped(SESSION, FIRST, SECOND, THIRD, CredentialEvents.FOURTH);
        assertThat(after(filed(), approved(), four, recused(SECOND, null)).missing(ASSESSORS))
                .doesNotContain(SessionStep.GROUP);
        assertThat(after(filed(), approved(), four, recused(SECOND, 1)).missing(4))
                .doesNotContain(SessionStep.GROUP);
        assertThat(related.preparation().recusals())
                .containsExactly(new Recusal(SECOND, 1, Relation.RELATIVE, SessionEvents.about(SECOND, "亲属关系"), AT));
    }

    @Test
    void session_moved_to_another_day_needs_its_group_anew() {
        assertThat(after(filed(), approved(), grouped(), changed(plan(DAY.plusDays(7))))
                        .preparation()
                        .group())
                .isNull();
        assertThat(after(filed(), approved(), grouped(), changed(plan()))
                        .preparation()
                        .group())
                .isNotNull();
    }

    @Test
    void recusal_outlives_the_group() {
        SessionView session =
                after(filed(), approved(), grouped(), recused(SECOND, 1), recused(THIRD, null), grouped());

        assertThat(session.preparation().recusals())
                .extracting(Recusal::assessor, Recusal::candidate)
                .containsExactly(tuple(SECOND, 1), tuple(THIRD, null));
    }

    @Test
    void group_that_is_incomplete_during_the_session_is_completed() {
        SessionView session = after(Stream.concat(running().stream(), Stream.of(recused(SECOND, null)))
                .toList());

        assertThat(session.missing(ASSESSORS)).containsExactly(SessionStep.GROUP, SessionStep.END);
    }

    @Test
    void cancelled_session_lacks_nothing_and_needs_nobody() {
        SessionView session = after(filed(), approved(), grouped(), cancelled());

        assertThat(session.preparation().group()).isNull();
        assertThat(session.state()).isEqualTo(SessionState.CANCELLED);
        assertThat(session.missing(ASSESSORS)).isEmpty();
    }

    @Test
    void day_counts_who_is_there_late_absent_and_removed() {
        SessionView session = after(Stream.of(
                        running().stream(),
                        Stream.of(
                                new CandidatesCheckedIn(SESSION, List.of(new CheckIn(ABSENT, true)), STARTED),
                                misconduct(2, MisconductMeasure.WARNED),
                                misconduct(2, MisconductMeasure.REMOVED),
                                incident()))
                .flatMap(events -> events)
                .toList());

        assertThat(session.state()).isEqualTo(SessionState.RUNNING);
        assertThat(session.missing(ASSESSORS)).containsExactly(SessionStep.END);
        assertThat(session.day().startedAt()).isEqualTo(STARTED);
        assertThat(session.day().present()).isEqualTo(4);
        assertThat(session.day().late()).isEqualTo(1);
        assertThat(session.day().removed()).containsExactly(2);
        assertThat(session.day().misconducts()).isEqualTo(2);
        assertThat(session.day().incidents())
                .extracting(SessionDay.Incident::facts)
                .containsExactly(incident().facts());
        assertThat(session.evidence()).containsExactly(evidence().sha256());
    }

    @Test
    void session_that_is_over_lacks_its_scores_and_its_archive() {
        SessionView session = after(over());

        assertThat(session.day().absent()).isEqualTo(1);
        assertThat(session.day().endedAt()).isEqualTo(ENDED);
        assertThat(session.missing(ASSESSORS))
                .containsExactly(
                        SessionStep.SCORES,
                        SessionStep.SCORE_BOOK_SUBMISSION,
                        SessionStep.SCORE_BOOK_CONFIRMATION,
                        SessionStep.SCORE_BOOK_RECEIPT,
                        SessionStep.ARCHIVE);
    }

    @Test
    void scores_go_their_way_and_the_archive_closes_the_session() {
        SessionView checked = scored(ScoreBookEvents.checked());
        SessionView returned =
                scored(ScoreBookEvents.checked(), ScoreBookEvents.submitted(), ScoreBookEvents.returned());
        SessionView received = scored(
                ScoreBookEvents.checked(),
                ScoreBookEvents.submitted(),
                ScoreBookEvents.confirmed(),
                ScoreBookEvents.received(),
                ScoreBookEvents.corrected());

        assertThat(checked.scores()).isEqualTo(ScoreState.CHECKED);
        assertThat(checked.missing(ASSESSORS)).doesNotContain(SessionStep.SCORES);
        assertThat(returned.scores()).isEqualTo(ScoreState.OPEN);
        assertThat(returned.missing(ASSESSORS)).contains(SessionStep.SCORES, SessionStep.SCORE_BOOK_SUBMISSION);
        assertThat(received.missing(ASSESSORS)).containsExactly(SessionStep.ARCHIVE);
        assertThat(scored(
                                ScoreBookEvents.checked(),
                                ScoreBookEvents.submitted(),
                                ScoreBookEvents.confirmed(),
                                ScoreBookEvents.received(),
                                ArchiveEvents.opened(),
                                ArchiveEvents.sealed())
                        .missing(ASSESSORS))
                .isEmpty();
    }

    @Test
    void nothing_of_a_person_is_in_it_but_pseudonyms_of_assessors() {
        assertThat(after(over()).toString()).doesNotContain("PersonalData", "测试", "p_candidate");
    }

    @Test
    void change_of_an_unknown_session_is_an_error() {
        assertThatThrownBy(() -> after(approved())).hasMessageContaining("session.plan-approved");
        assertThatThrownBy(() -> after(ScoreBookEvents.opened())).hasMessageContaining("score.score-book-opened");
        assertThatThrownBy(() -> after(filed(), approved(), ticketed())).hasMessageContaining("session.tickets-issued");
        assertThatThrownBy(() -> after(filed(), approved(), registered(2)))
                .hasMessageContaining("session.candidates-registered");
    }

    private static RosterCounts counts(
            int registered, int submitted, int approved, int rejected, int withdrawn, int seated) {
        return new RosterCounts(registered, submitted, approved, rejected, withdrawn, seated, 0, 0, 0, 0);
    }

    private static SessionView scored(DomainEvent... events) {
        return after(Stream.concat(Stream.concat(over().stream(), ScoreBookEvents.scored().stream()), Stream.of(events))
                .toList());
    }

    private static SessionView after(DomainEvent... events) {
        return after(List.of(events));
    }

    private static SessionView after(List<? extends DomainEvent> events) {
        return Scenario.view(Sessions.MODEL, SESSION.value(), AGENCY, events.toArray(DomainEvent[]::new));
    }
}
