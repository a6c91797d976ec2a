package org.henji.kernel.agency;

import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationCompleted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationVoided;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationWithdrawn;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.ItemCleared;
import org.henji.kernel.agency.FilingApplicationEvent.ItemGranted;
import org.henji.kernel.agency.FilingApplicationEvent.ItemNotRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemObjectedTo;
import org.henji.kernel.agency.FilingApplicationEvent.ItemPutOnNotice;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ItemTakenOffNotice;
import org.henji.kernel.agency.FilingApplicationEvent.PreliminaryResultSubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.RecheckPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ResultReported;
import org.henji.kernel.agency.FilingApplicationEvent.ReturnedToPrefecture;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;

/** What happens to an application from the prefecture on, for tests; {@link AgencyEvents} has what comes before. */
public final class FilingEvents {

    public static final EvaluationNo EVALUATION = EvaluationNo.of(APPLICATION, 1);
    public static final NoticeNo NOTICE = new NoticeNo("PN-2026-001");
    public static final ItemCode ITEM = CatalogueEvents.NOODLES;
    public static final ItemCode OTHER_ITEM = CatalogueEvents.PAPER_CUTTING;

    /** Sent by the centre to the prefecture's collective review. */
    public static final PersonalData ATTENDEE = new PersonalData(
            new Subject("p_fixture-20"), "测试冯廿", new CitizenIdNumber("620103197506060003"), "13800000020", null);

    private FilingEvents() {}

    public static ApplicationAccepted accepted() {
        return accepted(APPLICATION);
    }

    public static ApplicationAccepted accepted(ApplicationNo application) {
        return new ApplicationAccepted(application, noProhibition(), null, AT);
    }

    /** Every prohibition looked up, none found. */
    public static List<ProhibitionFinding> noProhibition() {
        return Arrays.stream(Prohibition.values())
                .map(prohibition -> new ProhibitionFinding(prohibition, false, "2026-03-02 登记机关公示信息"))
                .toList();
    }

    public static ApplicationRefused applicationRefused() {
        return new ApplicationRefused(APPLICATION, List.of(Prohibition.ABNORMAL_OPERATIONS), "2025 年列入经营异常名录", AT);
    }

    public static EvaluationOpened evaluationOpened() {
        return evaluationOpened(EVALUATION);
    }

    public static EvaluationOpened evaluationOpened(EvaluationNo evaluation) {
        return new EvaluationOpened(APPLICATION, evaluation, AT);
    }

    public static ItemRecommended recommended(ItemCode item) {
        return new ItemRecommended(APPLICATION, item, EVALUATION, "同意推荐", AT);
    }

    public static ItemNotRecommended notRecommended(ItemCode item) {
        return new ItemNotRecommended(APPLICATION, item, EVALUATION, "设备不足", AT);
    }

    public static PreliminaryResultSubmitted preliminaryResultSubmitted() {
        return new PreliminaryResultSubmitted(APPLICATION, "初审完成", AT);
    }

    public static ComplianceReviewPassed compliancePassed() {
        return new ComplianceReviewPassed(APPLICATION, ATTENDEE, LocalDate.of(2026, 3, 2), "程序合规", AT);
    }

    public static ReturnedToPrefecture returnedToPrefecture() {
        return returnedToPrefecture(Reviewer.CENTER);
    }

    public static ReturnedToPrefecture returnedToPrefecture(Reviewer by) {
        return new ReturnedToPrefecture(APPLICATION, by, "评估表缺少扣分依据", AT);
    }

    public static ResultReported resultReported() {
        return new ResultReported(APPLICATION, "集中评审通过", AT);
    }

    public static RecheckPassed recheckPassed(ItemCode... items) {
        return new RecheckPassed(APPLICATION, List.of(items), "符合条件", AT);
    }

    public static ItemPutOnNotice putOnNotice(ItemCode item) {
        return new ItemPutOnNotice(APPLICATION, item, NOTICE, AT);
    }

    public static ItemTakenOffNotice takenOffNotice(ItemCode item) {
        return new ItemTakenOffNotice(APPLICATION, item, NOTICE, AT);
    }

    public static ItemCleared cleared(ItemCode item) {
        return new ItemCleared(APPLICATION, item, NOTICE, AT);
    }

    public static ItemObjectedTo objectedTo(ItemCode item) {
        return new ItemObjectedTo(APPLICATION, item, NOTICE, AT);
    }

    public static ItemGranted granted(ItemCode item) {
        return new ItemGranted(APPLICATION, item, "公示无异议，予以备案", AT);
    }

    public static ItemRefused refused(ItemCode item) {
        return new ItemRefused(APPLICATION, item, "公示异议成立", AT);
    }

    public static ApplicationWithdrawn withdrawn() {
        return new ApplicationWithdrawn(APPLICATION, "场地调整，撤回申请", AT);
    }

    public static ApplicationVoided voided() {
        return new ApplicationVoided(APPLICATION, "申报单位已被取消资格", AT);
    }

    public static ApplicationCompleted completed() {
        return new ApplicationCompleted(APPLICATION, AT);
    }
}
