package org.henji.query.root;

import static org.henji.kernel.agency.AgencyEvents.AT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.FilingApplicationEvent.ItemCleared;
import org.henji.kernel.agency.FilingApplicationEvent.ItemNotRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemPutOnNotice;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.PreliminaryResultSubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.RecheckPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ResultReported;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationClosed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.query.infrastructure.TestStream;

/**
 * Three applications of one agency in 平凉市 after the county: one with its panel, one with the centre, one rechecked by the department,
 * whose first item has come through its notice.
 */
final class ReviewStory {

    static final RegionCode PREFECTURE = new RegionCode("620800");
    static final RegionCode COUNTY = new RegionCode("620802");
    static final Uscc HERE = new Uscc("91620802MA00004105");

    static final ApplicationNo EVALUATING = ApplicationNo.of(HERE, 1);
    static final ApplicationNo SUBMITTED = ApplicationNo.of(HERE, 2);
    static final ApplicationNo RECHECKED = ApplicationNo.of(HERE, 3);

    static final ItemCode ITEM = FilingEvents.ITEM;
    static final ItemCode OTHER_ITEM = FilingEvents.OTHER_ITEM;

    static final Actor CLERK = official("pingliang-clerk");
    static final Actor LEADER = official(EvaluationEvents.LEADER.userId());
    static final Actor SECOND = official(EvaluationEvents.SECOND.userId());
    static final Actor AGENCY = Story.agency(HERE);

    private final TestStream stream;
    private final long position;
    private Instant now = AT;

    ReviewStory(EmbeddedEventStore store) {
        stream = new TestStream(store);
        append(EvaluationEvents.standardReleased());
        append(new AgencyRegistered(
                HERE, AgencyEvents.particulars(AgencyEvents.NAME, COUNTY), FilingHandling.NORMAL, AT));
        List.of(EVALUATING, SUBMITTED, RECHECKED).forEach(this::accepted);
        formPanel(EVALUATING);
        append(new ItemSelfEvaluated(panelOf(EVALUATING), ITEM, EvaluationEvents.fullScores(), 100, later()));
        append(new MaterialsChecked(panelOf(EVALUATING), EvaluationEvents.complete(), later()));
        fillIn(EVALUATING, ITEM);
        sign(EVALUATING, ITEM, EvaluationEvents.LEADER, false);
        evaluated(SUBMITTED);
        append(
                new ItemRecommended(SUBMITTED, ITEM, panelOf(SUBMITTED), "同意推荐", later()),
                new ItemNotRecommended(SUBMITTED, OTHER_ITEM, panelOf(SUBMITTED), "设备不足", later()));
        submitted(SUBMITTED);
        evaluated(RECHECKED);
        append(
                new ItemRecommended(RECHECKED, ITEM, panelOf(RECHECKED), null, later()),
                new ItemRecommended(RECHECKED, OTHER_ITEM, panelOf(RECHECKED), null, later()));
        submitted(RECHECKED);
        append(
                new ComplianceReviewPassed(RECHECKED, FilingEvents.ATTENDEE, LocalDate.of(2026, 3, 2), "程序合规", later()),
                new ResultReported(RECHECKED, null, later()),
                new RecheckPassed(RECHECKED, List.of(ITEM, OTHER_ITEM), "符合条件", later()),
                new ItemPutOnNotice(RECHECKED, ITEM, FilingEvents.NOTICE, later()));
        position = append(new ItemCleared(RECHECKED, ITEM, FilingEvents.NOTICE, later()));
    }

    long position() {
        return position;
    }

    static EvaluationNo panelOf(ApplicationNo no) {
        return EvaluationNo.of(no, 1);
    }

    private void accepted(ApplicationNo no) {
        append(
                new FilingApplied(
                        no,
                        HERE,
                        AgencyEvents.NAME,
                        COUNTY,
                        PREFECTURE,
                        Reviewer.COUNTY,
                        AgencyEvents.dossier(),
                        AgencyEvents.RULES,
                        later()),
                new ApplicationForwarded(no, null, later()),
                new ApplicationAccepted(no, FilingEvents.noProhibition(), null, later()));
    }

    private void formPanel(ApplicationNo no) {
        append(
                new EvaluationOpened(no, panelOf(no), later()),
                new PanelFormed(
                        panelOf(no),
                        no,
                        HERE,
                        PREFECTURE,
                        AgencyEvents.ITEMS,
                        EvaluationEvents.STANDARD,
                        List.of(EvaluationEvents.LEADER, EvaluationEvents.SECOND, EvaluationEvents.THIRD),
                        EvaluationEvents.VISITED_ON,
                        "先核查材料，再实地评估",
                        3,
                        later()));
    }

    private void evaluated(ApplicationNo no) {
        formPanel(no);
        append(new MaterialsChecked(panelOf(no), EvaluationEvents.complete(), later()));
        for (ItemCode item : AgencyEvents.ITEMS) {
            fillIn(no, item);
            sign(no, item, EvaluationEvents.LEADER, false);
            sign(no, item, EvaluationEvents.SECOND, false);
            sign(no, item, EvaluationEvents.THIRD, true);
        }
    }

    private void fillIn(ApplicationNo no, ItemCode item) {
        ItemEvaluated form = EvaluationEvents.evaluated(item);
        append(new ItemEvaluated(
                panelOf(no),
                item,
                form.visitedOn(),
                form.place(),
                form.scores(),
                form.vetoes(),
                form.total(),
                form.passed(),
                form.passLine(),
                form.conclusion(),
                later()));
    }

    private void sign(ApplicationNo no, ItemCode item, PanelMember member, boolean complete) {
        append(new EvaluationFormSigned(panelOf(no), item, member.userId(), complete, later()));
    }

    private void submitted(ApplicationNo no) {
        append(new PreliminaryResultSubmitted(no, null, later()), new EvaluationClosed(panelOf(no), later()));
    }

    private long append(DomainEvent... events) {
        return stream.append(CLERK, events);
    }

    private Instant later() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    private static Actor official(String userId) {
        return new Actor(userId, Office.prefecture(PREFECTURE), null);
    }
}
