package org.henji.kernel.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.AgencyReinstated;
import org.henji.kernel.agency.AgencyEvent.AgencySuspended;
import org.henji.kernel.agency.AgencyEvent.AgencyWarned;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvent.RectificationAccepted;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.AgencyEvent.RectificationRejected;
import org.henji.kernel.agency.AgencyEvent.RectificationReported;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;

/**
 * Events of agencies and their applications for tests. Nobody in them exists: the names are invented, the ID numbers have the
 * sequence number 000, which is never given out, and the codes have organisation numbers that are not in use.
 */
public final class AgencyEvents {

    public static final Instant AT = CatalogueEvents.AT;

    /** 七里河区 of 兰州市. */
    public static final RegionCode COUNTY = new RegionCode("620103");

    /** 城关区 of 兰州市. */
    public static final RegionCode OTHER_COUNTY = new RegionCode("620102");

    /** 兰州市. */
    public static final RegionCode PREFECTURE = new RegionCode("620100");

    /** 酒泉市. */
    public static final RegionCode OTHER_PREFECTURE = new RegionCode("620900");

    /** 嘉峪关市. */
    public static final RegionCode PREFECTURE_WITHOUT_COUNTIES = new RegionCode("620200");

    /** An enterprise. */
    public static final Uscc USCC = new Uscc("91620103MA0000007D");

    /** Another enterprise. */
    public static final Uscc OTHER_USCC = new Uscc("91620922MA00000152");

    public static final Uscc PRIVATE_NON_ENTERPRISE = new Uscc("52620103MJ000000X3");
    public static final Uscc GOVERNMENT_BODY = new Uscc("11620103010000004B");
    public static final Uscc INDIVIDUAL_BUSINESS = new Uscc("92620103MA00000230");

    public static final String NAME = "示例职业技能评价有限公司";
    public static final ApplicationNo APPLICATION = ApplicationNo.of(USCC, 1);
    public static final List<ItemCode> ITEMS = List.of(CatalogueEvents.NOODLES, CatalogueEvents.PAPER_CUTTING);
    public static final AppliedRules RULES = new AppliedRules(3, 2);
    public static final String SITE = "A1";

    public static final PersonalData LEGAL_REPRESENTATIVE = person(1, "测试赵一", "620103197001010000");
    public static final PersonalData CONTACT =
            new PersonalData(new Subject("p_fixture-2"), "测试钱二", null, "13800000002", "contact@example.com");

    private static final List<PersonalData> STAFF = List.of(
            person(3, "测试孙三", "620103197502020004"),
            person(4, "测试李四", "62010319800303000X"),
            person(5, "测试周五", "620103198504040003"),
            person(6, "测试吴六", "620103198605050008"),
            person(7, "测试郑七", "620103198706060002"),
            person(8, "测试王八", "620103198807070007"));

    private AgencyEvents() {}

    public static AgencyRegistered registered() {
        return registered(USCC);
    }

    public static AgencyRegistered registered(Uscc agency) {
        return new AgencyRegistered(agency, particulars(), FilingHandling.NORMAL, AT);
    }

    public static ParticularsChanged particularsChanged() {
        return particularsChanged(particulars("示例职业技能评价集团有限公司", COUNTY));
    }

    public static ParticularsChanged particularsChanged(AgencyParticulars particulars) {
        return new ParticularsChanged(USCC, particulars, AT);
    }

    public static ApplicationOpened opened() {
        return opened(APPLICATION, ITEMS);
    }

    public static ApplicationOpened opened(ApplicationNo application, List<ItemCode> items) {
        return new ApplicationOpened(USCC, application, items, AT);
    }

    /** Received by the county. */
    public static FilingApplied applied() {
        return applied(APPLICATION);
    }

    public static FilingApplied applied(ApplicationNo application) {
        return new FilingApplied(application, USCC, NAME, COUNTY, PREFECTURE, Reviewer.COUNTY, dossier(), RULES, AT);
    }

    /** Received by a prefecture that has no counties. */
    public static FilingApplied appliedToPrefecture() {
        return new FilingApplied(
                APPLICATION,
                USCC,
                NAME,
                PREFECTURE_WITHOUT_COUNTIES,
                PREFECTURE_WITHOUT_COUNTIES,
                Reviewer.PREFECTURE,
                dossier(),
                RULES,
                AT);
    }

    public static ApplicationForwarded forwarded() {
        return forwarded(APPLICATION);
    }

    public static ApplicationForwarded forwarded(ApplicationNo application) {
        return new ApplicationForwarded(application, "材料齐全，同意上报", AT);
    }

    public static ApplicationReturned returned() {
        return returned("场地证明不清晰");
    }

    public static ApplicationReturned returned(String reason) {
        return new ApplicationReturned(APPLICATION, Reviewer.COUNTY, reason, AT);
    }

    public static ApplicationResubmitted resubmitted() {
        return new ApplicationResubmitted(APPLICATION, Reviewer.COUNTY, dossier(), RULES, AT);
    }

    public static ApplicationClosed applicationClosed() {
        return applicationClosed(APPLICATION);
    }

    public static ApplicationClosed applicationClosed(ApplicationNo application) {
        return new ApplicationClosed(USCC, application, AT);
    }

