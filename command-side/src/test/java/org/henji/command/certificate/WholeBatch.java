package org.henji.command.certificate;

import static org.henji.kernel.session.SessionEvents.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.FreshIds;
import org.henji.command.certificate.BatchCommand.ApproveBlankRequest;
import org.henji.command.certificate.BatchCommand.AuditReports;
import org.henji.command.certificate.BatchCommand.DispatchBatch;
import org.henji.command.certificate.BatchCommand.HandOverCertificates;
import org.henji.command.certificate.BatchCommand.PublishCertificates;
import org.henji.command.certificate.BatchCommand.ReceiveBatch;
import org.henji.command.certificate.BatchCommand.RecordBatchPrinted;
import org.henji.command.certificate.BatchCommand.ReportCertificates;
import org.henji.command.certificate.BatchCommand.RequestBlanks;
import org.henji.command.certificate.BlankCommand.AppointBlankKeeper;
import org.henji.command.certificate.BlankCommand.ReceiveBlanks;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.platform.file.FileStore;
import org.henji.platform.message.Trail;
import org.henji.platform.person.PersonKeys;
import org.springframework.context.ApplicationContext;

/** A session in which everybody has passed, of an agency of its own, and its batch, over a whole command side. */
final class WholeBatch {

    private final CommandGateway gateway;
    private final EventStore store;
    private final PersonKeys keys;
    private final Clock clock;
    private final SessionNo session;
    private final int passers;
    private final Uscc agency = FreshIds.agency();
    private final Actor keeper = CertificateActs.KEEPER;
    private final Actor center = CertificateActs.center("user-center");
    private final Actor agencyKeeper = new Actor("agency-keeper", Office.agency(agency), null);
    private final Actor clerk = new Actor("agency-clerk", Office.agency(agency), null);

    WholeBatch(ApplicationContext commandSide, SessionNo session, int passers) throws IOException {
        this.gateway = commandSide.getBean(CommandGateway.class);
        this.store = commandSide.getBean(EventStore.class);
        this.keys = commandSide.getBean(PersonKeys.class);
        this.clock = commandSide.getBean(Clock.class);
        this.session = session;
        this.passers = passers;
        commandSide
                .getBean(FileStore.class)
                .put(
                        clerk.office(),
                        evidence().sha256(),
                        evidence().mediaType(),
                        new ByteArrayInputStream(
                                new byte[Math.toIntExact(evidence().size())]));
        hold();
        prepare();
    }

    /** Everything that is done, in its order; each act is made when it is its turn. */
    Map<String, Supplier<Command>> acts() {
        BatchNo batch = BatchNo.of(session, 1);
        Map<String, Supplier<Command>> acts = new LinkedHashMap<>();
        acts.put("ask for blanks", () -> new RequestBlanks(ScoreBookNo.of(session), candidates()));
        acts.put("approve", () -> new ApproveBlankRequest(batch, null));
        acts.put("record as printed", () -> new RecordBatchPrinted(batch, List.of()));
        acts.put("send", () -> new DispatchBatch(batch, "机要专递"));
        acts.put("receive", () -> new ReceiveBatch(batch, List.of()));
        acts.put(
                "hand over all",
                () -> new HandOverCertificates(
                        batch, numbers(), HandOverManner.SIGNED_BY_HOLDER, CivilTime.today(clock), evidence()));
        acts.put("report all", () -> new ReportCertificates(batch, numbers()));
        acts.put("audit all", () -> new AuditReports(batch, numbers(), List.of()));
        acts.put("publish all", () -> new PublishCertificates(batch, numbers()));
        return acts;
    }

    void act(Command command) {
        Actor actor = switch (command) {
            case DispatchBatch it -> keeper;
            case ReceiveBatch it -> agencyKeeper;
            case RequestBlanks it -> clerk;
            case HandOverCertificates it -> clerk;
            case ReportCertificates it -> clerk;
            default -> center;
        };
        send(command, actor);
    }

    Uscc agency() {
        return agency;
    }

