package org.henji.query.infrastructure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationCompleted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationWithdrawn;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
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
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.NoticeEvents;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationClosed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberAppointed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.region.RegionCode;

/** One application on a random way that the command side would allow, with all that happens to it on other streams. */
final class RandomFiling {

    private final Random random;
    private final ApplicationNo no;
    private final Uscc agency;
    private final boolean hasCounty;
    private final List<DomainEvent> life = new ArrayList<>();
    private final List<ItemCode> recommended = new ArrayList<>();
    private int evaluations;

    private RandomFiling(ApplicationNo no, Uscc agency, Random random) {
        this.no = no;
        this.agency = agency;
        this.random = random;
        this.hasCounty = random.nextInt(4) > 0;
    }

    /** Some come to their end, others stop where they are, a few are taken back there. */
    static List<DomainEvent> of(ApplicationNo no, Uscc agency, Random random) {
        RandomFiling filing = new RandomFiling(no, agency, random);
        boolean ended = filing.received()
                && filing.accepted()
                && filing.evaluated()
                && filing.decided()
                && filing.reviewed()
                && filing.published();
        if (!ended && random.nextInt(3) == 0) {
            filing.takenBack();
        }
        return filing.life;
    }

    private boolean received() {
        Reviewer receiver = hasCounty ? Reviewer.COUNTY : Reviewer.PREFECTURE;
        add(new ApplicationOpened(agency, no, AgencyEvents.ITEMS, at()));
        add(new FilingApplied(
                no,
                agency,
                AgencyEvents.NAME,
                region(),
                prefecture(),
                receiver,
                AgencyEvents.dossier(),
                AgencyEvents.RULES,
                at()));
        for (int returns = random.nextInt(3); returns > 0; returns--) {
            add(new ApplicationReturned(no, receiver, "补正 " + returns, at()));
            add(new ApplicationResubmitted(no, receiver, AgencyEvents.dossier(), AgencyEvents.RULES, at()));
        }
        if (hasCounty && goesOn()) {
            add(new ApplicationForwarded(no, null, at()));
            return goesOn();
        }
        return !hasCounty && goesOn();
    }

    private boolean accepted() {
        if (random.nextInt(10) == 0) {
            add(new ApplicationRefused(no, List.of(), "登记形式不符", at()));
            add(new ApplicationClosed(agency, no, at()));
            // an end, though not the usual one: nothing may come after it
            return false;
        }
        add(new ApplicationAccepted(no, FilingEvents.noProhibition(), null, at()));
        return goesOn();
    }

