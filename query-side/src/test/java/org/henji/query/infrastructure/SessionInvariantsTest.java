package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReturned;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.root.WholeQuerySide;
import org.henji.query.session.candidates.CandidateView;
import org.henji.query.session.candidates.Presence;
import org.henji.query.session.scorebooks.CandidateScores;
import org.henji.query.session.scorebooks.ScoreBookView;
import org.henji.query.session.scorebooks.Tally;
import org.henji.query.session.sessions.CandidateStatus;
import org.henji.query.session.sessions.SessionState;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.statistics.Dimension;
import org.henji.query.statistics.SessionCounts;
import org.henji.query.statistics.SessionFigures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever becomes of a session, attendance, seats, scores and counts of all read models are those of its events. What the events
 * say is worked out a second time here, as simply as possible.
 */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionInvariantsTest {

    private static final SessionNo SESSION = new SessionNo("2662010001");
    private static final Uscc OTHER_AGENCY = new Uscc("91620100MA0000001X");
    private static final Actor CLERK = new Actor("clerk", Office.agency(AgencyEvents.USCC), null);

    @Autowired
    private List<ReadModel<?>> models;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void read_models_agree_with_the_events_at_every_moment(int seed) {
        List<DomainEvent> life = RandomSession.of(SESSION, AgencyEvents.USCC, AgencyEvents.COUNTY, new Random(seed));

        for (int length : moments(life.size(), new Random(seed))) {
            List<DomainEvent> history = life.subList(0, length);
            Facts facts = new Facts();
            history.forEach(facts::add);
            assertAgreement(history, facts);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sums_over_several_sessions_agree_with_their_events(int seed) {
        Random random = new Random(seed);
        List<DomainEvent> history = new ArrayList<>();
        Map<Uscc, List<Facts>> byAgency = new HashMap<>();
        for (int n = 1; n <= 6; n++) {
            Uscc agency = n % 2 == 0 ? AgencyEvents.USCC : OTHER_AGENCY;
            List<DomainEvent> life = RandomSession.of(
                    SessionNo.of("266201", n), agency, AgencyEvents.COUNTY, new Random(seed * 10L + n));
            List<DomainEvent> sofar = life.subList(0, 1 + random.nextInt(life.size()));
            Facts facts = new Facts();
            sofar.forEach(facts::add);
            byAgency.computeIfAbsent(agency, first -> new ArrayList<>()).add(facts);
            history.addAll(sofar);
        }
        Collection<SessionFigures> figures =
                views(SessionFigures.class, history).values();

        assertThat(SessionCounts.of(Dimension.COUNTY, List.copyOf(figures)))
                .isEqualTo(counted(
                        AgencyEvents.COUNTY,
                        null,
                        byAgency.values().stream().flatMap(List::stream).toList()));
        byAgency.forEach((agency, facts) -> assertThat(SessionCounts.of(
                        Dimension.AGENCY,
                        figures.stream()
                                .filter(each -> each.uscc().equals(agency))
                                .toList()))
                .isEqualTo(counted(null, agency, facts)));
    }

    /** What was cancelled counts as that and as nothing else. */
    private static SessionCounts counted(RegionCode territory, Uscc agency, List<Facts> all) {
        List<Facts> sessions = all.stream().filter(each -> !each.cancelled).toList();
        List<Tally> confirmed =
                sessions.stream().filter(each -> each.isFinal).map(Facts::tally).toList();
        return new SessionCounts(
                territory,
                null,
                agency,
                null,
                sessions.size(),
                all.size() - sessions.size(),
                sum(sessions, each -> each.ended ? 1 : 0),
                sum(sessions, each -> each.statuses.size() - each.count(CandidateStatus.WITHDRAWN)),
                sum(sessions, each -> each.count(CandidateStatus.APPROVED)),
                sum(sessions, each -> each.present.size()),
                confirmed.size(),
                sum(confirmed, tally -> tally.passed() + tally.failed() + tally.disqualified()),
                sum(confirmed, Tally::passed));
    }

    private static <T> int sum(List<T> all, ToIntFunction<T> figure) {
        return all.stream().mapToInt(figure).sum();
    }

    /** Some on the way, and the end. */
    private static List<Integer> moments(int size, Random random) {
        List<Integer> moments =
                new ArrayList<>(random.ints(5, 1, size + 1).sorted().boxed().toList());
        moments.add(size);
        return moments;
    }

    private void assertAgreement(List<DomainEvent> history, Facts facts) {
        SessionView session = views(SessionView.class, history).get(SESSION.value());
        for (CandidateStatus status : CandidateStatus.values()) {
            assertThat(session.roster().count(status)).as("%s", status).isEqualTo(facts.count(status));
        }
        assertThat(session.day().present()).isEqualTo(facts.present.size());
        assertThat(session.day().late()).isEqualTo(facts.late());
        assertThat(session.day().absent()).isEqualTo(facts.absent.size());
        assertThat(session.day().removed()).containsExactlyInAnyOrderElementsOf(facts.removed);

        Map<Integer, CandidateView> candidates = views(CandidateView.class, history).values().stream()
                .collect(Collectors.toMap(CandidateView::candidate, candidate -> candidate));
        assertThat(candidates.keySet()).isEqualTo(facts.statuses.keySet());
        candidates.forEach((number, candidate) -> assertCandidate(number, candidate, facts));

        Map<String, CandidateScores> scores = views(CandidateScores.class, history);
        facts.sheets.forEach((number, sheets) -> assertThat(
                        scores.get("%s/%05d".formatted(ScoreBookNo.of(SESSION), number))
                                .sheets())
                .containsExactlyInAnyOrderElementsOf(sheets.values()));
        assertThat(scores.values().stream().filter(each -> !each.sheets().isEmpty()))
                .hasSameSizeAs(facts.sheets.keySet());

        views(ScoreBookView.class, history)
                .values()
                .forEach(book -> assertThat(book.tally()).isEqualTo(facts.tally()));
        if (facts.results != null) {
            facts.results.forEach((number, result) -> assertThat(
                            scores.get("%s/%05d".formatted(ScoreBookNo.of(SESSION), number))
                                    .result())
                    .isEqualTo(result));
        }

        SessionFigures figures = views(SessionFigures.class, history).get(SESSION.value());
        assertThat(figures.registered()).isEqualTo(facts.statuses.size() - facts.count(CandidateStatus.WITHDRAWN));
        assertThat(figures.approved()).isEqualTo(facts.count(CandidateStatus.APPROVED));
        assertThat(figures.present()).isEqualTo(facts.present.size());
        assertThat(figures.confirmed()).isEqualTo(facts.isFinal ? facts.tally() : null);
        assertThat(figures.state() == SessionState.ENDED).isEqualTo(facts.ended);
    }

    private static void assertCandidate(int number, CandidateView candidate, Facts facts) {
        assertThat(candidate.status()).isEqualTo(facts.statuses.get(number));
        assertThat(candidate.ticket()).isEqualTo(facts.tickets.get(number));
        if (facts.tickets.containsKey(number)) {
            assertThat(candidate.seat()).isEqualTo(facts.seats.get(number));
        }
        assertThat(candidate.presence()).isEqualTo(facts.presence(number));
        assertThat(candidate.isRemoved()).isEqualTo(facts.removed.contains(number));
        if (facts.results != null) {
            assertThat(candidate.result()).isEqualTo(facts.results.get(number));
        }
    }

    private <V extends Record> Map<String, V> views(Class<V> type, List<DomainEvent> history) {
        ReadModel<?> model = models.stream()
                .filter(each -> each.view().equals(type))
                .findFirst()
                .orElseThrow();
        Map<String, V> views = new HashMap<>();
        model.fold(Map.of(), Scenario.history(CLERK, history))
                .forEach((key, row) -> views.put(key, type.cast(row.view())));
        return views;
    }

    /** What the events of one session say. */
    private static final class Facts {

        private final SortedMap<Integer, CandidateStatus> statuses = new TreeMap<>();
        private final Map<Integer, Seat> seats = new HashMap<>();
        private final Map<Integer, TicketNo> tickets = new HashMap<>();

        /** Whether late. */
        private final Map<Integer, Boolean> present = new HashMap<>();

        private final List<Integer> absent = new ArrayList<>();
        private final List<Integer> removed = new ArrayList<>();
        private final Map<Integer, Map<CredentialNo, ScoreSheet>> sheets = new HashMap<>();
        private Map<Integer, Result> results;
        private boolean cancelled;
        private boolean ended;
        private boolean isFinal;

        void add(DomainEvent event) {
            switch (event) {
                case CandidatesRegistered e ->
                    e.candidates().forEach(one -> statuses.put(one.candidate(), CandidateStatus.REGISTERED));
                case CandidateCorrected e -> statuses.put(e.candidate().candidate(), CandidateStatus.REGISTERED);
                case CandidateWithdrawn e -> statuses.put(e.candidate(), CandidateStatus.WITHDRAWN);
                case RosterSubmitted e -> e.candidates().forEach(one -> statuses.put(one, CandidateStatus.SUBMITTED));
                case CandidatesReviewed e -> {
                    e.approved().forEach(one -> statuses.put(one, CandidateStatus.APPROVED));
                    e.rejected().forEach(one -> statuses.put(one.candidate(), CandidateStatus.REJECTED));
                }
                case SeatsArranged e -> {
                    seats.clear();
                    e.seats().forEach(seat -> seats.put(seat.candidate(), seat));
                }
                case TicketsIssued e -> e.tickets().forEach(one -> tickets.put(one.candidate(), one.ticket()));
                case CandidatesCheckedIn e -> e.candidates().forEach(one -> present.put(one.candidate(), one.late()));
                case MisconductRecorded e -> {
                    if (e.measure() == MisconductMeasure.REMOVED) {
                        removed.add(e.candidate());
                    }
                }
                case SessionCancelled e -> cancelled = true;
                case SessionEnded e -> {
                    absent.addAll(e.absent());
                    ended = true;
                }
                case ScoresEntered e -> e.sheets().forEach(this::enter);
                case SheetWithdrawn e -> {
                    sheets.get(e.candidate()).remove(e.assessor());
                    sheets.values().removeIf(Map::isEmpty);
                }
                case DeviationDecided e -> {
                    if (e.decision() == DeviationDecision.SCORE_AGAIN) {
                        sheets.remove(e.candidate());
                    }
                }
                case ScoresChecked e -> {
                    results = new HashMap<>();
                    e.results().forEach(result -> results.put(result.candidate(), result));
                }
                case CheckFailed e -> {
                    e.candidates().forEach(sheets::remove);
                    results = null;
                }
                case ScoreBookReturned e -> results = null;
                case ScoreBookConfirmed e -> isFinal = true;
                case ScoreCorrected e -> {
                    e.sheets().forEach(this::enter);
                    results.put(e.result().candidate(), e.result());
                }
                default -> {
                    // says nothing about who was there or what came of it
                }
            }
        }

        private void enter(ScoreSheet sheet) {
            sheets.computeIfAbsent(sheet.candidate(), none -> new HashMap<>()).put(sheet.assessor(), sheet);
        }

        int count(CandidateStatus status) {
            return Math.toIntExact(
                    statuses.values().stream().filter(status::equals).count());
        }

        int late() {
            return Math.toIntExact(
                    present.values().stream().filter(late -> late).count());
        }

        Presence presence(int candidate) {
            if (present.containsKey(candidate)) {
                return present.get(candidate) ? Presence.LATE : Presence.IN_TIME;
            }
            return absent.contains(candidate) ? Presence.ABSENT : null;
        }

        Tally tally() {
            return results == null
                    ? null
                    : new Tally(
                            count(Grade.PASSED), count(Grade.FAILED), count(Grade.ABSENT), count(Grade.DISQUALIFIED));
        }

        private int count(Grade grade) {
            return Math.toIntExact(results.values().stream()
                    .filter(result -> result.grade() == grade)
                    .count());
        }
    }
}