    List<BatchLine> lines() {
        return eventsOf(BatchNo.of(session, 1).value()).stream()
                .filter(BatchApproved.class::isInstance)
                .map(event -> ((BatchApproved) event).lines())
                .findFirst()
                .orElseThrow();
    }

    List<CertificateNo> numbers() {
        return lines().stream().map(BatchLine::certificate).toList();
    }

    List<DomainEvent> eventsOf(String stream) {
        return store.readEvents(stream)
                .asStream()
                .map(Message::getPayload)
                .map(DomainEvent.class::cast)
                .toList();
    }

    private List<Integer> candidates() {
        return IntStream.rangeClosed(1, passers).boxed().toList();
    }

    private void prepare() {
        send(new AppointBlankKeeper(StockNo.CENTER, keeper.userId()), center);
        send(new AppointBlankKeeper(StockNo.of(agency), agencyKeeper.userId()), clerk);
        String series = session.value().substring(6);
        send(new ReceiveBlanks(BlankSerial.parse("WB" + series + "00001"), passers, "示例印务"), keeper);
    }

    private void hold() {
        if (eventsOf(CatalogueEvents.NOODLES.value()).isEmpty()) {
            happen(CatalogueEvents.published());
        }
        AgencyRegistered registered = AgencyEvents.registered();
        keys.ensure(Set.of(
                registered.particulars().legalRepresentative().subject(),
                registered.particulars().contact().subject()));
        ItemFiled filed = AgencyEvents.filed(CatalogueEvents.NOODLES);
        happen(
                new AgencyRegistered(agency, registered.particulars(), registered.handling(), registered.at()),
                new ItemFiled(
                        agency,
                        filed.item(),
                        filed.application(),
                        filed.notice(),
                        filed.siteNo(),
                        filed.annualCapacity(),
                        filed.filedOn(),
                        null,
                        filed.at()));
        List<Candidate> candidates = candidates().stream().map(this::candidate).toList();
        keys.ensure(candidates.stream().map(it -> it.person().subject()).toList());
        happen(
                SessionEvents.filed(session, agency, AgencyEvents.COUNTY, SessionEvents.plan()),
                new CandidatesRegistered(session, candidates, null, 16, SessionEvents.STARTED));
        ScoreBookOpened usual = ScoreBookEvents.opened();
        ScoreBookNo book = ScoreBookNo.of(session);
        happen(
                new ScoreBookOpened(
                        book,
                        agency,
                        AgencyEvents.COUNTY,
                        usual.item(),
                        usual.specification(),
                        usual.tasks(),
                        usual.rules(),
                        usual.at()),
                new ScoresChecked(
                        book,
                        candidates().stream()
                                .map(candidate -> new Result(candidate, Grade.PASSED, new Points("80.00")))
                                .toList(),
                        SessionEvents.ENDED),
                new ScoreBookConfirmed(book, null, SessionEvents.ENDED),
                new ScoreBookReceived(book, SessionEvents.ENDED));
    }

    private Candidate candidate(int number) {
        Subject subject = new Subject("p_" + session + "-" + number);
        PersonalProfile usual = SessionEvents.profile(1);
        PersonalData person = new PersonalData(
                subject,
                "测试考生" + number,
                new CitizenIdNumber(String.format(Locale.ROOT, "62010219960101%04d", number)),
                "13900000000",
                null);
        PersonalProfile profile = new PersonalProfile(
                subject,
                usual.ethnicGroup(),
                usual.education(),
                usual.source(),
                usual.employer(),
                usual.address(),
                usual.yearsOfWork());
        return new Candidate(number, person, profile, false, null);
    }

    private void send(Command command, Actor actor) {
        gateway.sendAndWait(new GenericCommandMessage<>(command, Trail.of(actor)), 1, TimeUnit.MINUTES);
    }

    private void happen(DomainEvent... events) {
        for (DomainEvent event : events) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>("Fixture", event.streamId(), next, event));
        }
    }
}
