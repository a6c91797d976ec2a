package org.henji.query.root;

import static org.henji.kernel.agency.AgencyEvents.AT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.AgencySuspended;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.DisqualificationGround;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationWithdrawn;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.agency.quota.ItemQuotaEvent.ExtraPlaceGranted;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.query.infrastructure.TestStream;

/**
 * What comes after {@link Story}, all of it in 张掖市: five agencies after their filing, three notices, and the places of an item. Every
 * day in it is long past or far ahead, so that it stands the same whenever it is asked about.
 */
final class FiledStory {

    static final RegionCode PREFECTURE = new RegionCode("620700");
    static final RegionCode COUNTY = new RegionCode("620702");
    static final RegionCode OTHER_COUNTY = new RegionCode("620721");

    /** Filed for both items, one of them run out; ordered to put something right, and late with it. */
    static final Uscc FILED = new Uscc("91620702MA0000314N");

    /** Suspended. */
    static final Uscc SUSPENDED = new Uscc("91620702MA0000322H");

    /** Lost its status. */
    static final Uscc DISQUALIFIED = new Uscc("91620702MA0000330C");

    /** Applied in {@link #COUNTY}, was filed there and moved to {@link #OTHER_COUNTY}; its assessors' credentials have run out. */
    static final Uscc MOVED = new Uscc("91620702MA00003499");

    /** Registered, and no more than that. */
    static final Uscc REGISTERED = new Uscc("91620702MA00003574");

    static final ItemCode NOODLES = CatalogueEvents.NOODLES;
    static final ItemCode PAPER_CUTTING = CatalogueEvents.PAPER_CUTTING;

    static final LocalDate LONG_PAST = LocalDate.of(2001, 3, 1);
    static final LocalDate FAR_AHEAD = LocalDate.of(2901, 3, 1);

    static final NoticeNo CLOSED = new NoticeNo("PN-2026-701");
    static final NoticeNo WITHDRAWN = new NoticeNo("PN-2026-702");
    static final NoticeNo TO_COME = new NoticeNo("PN-2026-703");

    static final PersonalData OBJECTOR =
            new PersonalData(new Subject("p_fixture-71"), "测试沈七一", null, "13800000071", null);
    static final String FACTS = "测试：隔壁住户反映场地常年上锁";

    static final Actor PREFECTURE_CLERK = new Actor("zhangye-clerk", Office.prefecture(PREFECTURE), null);

    private final TestStream stream;
    private final long position;

    FiledStory(EmbeddedEventStore store) {
        stream = new TestStream(store);
        Stream.of(FILED, SUSPENDED, DISQUALIFIED, MOVED, REGISTERED).forEach(this::register);
        file(FILED, NOODLES, FAR_AHEAD);
        report(FILED, FAR_AHEAD);
        file(FILED, PAPER_CUTTING, LONG_PAST);
        append(new RectificationOrdered(FILED, Reviewer.PREFECTURE, "补齐视频监控存储", LONG_PAST, AT));
        file(SUSPENDED, NOODLES, FAR_AHEAD);
        append(new AgencySuspended(SUSPENDED, Reviewer.DEPARTMENT, "整改期满未完成", AT));
        file(DISQUALIFIED, NOODLES, FAR_AHEAD);
        report(DISQUALIFIED, FAR_AHEAD);
        append(new AgencyDisqualified(
                DISQUALIFIED,
                DisqualificationGround.MALICIOUS_COMPETITION,
                "多次低价揽考",
                List.of(NOODLES),
                FAR_AHEAD,
                3,
                AT));
        apply(MOVED);
        file(MOVED, PAPER_CUTTING, FAR_AHEAD);
        report(MOVED, LONG_PAST);
        append(new ParticularsChanged(MOVED, AgencyEvents.particulars("示例迁址考核中心", OTHER_COUNTY), AT));
        apply(REGISTERED);
        append(new ApplicationWithdrawn(ApplicationNo.of(REGISTERED, 1), "材料另行准备", AT));
        notices();
        position = places();
    }

    long position() {
        return position;
    }

    private void register(Uscc agency) {
        append(new AgencyRegistered(
                agency, AgencyEvents.particulars(AgencyEvents.NAME, COUNTY), FilingHandling.NORMAL, AT));
    }

    private void apply(Uscc agency) {
        append(new FilingApplied(
                ApplicationNo.of(agency, 1),
                agency,
                AgencyEvents.NAME,
                COUNTY,
                PREFECTURE,
                Reviewer.COUNTY,
                AgencyEvents.dossier(List.of(PAPER_CUTTING)),
                AgencyEvents.RULES,
                AT));
    }

