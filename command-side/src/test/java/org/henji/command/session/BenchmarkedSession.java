package org.henji.command.session;

import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.credential.CredentialEvents.EXTERNAL_SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDS_AT;
import static org.henji.kernel.session.SessionEvents.SCORE_CLERK;
import static org.henji.kernel.session.SessionEvents.STARTS_AT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.command.FreshIds;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.Outcome;
import org.henji.command.session.SessionBenchmark.Calendar;
import org.henji.command.session.SessionBenchmark.Timings;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.TaskScore;
import org.henji.platform.message.Trail;
import org.henji.platform.person.PersonKeys;
import org.springframework.context.ApplicationContext;

/** A session from its plan to its confirmed score book, each act timed. One candidate is rejected, one does not come. */
final class BenchmarkedSession {

    private static final int CANDIDATES = SessionBenchmark.CANDIDATES;
    private static final int ROOMS = 20;

    private final CommandGateway gateway;
    private final EventStore store;
    private final PersonKeys keys;
    private final Calendar calendar;
    private final Timings timings;
    private final int number;

    private final Uscc agency = FreshIds.agency();
    private final Actor clerk = new Actor(SCORE_CLERK, Office.agency(agency), null);
    private final Actor checker = new Actor("agency-checker", Office.agency(agency), null);
    private final Actor prefecture = new Actor("user-prefecture", Office.prefecture(PREFECTURE), null);
    private final LocalDate day;

    BenchmarkedSession(ApplicationContext commandSide, Timings timings, int number) {
        this.gateway = commandSide.getBean(CommandGateway.class);
        this.store = commandSide.getBean(EventStore.class);
        this.keys = commandSide.getBean(PersonKeys.class);
        this.calendar = commandSide.getBean(Calendar.class);
        this.timings = timings;
        this.number = number;
        this.day = DAY.plusDays(number);
    }

    void play() {
        if (number == 0) {
            happen(CatalogueEvents.published(), SpecificationEvents.drafted(), SpecificationEvents.approved());
            CredentialEvents.all().forEach(issued -> {
                keys.ensure(Set.of(issued.person().subject()));
                happen(issued);
            });
        }
        fileAgency();
        calendar.set(AT.atZone(calendar.getZone()).toLocalDateTime());
        SessionNo byWorkbook = plan();
        time("import 500 candidates", 1, once -> workbook(byWorkbook), clerk);
        SessionNo session = plan();
        register(session);
        review(session);
        prepare(session);
        hold(session);
        score(session);
    }

    private SessionNo plan() {
        List<Room> rooms = IntStream.rangeClosed(1, ROOMS)
                .mapToObj(room -> new Room(room, "考场 " + room, CANDIDATES / ROOMS))
                .toList();
        SessionPlan plan =
                new SessionPlan(NOODLES, SPECIFICATION, AgencyEvents.SITE, day, STARTS_AT, ENDS_AT, rooms, CANDIDATES);
        SessionNo session = new SessionNo(
                send(new PlanCommand.FilePlan(agency, plan), clerk).id());
        send(new PlanCommand.ApprovePlan(session, null), prefecture);
        return session;
    }

    private void register(SessionNo session) {
        time(
                "register a candidate",
                CANDIDATES,
                candidate -> {
                    PersonalData person = person(candidate);
                    keys.ensure(Set.of(person.subject()));
                    return new RosterCommand.RegisterCandidate(session, Applicants.data(person));
                },
                clerk);
        time(
                "correct a candidate",
                50,
                candidate -> new RosterCommand.CorrectCandidate(session, candidate, Applicants.data(person(candidate))),
                clerk);
    }

    private void review(SessionNo session) {
        time("submit the roster", 1, once -> new RosterCommand.SubmitRoster(session), clerk);
        time(
                "review a candidate",
                50,
                candidate -> new RosterCommand.ReviewCandidates(
                        session,
                        candidate == 1 ? List.of() : List.of(candidate),
                        candidate == 1 ? List.of(new RosterCommand.Rejection(1, "工作单位不实")) : List.of()),
                prefecture);
        time("approve all others", 1, once -> new RosterCommand.ApproveRemaining(session), prefecture);
    }

    private void prepare(SessionNo session) {
        time("arrange seats", 1, once -> new PreparationCommand.ArrangeSeats(session), clerk);
        time(
                "assign the group",
                1,
                once -> new PreparationCommand.AssignGroup(
                        session,
                        List.of(Groups.members(FIRST, SECOND, THIRD)),
                        Groups.supervisor(EXTERNAL_SUPERVISOR),
                        SCORE_CLERK),
                clerk);
        time("issue tickets", 1, once -> new PreparationCommand.IssueTickets(session), clerk);
    }

