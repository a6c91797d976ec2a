package org.henji.query.session.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTED;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.corrected;
import static org.henji.kernel.session.SessionEvents.evidence;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.misconduct;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.person;
import static org.henji.kernel.session.SessionEvents.photo;
import static org.henji.kernel.session.SessionEvents.photosAttached;
import static org.henji.kernel.session.SessionEvents.profile;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.subject;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.ticketed;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.henji.query.session.sessions.CandidateStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The candidates of a session (BR-03, BR-16). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CandidateViewTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);

    @Test
    void every_line_of_a_workbook_is_a_candidate() {
        Map<String, Row<CandidateView>> rows = after(filed(), approved(), registered());

        assertThat(rows.keySet())
                .containsExactlyInAnyOrder(
                        "2662010001/00001",
                        "2662010001/00002",
                        "2662010001/00003",
                        "2662010001/00004",
                        "2662010001/00005");
        assertThat(candidate(rows, 2))
                .isEqualTo(new CandidateView(
                        SESSION,
                        2,
                        subject(2),
                        person(2),
                        profile(2),
                        false,
                        null,
                        AT,
                        CandidateStatus.REGISTERED,
                        AT,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    void review_decides_line_by_line() {
        Map<String, Row<CandidateView>> rows = after(filed(), approved(), registered(), submitted(), reviewed());

        assertThat(candidate(rows, 1).status()).isEqualTo(CandidateStatus.APPROVED);
        assertThat(candidate(rows, REJECTED).status()).isEqualTo(CandidateStatus.REJECTED);
        assertThat(candidate(rows, REJECTED).reason()).isEqualTo(SessionEvents.about(REJECTED, "工作单位不实"));
    }

    @Test
    void only_those_submitted_wait_for_the_review() {
        Map<String, Row<CandidateView>> rows = after(filed(), approved(), registered(), submitted(1, 3));

        assertThat(candidate(rows, 1).status()).isEqualTo(CandidateStatus.SUBMITTED);
        assertThat(candidate(rows, 2).status()).isEqualTo(CandidateStatus.REGISTERED);
    }

    @Test
    void corrected_candidate_may_turn_out_to_be_somebody_else() {
        Candidate other = new Candidate(REJECTED, person(1), profile(1), true, photo());
        CandidateView corrected = candidate(
                after(
                        filed(),
                        approved(),
                        registered(),
                        submitted(),
                        reviewed(),
                        new CandidateCorrected(SESSION, other, 16, STARTED)),
                REJECTED);

        assertThat(corrected.subject()).isEqualTo(subject(1));
        assertThat(corrected.person()).isEqualTo(person(1));
        assertThat(corrected.resit()).isTrue();
        assertThat(corrected.photo()).isEqualTo(photo());
        assertThat(corrected.files()).containsExactly(photo().sha256());
        assertThat(corrected.status()).isEqualTo(CandidateStatus.REGISTERED);
        assertThat(corrected.since()).isEqualTo(STARTED);
        assertThat(corrected.reason()).isNull();
    }

    @Test
    void photo_is_attached_to_the_candidate_it_shows() {
        Map<String, Row<CandidateView>> rows = after(filed(), approved(), registered(), photosAttached(2, 3));

        assertThat(candidate(rows, 1).photo()).isNull();
        assertThat(candidate(rows, 2).photo()).isEqualTo(photo());
        assertThat(candidate(rows, 3).files()).containsExactly(photo().sha256());
        assertThat(candidate(after(filed(), approved(), registered(), photosAttached(2), corrected(2)), 2)
                        .files())
                .isEmpty();
    }

    @Test
    void seated_candidates_get_tickets_and_who_withdraws_loses_the_seat() {
        Map<String, Row<CandidateView>> rows =
                after(filed(), approved(), registered(), submitted(), reviewed(), seated(), ticketed());

        assertThat(candidate(rows, 3).seat()).isEqualTo(new Seat(3, 2, 1));
        assertThat(candidate(rows, 3).ticket()).isEqualTo(TicketNo.of(SESSION, 2, 1));
        assertThat(candidate(rows, REJECTED).seat()).isNull();
        CandidateView gone =
                candidate(after(filed(), approved(), registered(), submitted(), reviewed(), seated(), withdrawn(3)), 3);
        assertThat(gone.seat()).isNull();
        assertThat(gone.status()).isEqualTo(CandidateStatus.WITHDRAWN);
        assertThat(gone.reason()).isEqualTo(SessionEvents.about(3, "本人放弃"));
    }

    @Test
    void presence_tells_in_time_late_and_absent() {
        Map<String, Row<CandidateView>> rows = after(over());
        CandidateView late = candidate(
                after(Stream.concat(
                                running().stream(),
                                Stream.of(
                                        new CandidatesCheckedIn(SESSION, List.of(new CheckIn(ABSENT, true)), STARTED)))
                        .toList()),
                ABSENT);

        assertThat(candidate(rows, 1).presence()).isEqualTo(Presence.IN_TIME);
        assertThat(candidate(rows, ABSENT).presence()).isEqualTo(Presence.ABSENT);
        assertThat(candidate(rows, REJECTED).presence()).isNull();
        assertThat(late.presence()).isEqualTo(Presence.LATE);
    }

    @Test
    void misconduct_stands_with_the_candidate() {
        CandidateView warned = candidate(afterAnd(running(), misconduct(2, MisconductMeasure.WARNED)), 2);
        CandidateView removed = candidate(
                afterAnd(running(), misconduct(2, MisconductMeasure.WARNED), misconduct(2, MisconductMeasure.REMOVED)),
                2);

        assertThat(warned.isRemoved()).isFalse();
        assertThat(removed.isRemoved()).isTrue();
        assertThat(removed.misconduct())
                .extracting(Misconduct::measure)
                .containsExactly(MisconductMeasure.WARNED, MisconductMeasure.REMOVED);
        assertThat(removed.files()).containsExactly(evidence().sha256());
    }

    @Test
    void result_is_the_checked_one_until_it_is_corrected() {
        Map<String, Row<CandidateView>> checked = afterAnd(over(), ScoreBookEvents.opened(), ScoreBookEvents.checked());
        Map<String, Row<CandidateView>> corrected = afterAnd(
                over(),
                ScoreBookEvents.opened(),
                ScoreBookEvents.checked(),
                ScoreBookEvents.correctionRequested(),
                ScoreBookEvents.corrected());

        assertThat(candidate(checked, 3).result().grade()).isEqualTo(Grade.FAILED);
        assertThat(candidate(checked, ABSENT).result().grade()).isEqualTo(Grade.ABSENT);
        assertThat(candidate(checked, REJECTED).result()).isNull();
        assertThat(candidate(corrected, 3).result().grade()).isEqualTo(Grade.PASSED);
        assertThat(candidate(corrected, 3).result().score().value()).isEqualTo("65.00");
    }

    @Test
    void candidate_who_was_never_registered_is_an_error() {
        assertThatThrownBy(() -> after(filed(), approved(), submitted(1)))
                .hasMessageContaining("session.roster-submitted");
    }

    @Test
    void ten_thousand_lines_of_one_event_are_ten_thousand_rows() {
        List<Candidate> many = IntStream.rangeClosed(1, 10_000)
                .mapToObj(number -> new Candidate(number, person(1), profile(1), false, null))
                .toList();
        List<DomainEvent> events = List.of(
                new CandidatesRegistered(SESSION, many, null, 16, AT),
                new RosterSubmitted(
                        SESSION, many.stream().map(Candidate::candidate).toList(), AT));

        assertThat(Candidates.MODEL.fold(Map.of(), Scenario.history(AGENCY, events)))
                .hasSize(10_000)
                .allSatisfy((key, row) -> assertThat(row.view().status()).isEqualTo(CandidateStatus.SUBMITTED));
    }

    private static CandidateView candidate(Map<String, Row<CandidateView>> rows, int candidate) {
        return rows.get(CandidateChange.key(SESSION, candidate)).view();
    }

    private static Map<String, Row<CandidateView>> afterAnd(List<? extends DomainEvent> events, DomainEvent... more) {
        return after(Stream.concat(events.stream(), Stream.of(more)).toList());
    }

    private static Map<String, Row<CandidateView>> after(DomainEvent... events) {
        return after(List.of(events));
    }

    private static Map<String, Row<CandidateView>> after(List<? extends DomainEvent> events) {
        return Scenario.rows(Candidates.MODEL, AGENCY, List.copyOf(events));
    }
}