    private void file(Uscc agency, ItemCode item, LocalDate validUntil) {
        append(new ItemFiled(
                agency, item, ApplicationNo.of(agency, 1), CLOSED, AgencyEvents.SITE, 500, LONG_PAST, validUntil, AT));
    }

    /** The roster and the sites of its application, with credentials of its own that are valid until that day. */
    private void report(Uscc agency, LocalDate credentialsUntil) {
        List<StaffMember> staff = AgencyEvents.staff(AgencyEvents.ITEMS).stream()
                .map(member -> credentialed(member, agency))
                .toList();
        staff.stream().filter(member -> member.credential() != null).forEach(member -> issue(member, credentialsUntil));
        append(new StaffChanged(agency, staff, AT), new SitesChanged(agency, List.of(AgencyEvents.site()), AT));
    }

    /** What the roster says of its validity counts for nothing: the credential itself tells. */
    private static StaffMember credentialed(StaffMember member, Uscc agency) {
        AssessorCredential credential = member.credential();
        String number = "KP-" + agency.value().substring(14) + "-"
                + member.person().subject().value().replaceAll("\\D", "");
        return credential == null
                ? member
                : new StaffMember(
                        member.person(),
                        member.role(),
                        member.fullTime(),
                        member.position(),
                        new AssessorCredential(number, credential.items(), credential.validUntil()));
    }

    private void issue(StaffMember assessor, LocalDate until) {
        AssessorCredential credential = assessor.credential();
        append(new CredentialIssued(
                new CredentialNo(credential.credentialNo()),
                CredentialKind.ASSESSOR,
                assessor.person(),
                credential.items(),
                null,
                LONG_PAST.minusYears(3),
                until,
                AT));
    }

    private void notices() {
        LineRef line = new LineRef(ApplicationNo.of(FILED, 1), NOODLES);
        publish(CLOSED, LONG_PAST, 0, NOODLES, PAPER_CUTTING);
        append(
                lodged(CLOSED, 1, line),
                lodged(CLOSED, 2, line),
                new ObjectionDecided(CLOSED, 1, line, ObjectionDecision.DISMISSED, "现场核验场地正常使用", AT),
                new ObjectionDecided(CLOSED, 2, line, ObjectionDecision.UPHELD, "租赁合同已到期", AT),
                new NoticeClosed(
                        CLOSED,
                        List.of(new LineRef(ApplicationNo.of(FILED, 1), PAPER_CUTTING)),
                        List.of(line),
                        AT.plus(Duration.ofHours(1))));
        publish(WITHDRAWN, LONG_PAST, 1, NOODLES);
        append(
                lodged(WITHDRAWN, 1, line),
                new NoticeWithdrawn(WITHDRAWN, "更正机构名称后重新公示", List.of(1), AT.plus(Duration.ofHours(2))));
        publish(TO_COME, FAR_AHEAD, 2, NOODLES);
        append(lodged(TO_COME, 1, line));
    }

    private void publish(NoticeNo no, LocalDate firstDay, int hours, ItemCode... items) {
        List<NoticeLine> lines = Stream.of(items)
                .map(item -> new NoticeLine(
                        ApplicationNo.of(FILED, 1),
                        item,
                        FILED,
                        AgencyEvents.NAME,
                        COUNTY,
                        PREFECTURE,
                        List.of("evaluator-1")))
                .toList();
        Instant at = AT.plus(Duration.ofHours(hours));
        append(new NoticePublished(no, "关于拟备案机构的公示", lines, firstDay, firstDay.plusDays(6), 5, at));
    }

    private static ObjectionLodged lodged(NoticeNo notice, int no, LineRef line) {
        return new ObjectionLodged(
                notice,
                no,
                line,
                OBJECTOR,
                new PersonalText(OBJECTOR.subject(), FACTS),
                null,
                AT.plus(Duration.ofHours(no)));
    }

    private long places() {
        QuotaId noodles = QuotaId.of(PREFECTURE, NOODLES);
        ApplicationNo first = ApplicationNo.of(FILED, 1);
        ApplicationNo second = ApplicationNo.of(SUSPENDED, 1);
        return append(
                new PlaceReserved(noodles, first, FILED, 1, false, AT),
                new PlaceConfirmed(noodles, first, FILED, AT),
                new ExtraPlaceGranted(noodles, second, "当地特色产业，考核需求大", AT),
                new PlaceReserved(noodles, second, SUSPENDED, 1, true, AT),
                new PlaceReserved(QuotaId.of(PREFECTURE, PAPER_CUTTING), first, FILED, 5, false, AT));
    }

    private long append(DomainEvent... events) {
        return stream.append(PREFECTURE_CLERK, events);
    }
}