    private boolean evaluated() {
        EvaluationNo evaluation = EvaluationNo.of(no, ++evaluations);
        List<PanelMember> panel =
                new ArrayList<>(List.of(EvaluationEvents.LEADER, EvaluationEvents.SECOND, EvaluationEvents.THIRD));
        add(new EvaluationOpened(no, evaluation, at()));
        add(new PanelFormed(
                evaluation,
                no,
                agency,
                prefecture(),
                AgencyEvents.ITEMS,
                EvaluationEvents.STANDARD,
                panel,
                EvaluationEvents.VISITED_ON,
                "先核查材料，再实地评估",
                3,
                at()));
        if (random.nextBoolean()) {
            add(new PanelMemberRecused(evaluation, panel.removeLast().userId(), "回避", at()));
            panel.add(EvaluationEvents.SUBSTITUTE);
            add(new PanelMemberAppointed(evaluation, EvaluationEvents.SUBSTITUTE, at()));
        }
        add(new MaterialsChecked(evaluation, EvaluationEvents.complete(), at()));
        for (ItemCode item : AgencyEvents.ITEMS) {
            if (random.nextBoolean()) {
                add(new ItemSelfEvaluated(evaluation, item, EvaluationEvents.fullScores(), 100, at()));
            }
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                fillIn(evaluation, item, panel);
            }
        }
        return goesOn();
    }

    private void fillIn(EvaluationNo evaluation, ItemCode item, List<PanelMember> panel) {
        ItemEvaluated form = EvaluationEvents.evaluated(item);
        add(new ItemEvaluated(
                evaluation,
                item,
                form.visitedOn(),
                form.place(),
                form.scores(),
                form.vetoes(),
                form.total(),
                form.passed(),
                form.passLine(),
                Conclusion.RECOMMENDED,
                at()));
        for (PanelMember member : panel) {
            add(new EvaluationFormSigned(evaluation, item, member.userId(), member.equals(panel.getLast()), at()));
        }
    }

    private boolean decided() {
        EvaluationNo ground = EvaluationNo.of(no, evaluations);
        for (ItemCode item : AgencyEvents.ITEMS) {
            if (random.nextInt(4) == 0) {
                add(new ItemNotRecommended(no, item, ground, "设备不足", at()));
            } else {
                recommended.add(item);
                add(new ItemRecommended(no, item, ground, null, at()));
                add(new PlaceReserved(quota(item), no, agency, 5, false, at()));
            }
        }
        add(new PreliminaryResultSubmitted(no, null, at()));
        add(new EvaluationClosed(ground, at()));
        return goesOn();
    }

    private boolean reviewed() {
        if (evaluations == 1 && random.nextInt(4) == 0) {
            add(new ReturnedToPrefecture(no, Reviewer.CENTER, "缺少扣分依据", at()));
            recommended.forEach(item -> release(item, ReleaseReason.RETURNED));
            recommended.clear();
            return evaluated() && decided() && reviewed();
        }
        add(new ComplianceReviewPassed(no, FilingEvents.ATTENDEE, LocalDate.of(2026, 3, 2), null, at()));
        add(new ResultReported(no, null, at()));
        if (recommended.isEmpty()) {
            completed();
            return true;
        }
        add(new RecheckPassed(no, recommended, null, at()));
        return goesOn();
    }

    private boolean published() {
        if (recommended.isEmpty()) {
            return true;
        }
        if (random.nextInt(3) == 0) {
            NoticeNo first = publish(1);
            add(lodged(first, 1, recommended.getFirst()));
            add(new NoticeWithdrawn(first, "更正后重新公示", List.of(1), at()));
            recommended.forEach(item -> add(new ItemTakenOffNotice(no, item, first, at())));
        }
        NoticeNo notice = publish(2);
        List<LineRef> cleared = new ArrayList<>();
        List<LineRef> objectedTo = new ArrayList<>();
        int objection = 0;
        for (ItemCode item : recommended) {
            LineRef line = new LineRef(no, item);
            boolean upheld = random.nextInt(3) == 0;
            (upheld ? objectedTo : cleared).add(line);
            if (upheld || random.nextBoolean()) {
                ObjectionDecision decision = upheld ? ObjectionDecision.UPHELD : ObjectionDecision.DISMISSED;
                add(lodged(notice, ++objection, item));
                add(new ObjectionDecided(notice, objection, line, decision, "经核实", at()));
            }
        }
        if (!goesOn()) {
            return false;
        }
        add(new NoticeClosed(notice, cleared, objectedTo, at()));
        cleared.forEach(line -> add(new ItemCleared(no, line.item(), notice, at())));
        objectedTo.forEach(line -> add(new ItemObjectedTo(no, line.item(), notice, at())));
        cleared.forEach(line -> file(line.item(), notice));
        objectedTo.forEach(line -> {
            add(new ItemRefused(no, line.item(), "异议成立", at()));
            release(line.item(), ReleaseReason.REFUSED);
        });
        completed();
        return true;
    }

    private NoticeNo publish(int n) {
        NoticeNo notice = new NoticeNo("PN-" + no + "-" + n);
        recommended.forEach(item -> add(new ItemPutOnNotice(no, item, notice, at())));
        add(new NoticePublished(
                notice,
                "公示 " + n,
                recommended.stream().map(this::line).toList(),
                NoticeEvents.FIRST_DAY,
                NoticeEvents.LAST_DAY,
                5,
                at()));
        return notice;
    }

    private NoticeLine line(ItemCode item) {
        List<String> evaluators = Stream.of(EvaluationEvents.LEADER, EvaluationEvents.SECOND)
                .map(PanelMember::userId)
                .toList();
        return new NoticeLine(no, item, agency, AgencyEvents.NAME, region(), prefecture(), evaluators);
    }

    private ObjectionLodged lodged(NoticeNo notice, int objection, ItemCode item) {
        return new ObjectionLodged(
                notice,
                objection,
                new LineRef(no, item),
                NoticeEvents.OBJECTOR,
                new PersonalText(NoticeEvents.OBJECTOR.subject(), "测试：场地并不存在"),
                null,
                at());
    }

    private void file(ItemCode item, NoticeNo notice) {
        add(new ItemGranted(no, item, null, at()));
        add(new ItemFiled(agency, item, no, notice, AgencyEvents.SITE, 500, LocalDate.of(2026, 3, 9), null, at()));
        add(new StaffChanged(agency, AgencyEvents.staff(AgencyEvents.ITEMS), at()));
        add(new SitesChanged(agency, List.of(AgencyEvents.site()), at()));
        add(new PlaceConfirmed(quota(item), no, agency, at()));
    }

    private void release(ItemCode item, ReleaseReason reason) {
        add(new PlaceReleased(quota(item), no, agency, reason, at()));
    }

    private void completed() {
        add(new ApplicationCompleted(no, at()));
        add(new ApplicationClosed(agency, no, at()));
    }

    private void takenBack() {
        boolean over = life.stream().anyMatch(ApplicationClosed.class::isInstance);
        if (!over) {
            add(new ApplicationWithdrawn(no, "另行申报", at()));
            add(new ApplicationClosed(agency, no, at()));
            recommended.forEach(item -> release(item, ReleaseReason.WITHDRAWN));
        }
    }

    private QuotaId quota(ItemCode item) {
        return QuotaId.of(prefecture(), item);
    }

    private RegionCode region() {
        return hasCounty ? AgencyEvents.COUNTY : AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
    }

    private RegionCode prefecture() {
        return hasCounty ? AgencyEvents.PREFECTURE : AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
    }

    private boolean goesOn() {
        return random.nextInt(8) > 0;
    }

    private Instant at() {
        return AgencyEvents.AT.plusSeconds(life.size());
    }

    private void add(DomainEvent event) {
        life.add(event);
    }
}
