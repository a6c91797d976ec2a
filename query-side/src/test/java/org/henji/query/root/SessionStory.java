package org.henji.query.root;

import static org.henji.kernel.catalogue.CatalogueEvents.AT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.PlanEvent.PlanReturned;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.Ticket;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.archive.ArchiveEvents;
import org.henji.kernel.session.archive.ArchiveForm;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveOpened;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.infrastructure.TestStream;

/**
 * Sessions, most of them in 定西市: the fixture's session of an agency, with one candidate rejected, one absent, one removed, its
 * papers on their way and its scores checked; one a year before in which the first candidate has passed, and whose archive is sealed;
 * a plan that was returned, of an agency in another county; a plan that waits, of an agency elsewhere. In 庆阳市 a session that is
 * going on, with scores far apart and papers held, and one that was cancelled. Beside them what they rest on: specifications,
 * credentials, and items that prefectures have proposed.
 */
final class SessionStory {

    static final RegionCode PREFECTURE = new RegionCode("621100");
    static final RegionCode COUNTY = new RegionCode("621102");
    static final RegionCode OTHER_COUNTY = new RegionCode("621121");

    /** 陇南市 and a county of it. */
    static final RegionCode FAR_PREFECTURE = new RegionCode("621200");

    static final RegionCode FAR_COUNTY = new RegionCode("621202");

    /** 庆阳市 and a county of it. */
    static final RegionCode BUSY_PREFECTURE = new RegionCode("621000");

    static final RegionCode BUSY_COUNTY = new RegionCode("621002");

    static final Uscc HERE = new Uscc("91621102MA0000517Q");
    static final Uscc BESIDE = new Uscc("91621121MA00005254");
    static final Uscc ELSEWHERE = new Uscc("91621202MA0000533K");

    static final Uscc BUSY = new Uscc("91621002MA00005414");

    static final SessionNo HELD = SessionEvents.SESSION;
    static final SessionNo EARLIER = SessionEvents.OTHER_SESSION;
    static final SessionNo RETURNED = new SessionNo("2662110003");
    static final SessionNo WAITING = new SessionNo("2662120001");

    static final SessionNo RUNNING = new SessionNo("2662100001");
    static final SessionNo CANCELLED = new SessionNo("2662100002");

    static final ItemCode PROPOSED = new ItemCode("ZX-05-071");
    static final ItemCode REFUSED = new ItemCode("ZX-05-072");

    static final SpecificationNo APPROVED = SpecificationEvents.SPECIFICATION;
    static final SpecificationNo DRAFT = SpecificationNo.of(CatalogueEvents.NOODLES, 2);
    static final SpecificationNo FAR_DRAFT = SpecificationNo.of(CatalogueEvents.NOODLES, 3);

    /** Of the holder of KP-90. */
    static final CitizenIdNumber KNOWN = new CitizenIdNumber("620103198909090009");

    static final Actor AGENCY = new Actor("dingxi-agency", Office.agency(HERE), null);
    static final Actor BESIDE_AGENCY = new Actor("tongwei-agency", Office.agency(BESIDE), null);
    static final Actor FAR_AGENCY = new Actor("longnan-agency", Office.agency(ELSEWHERE), null);
    static final Actor BUSY_AGENCY = new Actor("qingyang-agency", Office.agency(BUSY), null);

    /** Who leads the group of the running session, and who is in it. */
    static final Actor LEADER = new Actor(SessionEvents.user(CredentialEvents.FIRST), Office.agency(BUSY), null);

    static final Actor ASSESSOR = new Actor(SessionEvents.user(CredentialEvents.SECOND), Office.agency(BUSY), null);
    static final Actor COUNTY_CLERK = new Actor("anding-clerk", Office.county(COUNTY), null);
    static final Actor OTHER_COUNTY_CLERK = new Actor("tongwei-clerk", Office.county(OTHER_COUNTY), null);
    static final Actor PREFECTURE_CLERK = new Actor("dingxi-clerk", Office.prefecture(PREFECTURE), null);
    static final Actor FAR_CLERK = new Actor("longnan-clerk", Office.prefecture(FAR_PREFECTURE), null);
    static final Actor BUSY_CLERK = new Actor("qingyang-clerk", Office.prefecture(BUSY_PREFECTURE), null);
    static final Actor DEPARTMENT = new Actor("department-clerk", Office.provincial(Level.DEPARTMENT), null);

    private final TestStream stream;
    private final long position;

    SessionStory(EmbeddedEventStore store, Pseudonyms pseudonyms) {
        stream = new TestStream(store);
        catalogue();
        credentials(pseudonyms.of(KNOWN));
        register(AGENCY, HERE, COUNTY);
        register(BESIDE_AGENCY, BESIDE, OTHER_COUNTY);
        register(FAR_AGENCY, ELSEWHERE, FAR_COUNTY);
        register(BUSY_AGENCY, BUSY, BUSY_COUNTY);
        earlier();
        held();
        running();
        stream.append(
                BESIDE_AGENCY,
                SessionEvents.filed(
                        RETURNED, BESIDE, OTHER_COUNTY, SessionEvents.plan(SessionEvents.DAY.plusDays(30))));
        stream.append(PREFECTURE_CLERK, new PlanReturned(RETURNED, "工位数不实", AT.plus(Duration.ofHours(1))));
        position = stream.append(
                FAR_AGENCY,
                SessionEvents.filed(
                        WAITING, ELSEWHERE, FAR_COUNTY, SessionEvents.plan(SessionEvents.DAY.plusDays(60))));
    }

