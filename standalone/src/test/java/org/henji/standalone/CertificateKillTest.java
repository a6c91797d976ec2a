package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.PlanEvent.PlanApproved;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.Ticket;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.TaskWeight;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.Pseudonyms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand certificates are coded by 32 senders at once while the server is killed again and again: no number twice, none left
 * out, each with its certificate, and every blank where the ledger says.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateKillTest {

    private static final int SESSIONS = 200;
    private static final int PASSERS = 50;
    private static final int CERTIFICATES = SESSIONS * PASSERS;
    private static final int SENDERS = 32;
    private static final int KILLS = 3;
    private static final int BLANKS = CERTIFICATES + 300;

    private static final Uscc AGENCY = new Uscc(Papers.agency(1));
    private static final String AGENCY_OFFICE = "agency-" + AGENCY.value();
    private static final ItemCode ITEM = new ItemCode(Papers.ITEM);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 25);
    private static final Instant AT = Instant.parse("2026-03-25T03:00:00.123Z");

    private static final Set<String> GOES_ON = Set.of("CONCURRENT_CHANGE", "OUTCOME_UNKNOWN", "STORE_UNAVAILABLE");

    @TempDir
    private Path data;

    private final long seed = new Random().nextLong();
    private final Random chance = new Random(seed);
    private final Queue<SessionNo> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> approved = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Test
    void numbers_are_dense_and_every_blank_is_accounted_for_however_often_it_is_killed() throws Exception {
        List<SessionNo> sessions = IntStream.rangeClosed(1, SESSIONS)
                .mapToObj(n -> SessionNo.of("266201", n))
                .toList();
        try (Running running = Running.on(data)) {
            holdSessions(running, sessions);
        }
        waiting.addAll(sessions);
        for (int kill = 0; kill < KILLS; kill++) {
            codeUntilItIsKilled(SESSIONS / (KILLS + 1) + chance.nextInt(20));
        }
        try (ChildProcess process = ChildProcess.start(Running.arguments(data))) {
            Client client = process.awaitReady();
            code(client, new Semaphore(0)).forEach(CertificateKillTest::join);
        }
        assertThat(failures).as("seed %d", seed).isEmpty();

        try (Running running = Running.on(data)) {
            List<DomainEvent> events = running.events();
            everyPasserHasOneCertificate(events);
            everyNumberIsAccountedFor(events);
            everyBlankIsAccountedFor(events);
            assertThat(approvedBatches(events)).as("seed %d", seed).containsAll(approved);
            theLedgerBalances(running.client(), running.head());
        }
    }

    private void codeUntilItIsKilled(int receipts) throws Exception {
        try (ChildProcess process = ChildProcess.start(Running.arguments(data))) {
            Client client = process.awaitReady();
            Semaphore received = new Semaphore(0);
            List<Thread> senders = code(client, received);
            received.acquire(receipts);
            process.kill();
            senders.forEach(CertificateKillTest::join);
        }
    }

    private List<Thread> code(Client client, Semaphore received) {
        return IntStream.range(0, SENDERS)
                .mapToObj(n -> Thread.ofVirtual().start(() -> codeAll(client, received)))
                .toList();
    }

    private void codeAll(Client client, Semaphore received) {
        try {
            for (SessionNo session = waiting.poll(); session != null; session = waiting.poll()) {
                codeOne(client, session);
                received.release();
            }
        } catch (IOException expected) {
            // it has been killed
        } catch (Exception | AssertionError e) {
            failures.add(e);
        } finally {
            // whoever waits for receipts must not wait for a sender that has failed
            received.release(SESSIONS);
        }
    }

    private void codeOne(Client client, SessionNo session) throws Exception {
        String batch = BatchNo.of(session, 1).value();
        List<Integer> candidates = IntStream.rangeClosed(1, PASSERS).boxed().toList();
        Map<String, Object> request =
                Map.of("scoreBook", ScoreBookNo.of(session).value(), "candidates", candidates);
        boolean coded = false;
        try {
            coded = isDone(client, AGENCY_OFFICE, "requestBlanks", request, "PASSER_ALREADY_REQUESTED")
                    && isDone(
                            client,
                            "center.issuer",
                            "approveBlankRequest",
                            Map.of("batch", batch),
                            "BATCH_NOT_REQUESTED");
        } finally {
            if (coded) {
                approved.add(batch);
            } else {
                // somebody else was faster, or it was killed on the way
                waiting.add(session);
            }
        }
    }

    private static boolean isDone(Client client, String office, String mutation, Map<String, ?> input, String before)
            throws Exception {
        JsonNode answer = client.ask(office, Client.mutation(mutation), Map.of("input", input));
        String code = answer.at("/errors/0/extensions/code").asString("");
        if (code.isEmpty() || code.equals(before)) {
            return true;
        }
        if (GOES_ON.contains(code)) {
            return false;
        }
        throw new AssertionError(mutation + " was refused: " + answer);
    }

    private void everyPasserHasOneCertificate(List<DomainEvent> events) {
        List<String> passers = coded(events)
                .map(event -> event.session() + "/" + event.candidate())
                .toList();
        assertThat(passers).as("seed %d", seed).hasSize(CERTIFICATES).doesNotHaveDuplicates();
        assertThat(coded(events).map(CertificateCoded::certificate)).doesNotHaveDuplicates();
    }

    private void everyNumberIsAccountedFor(List<DomainEvent> events) {
        Map<NumberScope, Integer> last = new HashMap<>();
        for (NumbersAllotted allotted : of(events, NumbersAllotted.class).toList()) {
            assertThat(allotted.first())
                    .as("seed %d: no number is left out", seed)
                    .isEqualTo(last.getOrDefault(allotted.scope(), 0) + 1);
            last.put(allotted.scope(), allotted.last());
        }
        assertThat(last.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CERTIFICATES);
        Set<CertificateNo> given = of(events, BatchApproved.class)
                .flatMap(event -> event.lines().stream())
                .map(BatchLine::certificate)
                .collect(Collectors.toSet());
        assertThat(given)
                .isEqualTo(coded(events).map(CertificateCoded::certificate).collect(Collectors.toSet()));
    }

    private void everyBlankIsAccountedFor(List<DomainEvent> events) {
        List<BlankSerial> allotted = of(events, BlanksAllotted.class)
                .flatMap(event -> event.blanks().stream())
                .map(AllottedBlank::blank)
                .toList();
        assertThat(allotted).as("seed %d", seed).hasSize(CERTIFICATES).doesNotHaveDuplicates();
        assertThat(new HashSet<>(allotted))
                .isEqualTo(coded(events).map(CertificateCoded::blank).collect(Collectors.toSet()));
    }

    private static Set<String> approvedBatches(List<DomainEvent> events) {
        return of(events, BatchApproved.class)
                .map(event -> event.batch().value())
                .collect(Collectors.toSet());
    }

    private static void theLedgerBalances(Client client, long head) throws Exception {
        JsonNode stock = client.data(
                        "center",
                        "query ($after: Long) { centerDesk(after: $after) { blankStock { received holdings { state count } } } }",
                        Map.of("after", head))
                .at("/centerDesk/blankStock");
        assertThat(stock.get("received").asInt()).isEqualTo(BLANKS);
        Map<String, Integer> holdings = stock.get("holdings")
                .valueStream()
                .filter(holding -> holding.get("count").asInt() > 0)
                .collect(Collectors.toMap(
                        holding -> holding.get("state").asString(),
                        holding -> holding.get("count").asInt()));
        assertThat(holdings).isEqualTo(Map.of("ALLOTTED", CERTIFICATES, "IN_STOCK", BLANKS - CERTIFICATES));
    }

    private static Stream<CertificateCoded> coded(List<DomainEvent> events) {
        return of(events, CertificateCoded.class);
    }

    private static <E extends DomainEvent> Stream<E> of(List<DomainEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private static void join(Thread sender) {
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Two hundred sessions would take a day to hold; what matters here begins when they are over. */
    private static void holdSessions(Running running, List<SessionNo> sessions) throws Exception {
        Client client = running.client();
        client.act(AGENCY_OFFICE, "registerAgency", Papers.registration(AGENCY.value(), Papers.COUNTY));
        client.act("center", "appointBlankKeeper", Map.of("stock", StockNo.CENTER.value(), "keeper", "center.keeper"));
        client.act("center.keeper", "receiveBlanks", Map.of("first", "GS00000001", "count", BLANKS, "source", "示例印务"));
        Pseudonyms pseudonyms = running.context().getBean(Pseudonyms.class);
        List<List<PersonalData>> people = IntStream.range(0, sessions.size())
                .mapToObj(session -> IntStream.range(0, PASSERS)
                        .mapToObj(n -> person(session * PASSERS + n, pseudonyms))
                        .toList())
                .toList();
        running.context()
                .getBean(PersonKeys.class)
                .ensure(people.stream()
                        .flatMap(List::stream)
                        .map(PersonalData::subject)
                        .toList());
        EventStore store = running.context().getBean(EventStore.class);
        for (int n = 0; n < sessions.size(); n++) {
            publish(store, sessionEvents(sessions.get(n), people.get(n)));
            publish(store, scoreBookEvents(sessions.get(n)));
        }
    }

    private static PersonalData person(int n, Pseudonyms pseudonyms) {
        CitizenIdNumber number = new CitizenIdNumber(
                Papers.idNumber(n % 500, LocalDate.of(1980, 1, 1).plusDays(n / 500)));
        return new PersonalData(pseudonyms.of(number), "测试考生" + n, number, "13900000000", null);
    }

    private static List<DomainEvent> sessionEvents(SessionNo session, List<PersonalData> people) {
        RegionCode county = new RegionCode(Papers.COUNTY);
        SpecificationNo specification = new SpecificationNo(Papers.ITEM + "-V1");
        SessionPlan plan = new SessionPlan(
                ITEM,
                specification,
                "01",
                DAY,
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                List.of(new Room(1, "一号考场", PASSERS)),
                PASSERS);
        List<Integer> all = IntStream.rangeClosed(1, PASSERS).boxed().toList();
        List<Candidate> candidates =
                all.stream().map(n -> candidate(n, people.get(n - 1))).toList();
        return List.of(
                new PlanFiled(session, AGENCY, county, new EditionNo("2023-1"), plan, 15, AT),
                new PlanApproved(session, null, AT),
                new CandidatesRegistered(session, candidates, null, 16, AT),
                new RosterSubmitted(session, all, AT),
                new CandidatesReviewed(session, all, List.of(), AT),
                new SeatsArranged(
                        session,
                        1,
                        "SHUFFLE-1",
                        all.stream().map(n -> new Seat(n, 1, n)).toList(),
                        AT),
                new TicketsIssued(
                        session,
                        all.stream()
                                .map(n -> new Ticket(n, TicketNo.of(session, 1, n)))
                                .toList(),
                        AT),
                new CandidatesCheckedIn(
                        session, all.stream().map(n -> new CheckIn(n, false)).toList(), AT),
                new SessionStarted(session, AT),
                new SessionEnded(session, PASSERS, List.of(), AT));
    }

    private static Candidate candidate(int n, PersonalData person) {
        Subject subject = person.subject();
        return new Candidate(
                n,
                person,
                new PersonalProfile(
                        subject, "汉族", Education.SENIOR_SECONDARY, CandidateSource.SOCIETY, null, "示例路 1 号", null),
                false,
                null);
    }

    private static List<DomainEvent> scoreBookEvents(SessionNo session) {
        ScoreBookNo book = ScoreBookNo.of(session);
        List<Result> results = IntStream.rangeClosed(1, PASSERS)
                .mapToObj(n -> new Result(n, Grade.PASSED, new Points("80.00")))
                .toList();
        return List.of(
                new ScoreBookOpened(
                        book,
                        AGENCY,
                        new RegionCode(Papers.COUNTY),
                        ITEM,
                        new SpecificationNo(Papers.ITEM + "-V1"),
                        List.of(new TaskWeight(1, "制作", 100)),
                        new ScoreRules(60, 3, 15, ScoreRules.MEAN),
                        AT),
                new ScoresChecked(book, results, AT),
                new ScoreBookSubmitted(book, PASSERS, PASSERS, PASSERS, AT),
                new ScoreBookConfirmed(book, null, AT),
                new ScoreBookReceived(book, AT));
    }

    private static void publish(EventStore store, List<DomainEvent> events) {
        List<GenericDomainEventMessage<DomainEvent>> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            String family = event.streamId().endsWith("-S") ? "ScoreBook" : "ExamSession";
            messages.add(new GenericDomainEventMessage<>(family, event.streamId(), messages.size(), event));
        }
        store.publish(messages);
    }
}