    private void hold(SessionNo session) {
        calendar.set(day.atTime(STARTS_AT));
        time(
                "check in a candidate",
                CANDIDATES - 2,
                index -> new SessionDayCommand.CheckIn(session, List.of(index + 1)),
                clerk);
        time("start", 1, once -> new SessionDayCommand.StartSession(session), clerk);
        calendar.set(day.atTime(ENDS_AT));
        time("end", 1, once -> new SessionDayCommand.EndSession(session), clerk);
    }

    private void score(SessionNo session) {
        ScoreBookNo book = ScoreBookNo.of(session);
        time("enter a score sheet", CANDIDATES - 2, index -> sheets(book, FIRST, index + 1, index + 1), clerk);
        time("enter all sheets of an assessor", 1, once -> sheets(book, SECOND, 2, CANDIDATES - 1), clerk);
        send(sheets(book, THIRD, 2, CANDIDATES - 1), clerk);
        time("check the scores", 1, once -> new ScoreBookCommand.CheckScores(book), checker);
        time("submit the score book", 1, once -> new ScoreBookCommand.SubmitScoreBook(book), clerk);
        time("confirm the score book", 1, once -> new ScoreBookCommand.ConfirmScoreBook(book, null), prefecture);
    }

    private static ScoreBookCommand sheets(ScoreBookNo book, CredentialNo assessor, int from, int to) {
        return new ScoreBookCommand.EnterScores(
                book,
                IntStream.rangeClosed(from, to)
                        .mapToObj(candidate -> new ScoreBookCommand.AssessorSheet(
                                candidate,
                                assessor,
                                List.of(
                                        new TaskScore(1, points(50 + candidate % 50)),
                                        new TaskScore(2, points(55 + candidate % 40)))))
                        .toList());
    }

    private static Points points(int whole) {
        return Points.parse(String.valueOf(whole));
    }

    private ImportCandidates workbook(SessionNo session) {
        List<CandidateRow> rows = IntStream.rangeClosed(1, CANDIDATES)
                .mapToObj(candidate -> new CandidateRow(candidate + 1, Applicants.data(person(candidate))))
                .toList();
        keys.ensure(rows.stream().map(row -> row.candidate().person().subject()).toList());
        return new ImportCandidates(
                session,
                "candidates.xlsx",
                new Sha256("a".repeat(64)),
                CANDIDATES,
                rows,
                List.of(),
                ImportMode.ALL_OR_NOTHING);
    }

    private PersonalData person(int candidate) {
        String subject = String.format(Locale.ROOT, "p_%d-%d", number, candidate);
        return Applicants.person(subject, LocalDate.of(1980, 1, 1).plusDays(candidate));
    }

    /** Everything up to the answer, the making of the command included. */
    private void time(String act, int times, IntFunction<Command> command, Actor actor) {
        List<Long> nanos = new ArrayList<>();
        for (int index = 1; index <= times; index++) {
            long start = System.nanoTime();
            send(command.apply(index), actor);
            nanos.add(System.nanoTime() - start);
        }
        timings.add(act, nanos);
    }

    private Outcome send(Command command, Actor actor) {
        return gateway.sendAndWait(new GenericCommandMessage<>(command, Trail.of(actor)), 1, TimeUnit.MINUTES);
    }

    /** An agency with a site that is large enough. */
    private void fileAgency() {
        Site usual = AgencyEvents.sitesChanged().sites().getFirst();
        Site large = new Site(
                usual.siteNo(),
                usual.address(),
                usual.areaSquareMetres(),
                CANDIDATES,
                usual.cameras(),
                usual.recordingDays(),
                usual.tenure(),
                usual.leasedUntil());
        AgencyRegistered registered = AgencyEvents.registered();
        ItemFiled filed = AgencyEvents.filed(NOODLES);
        keys.ensure(AgencyEvents.staffChanged().staff().stream()
                .map(member -> member.person().subject())
                .toList());
        keys.ensure(List.<Subject>of(
                registered.particulars().legalRepresentative().subject(),
                registered.particulars().contact().subject()));
        happen(
                new AgencyRegistered(agency, registered.particulars(), registered.handling(), AT),
                new ItemFiled(
                        agency,
                        NOODLES,
                        filed.application(),
                        filed.notice(),
                        filed.siteNo(),
                        CANDIDATES,
                        filed.filedOn(),
                        null,
                        AT),
                new StaffChanged(agency, AgencyEvents.staffChanged().staff(), AT),
                new SitesChanged(agency, List.of(large), AT));
    }

    private void happen(DomainEvent... events) {
        for (DomainEvent event : events) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>("Fixture", event.streamId(), next, event));
        }
    }
}
