package org.henji.query.root;

import static org.henji.kernel.catalogue.CatalogueEvents.AT;

import java.time.Duration;
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
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.PlanEvent.PlanReturned;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.infrastructure.TestStream;

/**
 * Sessions, all of them in 定西市 but one: the fixture's session of an agency, with one candidate rejected, one absent, one removed,
 * and its scores checked; one a year before in which the first candidate has passed; a plan that was returned, of an agency in another
 * county; a plan that waits, of an agency elsewhere. Beside them what they rest on: specifications, credentials, and items that
 * prefectures have proposed.
 */
final class SessionStory {

    static final RegionCode PREFECTURE = new RegionCode("621100");
    static final RegionCode COUNTY = new RegionCode("621102");
    static final RegionCode OTHER_COUNTY = new RegionCode("621121");

    /** 陇南市 and a county of it. */
    static final RegionCode FAR_PREFECTURE = new RegionCode("621200");

    static final RegionCode FAR_COUNTY = new RegionCode("621202");

    static final Uscc HERE = new Uscc("91621102MA0000517Q");
    static final Uscc BESIDE = new Uscc("91621121MA00005254");
    static final Uscc ELSEWHERE = new Uscc("91621202MA0000533K");

    static final SessionNo HELD = SessionEvents.SESSION;
    static final SessionNo EARLIER = SessionEvents.OTHER_SESSION;
    static final SessionNo RETURNED = new SessionNo("2662110003");
    static final SessionNo WAITING = new SessionNo("2662120001");

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
    static final Actor COUNTY_CLERK = new Actor("anding-clerk", Office.county(COUNTY), null);
    static final Actor OTHER_COUNTY_CLERK = new Actor("tongwei-clerk", Office.county(OTHER_COUNTY), null);
    static final Actor PREFECTURE_CLERK = new Actor("dingxi-clerk", Office.prefecture(PREFECTURE), null);
    static final Actor FAR_CLERK = new Actor("longnan-clerk", Office.prefecture(FAR_PREFECTURE), null);
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
        earlier();
        held();
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
        ScoreBookOpened opened = ScoreBookEvents.opened();
        stream.append(
                AGENCY,
                SessionEvents.filed(EARLIER, HERE, COUNTY, SessionEvents.plan(SessionEvents.DAY.minusYears(1))),
                SessionEvents.approved(EARLIER),
                SessionEvents.registered(EARLIER),
                new ScoreBookOpened(
                        book, HERE, COUNTY, opened.item(), opened.specification(), opened.tasks(), opened.rules(), AT),
                new ScoresChecked(
                        book,
                        List.of(
                                ScoreBookEvents.result(1, Grade.PASSED, "75.00"),
                                ScoreBookEvents.result(2, Grade.FAILED, "40.00"),
                                new Result(3, Grade.ABSENT, null)),
                        AT));
        stream.append(PREFECTURE_CLERK, new ScoreBookConfirmed(book, null, AT));
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
                ScoreBookEvents.opened(),
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
    }
}