    long position() {
        return position;
    }

    private void catalogue() {
        stream.append(PREFECTURE_CLERK, SpecificationEvents.drafted(APPROVED), SpecificationEvents.drafted(DRAFT));
        stream.append(FAR_CLERK, SpecificationEvents.drafted(FAR_DRAFT));
        stream.append(DEPARTMENT, SpecificationEvents.approved(APPROVED));
        stream.append(PREFECTURE_CLERK, proposed(PROPOSED, "测试马铃薯加工", PREFECTURE));
        stream.append(FAR_CLERK, proposed(REFUSED, "测试花椒工", FAR_PREFECTURE));
        stream.append(DEPARTMENT, new ItemProposalRefused(REFUSED, false, "名称须改", AT.plus(Duration.ofHours(1))));
    }

    private static ItemProposed proposed(ItemCode item, String name, RegionCode prefecture) {
        return new ItemProposed(item, name, ItemCategory.TECHNICAL, prefecture, "本地需求量大", false, AT);
    }

    private void credentials(Subject known) {
        stream.append(DEPARTMENT, CredentialEvents.all().toArray(DomainEvent[]::new));
        stream.append(
                DEPARTMENT,
                CredentialEvents.assessor(
                        "KP-90", new PersonalData(known, "测试秦九十", KNOWN, "13800000090", null), AgencyEvents.ITEMS));
        Stream.of(CredentialEvents.FIRST, CredentialEvents.SECOND, CredentialEvents.SUPERVISOR)
                .forEach(credential -> stream.append(AGENCY, CredentialEvents.listed(credential, HERE)));
        CredentialNo suspended = CredentialEvents.FOURTH;
        stream.append(
                DEPARTMENT, CredentialEvents.suspended(suspended), CredentialEvents.appraised(CredentialEvents.FIRST));
    }

    private void register(Actor clerk, Uscc agency, RegionCode region) {
        stream.append(
                clerk,
                new AgencyRegistered(
                        agency, AgencyEvents.particulars(AgencyEvents.NAME, region), FilingHandling.NORMAL, AT),
                new SitesChanged(agency, List.of(AgencyEvents.site()), AT));
    }

    /** A year before; the first candidate has passed and the second has not. */
    private void earlier() {
        ScoreBookNo book = ScoreBookNo.of(EARLIER);
        ArchiveNo archive = ArchiveNo.of(EARLIER);
        stream.append(
                AGENCY,
                SessionEvents.filed(EARLIER, HERE, COUNTY, SessionEvents.plan(SessionEvents.DAY.minusYears(1))),
                SessionEvents.approved(EARLIER),
                SessionEvents.registered(EARLIER),
                opened(EARLIER, HERE, COUNTY, AT),
                new ScoresChecked(
                        book,
                        List.of(
                                ScoreBookEvents.result(1, Grade.PASSED, "75.00"),
                                ScoreBookEvents.result(2, Grade.FAILED, "40.00"),
                                new Result(3, Grade.ABSENT, null)),
                        AT));
        stream.append(PREFECTURE_CLERK, new ScoreBookConfirmed(book, null, AT));
        ArchiveSealed sealed = ArchiveEvents.sealed();
        stream.append(
                AGENCY,
                new ArchiveOpened(archive, HERE, COUNTY, AT),
                new ArchiveSealed(
                        archive,
                        sealed.sealedOn(),
                        sealed.paperUntil(),
                        sealed.electronicUntil(),
                        sealed.paperYears(),
                        sealed.electronicYears(),
                        AT));
    }

    private static ScoreBookOpened opened(SessionNo session, Uscc agency, RegionCode region, Instant at) {
        ScoreBookOpened opened = ScoreBookEvents.opened();
        return new ScoreBookOpened(
                ScoreBookNo.of(session),
                agency,
                region,
                opened.item(),
                opened.specification(),
                opened.tasks(),
                opened.rules(),
                at);
    }

    private static PackagePrinted printed(SessionNo session, Uscc agency, RegionCode region) {
        PackagePrinted printed = PaperEvents.printed();
        return new PackagePrinted(
                PackageNo.of(session, 1),
                session,
                agency,
                region,
                printed.paperSet(),
                printed.papers(),
                printed.signaturesNeeded(),
                printed.witnessesNeeded(),
                printed.at());
    }