    /** Filed on the day of {@link #AT}, without an end. */
    public static ItemFiled filed(ItemCode item) {
        return new ItemFiled(
                USCC, item, APPLICATION, FilingEvents.NOTICE, SITE, 500, LocalDate.of(2026, 3, 2), null, AT);
    }

    /** The roster of {@link #dossier()}. */
    public static StaffChanged staffChanged() {
        return staffChanged(staff(ITEMS));
    }

    public static StaffChanged staffChanged(List<StaffMember> staff) {
        return new StaffChanged(USCC, staff, AT);
    }

    public static SitesChanged sitesChanged() {
        return new SitesChanged(USCC, List.of(site()), AT);
    }

    public static ItemBlocked blocked(ItemCode item) {
        return new ItemBlocked(USCC, item, 2, 3, AT);
    }

    public static ItemUnblocked unblocked(ItemCode item) {
        return new ItemUnblocked(USCC, item, 3, 3, AT);
    }

    public static AgencyWarned warned() {
        return new AgencyWarned(USCC, Reviewer.PREFECTURE, "考场记录不全", AT);
    }

    public static RectificationOrdered rectificationOrdered() {
        return new RectificationOrdered(USCC, Reviewer.PREFECTURE, "补齐视频监控存储", LocalDate.of(2026, 4, 1), AT);
    }

    public static RectificationReported rectificationReported() {
        return new RectificationReported(USCC, "已更换存储设备", AT);
    }

    public static RectificationAccepted rectificationAccepted() {
        return new RectificationAccepted(USCC, "现场核验合格", AT);
    }

    public static RectificationRejected rectificationRejected() {
        return new RectificationRejected(USCC, "仍有两处无监控", LocalDate.of(2026, 4, 15), AT);
    }

    public static AgencySuspended suspended(Reviewer by) {
        return new AgencySuspended(USCC, by, "整改期满未完成", AT);
    }

    public static AgencyReinstated reinstated(Reviewer by) {
        return new AgencyReinstated(USCC, by, "整改完成", AT);
    }

    public static ItemsWithdrawn itemsWithdrawn(ItemCode... items) {
        return new ItemsWithdrawn(USCC, List.of(items), "业务调整", AT);
    }

    public static AgencyDisqualified disqualified(ItemCode... items) {
        return new AgencyDisqualified(
                USCC, DisqualificationGround.DISHONESTY, "伪造考核记录", List.of(items), LocalDate.of(2029, 3, 2), 3, AT);
    }

    public static AgencyParticulars particulars() {
        return particulars(NAME, COUNTY);
    }

    public static AgencyParticulars particulars(String name, RegionCode region) {
        return new AgencyParticulars(
                name,
                AgencyType.ENTERPRISE,
                region,
                Affiliation.NONE,
                "示例市场监督管理局",
                LocalDate.of(2015, 6, 1),
                null,
                "示例路 1 号",
                "示例路 2 号",
                "730000",
                LEGAL_REPRESENTATIVE,
                CONTACT);
    }

    /** Complete for {@link #ITEMS}: every rule of the notice is kept. */
    public static Dossier dossier() {
        return dossier(ITEMS);
    }

    public static Dossier dossier(List<ItemCode> items) {
        return new Dossier(
                items.stream().map(item -> new AppliedItem(item, SITE, 500)).toList(),
                staff(items),
                List.of(site()),
                materials(),
                List.of(Prohibition.values()));
    }

    /** The smallest staff that BR-07 allows: some people hold several roles. */
    public static List<StaffMember> staff(List<ItemCode> items) {
        return List.of(
                member(0, StaffRole.HEAD),
                member(1, StaffRole.MANAGER),
                member(2, StaffRole.MANAGER),
                assessor(3, items),
                assessor(4, items),
                assessor(5, items),
                member(1, StaffRole.EXAM_AFFAIRS_OFFICER),
                member(2, StaffRole.INTERNAL_SUPERVISOR),
                member(1, StaffRole.TECHNICIAN),
                member(2, StaffRole.IT_OPERATOR),
                member(0, StaffRole.EXPERT),
                member(0, StaffRole.FINANCE_OFFICER));
    }

    public static Site site() {
        return new Site(SITE, "示例路 2 号三层", 300, 20, 8, 90, Tenure.LEASED, LocalDate.of(2030, 12, 31));
    }

    /** One file of every type. */
    public static List<Material> materials() {
        return Stream.of(MaterialType.values()).map(AgencyEvents::material).toList();
    }

    public static Material material(MaterialType type) {
        // a digest of its own for every type
        String digest = String.format(
                Locale.ROOT, "%064x", Integer.toUnsignedLong(type.name().hashCode()));
        return new Material(type, type.name(), new Sha256(digest), "application/pdf", 1024);
    }

    private static StaffMember member(int index, StaffRole role) {
        return new StaffMember(STAFF.get(index), role, true, null, null);
    }

    private static StaffMember assessor(int index, List<ItemCode> items) {
        return new StaffMember(
                STAFF.get(index),
                StaffRole.ASSESSOR,
                false,
                "技师",
                new AssessorCredential("KP-" + index, items, LocalDate.of(2028, 12, 31)));
    }

    private static PersonalData person(int number, String name, String idNumber) {
        return new PersonalData(
                new Subject("p_fixture-" + number), name, new CitizenIdNumber(idNumber), "1380000000" + number, null);
    }
}