    private void held() {
        stream.append(AGENCY, SessionEvents.filed(HELD, HERE, COUNTY, SessionEvents.plan()));
        stream.append(PREFECTURE_CLERK, SessionEvents.approved());
        stream.append(
                AGENCY,
                SessionEvents.registered(),
                new PhotosAttached(
                        HELD,
                        List.of(new CandidatePhoto(
                                2,
                                new Photo(
                                        FilesInMemory.PHOTO,
                                        50_000,
                                        SessionEvents.photo().takenOn()))),
                        AT),
                SessionEvents.submitted());
        stream.append(PREFECTURE_CLERK, SessionEvents.reviewed());
        stream.append(
                AGENCY,
                SessionEvents.seated(),
                SessionEvents.grouped(),
                SessionEvents.recused(CredentialEvents.SECOND, 3),
                SessionEvents.ticketed(),
                SessionEvents.checkedIn(1, 2, 3),
                SessionEvents.started(),
                SessionEvents.incident(),
                SessionEvents.misconduct(2, MisconductMeasure.REMOVED),
                SessionEvents.ended());
        stream.append(
                AGENCY,
                opened(HELD, HERE, COUNTY, SessionEvents.STARTED),
                ScoreBookEvents.entered(1, "80"),
                ScoreBookEvents.entered(3, "50"),
                new ScoresChecked(
                        ScoreBookEvents.SCORE_BOOK,
                        List.of(
                                ScoreBookEvents.result(1, Grade.PASSED, "80.00"),
                                new Result(2, Grade.DISQUALIFIED, null),
                                ScoreBookEvents.result(3, Grade.FAILED, "50.00"),
                                new Result(SessionEvents.ABSENT, Grade.ABSENT, null)),
                        SessionEvents.ENDED));
        stream.append(
                AGENCY,
                new ArchiveOpened(ArchiveEvents.ARCHIVE, HERE, COUNTY, SessionEvents.ENDED),
                ArchiveEvents.added(1, ArchiveItem.ROSTER),
                new ItemAdded(
                        ArchiveEvents.ARCHIVE,
                        2,
                        ArchiveItem.MISCONDUCT,
                        ArchiveForm.ELECTRONIC,
                        "违纪记录",
                        "电子档案库",
                        new Evidence("违纪记录", FilesInMemory.ARCHIVED, "application/pdf", 4096),
                        SessionEvents.ENDED));
        stream.append(
                Story.CENTER,
                printed(HELD, HERE, COUNTY),
                PaperEvents.taken(CustodyStep.SEALED),
                PaperEvents.taken(CustodyStep.DISPATCHED),
                PaperEvents.proposed(CustodyStep.RECEIVED));
    }

    /** Two assessors have scored the first candidate and are 20 points apart, one has scored the second. */
    private void running() {
        ScoreBookNo book = ScoreBookNo.of(RUNNING);
        List<Seat> seats = List.of(new Seat(1, 1, 1), new Seat(2, 1, 2));
        stream.append(
                BUSY_AGENCY,
                SessionEvents.filed(RUNNING, BUSY, BUSY_COUNTY, SessionEvents.plan()),
                SessionEvents.filed(CANCELLED, BUSY, BUSY_COUNTY, SessionEvents.plan(SessionEvents.DAY.plusMonths(1))),
                new SessionCancelled(CANCELLED, "报名人数不足", AT));
        stream.append(BUSY_CLERK, SessionEvents.approved(RUNNING));
        stream.append(BUSY_AGENCY, SessionEvents.registered(RUNNING), new RosterSubmitted(RUNNING, List.of(1, 2), AT));
        stream.append(BUSY_CLERK, new CandidatesReviewed(RUNNING, List.of(1, 2), List.of(), AT));
        stream.append(
                BUSY_AGENCY,
                new SeatsArranged(RUNNING, 42, "SHUFFLE-1", seats, AT),
                SessionEvents.grouped(RUNNING, CredentialEvents.FIRST, CredentialEvents.SECOND, CredentialEvents.THIRD),
                new TicketsIssued(
                        RUNNING,
                        seats.stream()
                                .map(seat ->
                                        new Ticket(seat.candidate(), TicketNo.of(RUNNING, seat.room(), seat.station())))
                                .toList(),
                        AT),
                new CandidatesCheckedIn(RUNNING, List.of(new CheckIn(1, false), new CheckIn(2, true)), AT),
                new SessionStarted(RUNNING, SessionEvents.STARTED),
                opened(RUNNING, BUSY, BUSY_COUNTY, SessionEvents.STARTED),
                new ScoresEntered(
                        book,
                        List.of(
                                ScoreBookEvents.sheet(1, CredentialEvents.FIRST, "80"),
                                ScoreBookEvents.sheet(1, CredentialEvents.SECOND, "60"),
                                ScoreBookEvents.sheet(2, CredentialEvents.SECOND, "70")),
                        null,
                        AT));
        stream.append(
                Story.CENTER,
                printed(RUNNING, BUSY, BUSY_COUNTY),
                new CustodyIncidentReported(
                        PackageNo.of(RUNNING, 1),
                        1,
                        CustodyIncidentKind.SEAL_BROKEN,
                        CustodyStep.SEALED,
                        "封条破损",
                        null,
                        null,
                        PaperEvents.PAPERS,
                        PaperEvents.PAPERS,
                        AT));
    }
}
