package org.henji.standalone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.FilingApplicationEvent.ItemGranted;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.PreliminaryResultSubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.RecheckPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ResultReported;
import org.henji.kernel.agency.FilingApplicationEvent.ReturnedToPrefecture;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.agency.quota.ItemQuotaEvent.ExtraPlaceGranted;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;

/**
 * The notice's sections 二 to 五 once more, written without looking at the aggregates: reads a history from its first event and
 * fails at the first one that should not have been possible.
 */
final class FilingHistory {

    private static final int PLACES = 5;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** How far the prefecture's and the province's review of an application has come, since it was last sent back. */
    private enum Step {
        APPLIED,
        WITH_PREFECTURE,
        ACCEPTED,
        SUBMITTED,
        COMPLIANT,
        REPORTED,
        RECHECKED
    }

    private record Form(EvaluationNo evaluation, ItemCode item) {}

    private final Map<ApplicationNo, Step> steps = new HashMap<>();
    private final Map<ApplicationNo, Boolean> throughCounty = new HashMap<>();
    private final Map<EvaluationNo, ApplicationNo> evaluations = new HashMap<>();
    private final Set<EvaluationNo> materialsChecked = new HashSet<>();
    private final Map<Form, Conclusion> forms = new HashMap<>();
    private final Set<Form> signed = new HashSet<>();
    private final Set<LineRef> recommended = new HashSet<>();
    private final Set<LineRef> rechecked = new HashSet<>();
    private final Map<NoticeNo, NoticePublished> notices = new HashMap<>();
    private final Map<NoticeNo, Map<Integer, LineRef>> openObjections = new HashMap<>();
    private final Map<NoticeNo, Set<LineRef>> upheld = new HashMap<>();
    private final Map<LineRef, NoticeNo> cleared = new HashMap<>();
    private final Set<LineRef> granted = new HashSet<>();
    private final Map<QuotaId, Map<ApplicationNo, Boolean>> places = new HashMap<>();
    private final Map<QuotaId, Set<ApplicationNo>> extra = new HashMap<>();
    private final Map<String, Map<ItemCode, ApplicationNo>> filed = new LinkedHashMap<>();

    static FilingHistory of(List<DomainEvent> events) {
        FilingHistory history = new FilingHistory();
        events.forEach(history::read);
        return history;
    }

    /** What is filed after the last event: agency and item. */
    Set<String> filed() {
        Set<String> all = new TreeSet<>();
        filed.forEach((agency, items) -> items.keySet().forEach(item -> all.add(agency + " " + item)));
        return all;
    }

    /** Who holds a place after the last event: place, application and its state. */
    Set<String> places() {
        Set<String> all = new TreeSet<>();
        places.forEach((quota, holders) -> holders.forEach((application, confirmed) ->
                all.add(quota + " " + application + " " + (confirmed ? "CONFIRMED" : "RESERVED"))));
        return all;
    }

    private void read(DomainEvent event) {
        switch (event) {
            case FilingApplied e -> {
                boolean county = !e.region().equals(e.prefecture());
                throughCounty.put(e.application(), county);
                steps.put(e.application(), county ? Step.APPLIED : Step.WITH_PREFECTURE);
            }
            case ApplicationForwarded e -> move(e.application(), Step.APPLIED, Step.WITH_PREFECTURE);
            case ApplicationReturned e ->
                steps.put(
                        e.application(),
                        Boolean.TRUE.equals(throughCounty.get(e.application())) ? Step.APPLIED : Step.WITH_PREFECTURE);
            case ApplicationAccepted e -> move(e.application(), Step.WITH_PREFECTURE, Step.ACCEPTED);
            case EvaluationOpened e -> {
                assertThat(steps).containsEntry(e.application(), Step.ACCEPTED);
                evaluations.put(e.evaluation(), e.application());
            }
            case MaterialsChecked e -> materialsChecked.add(e.evaluation());
            case ItemEvaluated e -> {
                assertThat(materialsChecked).contains(e.evaluation());
                assertThat(e.conclusion() != Conclusion.RECOMMENDED
                                || (e.total() >= e.passLine() && e.vetoes().isEmpty()))
                        .isTrue();
                Form form = new Form(e.evaluation(), e.item());
                forms.put(form, e.conclusion());
                signed.remove(form);
            }
            case EvaluationFormSigned e -> {
                if (e.complete()) {
                    signed.add(new Form(e.evaluation(), e.item()));
                }
            }
            case ItemRecommended e -> {
                Form form = new Form(e.evaluation(), e.item());
                assertThat(steps).containsEntry(e.application(), Step.ACCEPTED);
                assertThat(evaluations).containsEntry(e.evaluation(), e.application());
                assertThat(forms).containsEntry(form, Conclusion.RECOMMENDED);
                assertThat(signed).contains(form);
                recommended.add(new LineRef(e.application(), e.item()));
            }
            case PreliminaryResultSubmitted e -> move(e.application(), Step.ACCEPTED, Step.SUBMITTED);
            case ComplianceReviewPassed e -> move(e.application(), Step.SUBMITTED, Step.COMPLIANT);
            case ReturnedToPrefecture e -> {
                steps.put(e.application(), Step.ACCEPTED);
                recommended.removeIf(line -> line.application().equals(e.application()));
            }
            case ResultReported e -> move(e.application(), Step.COMPLIANT, Step.REPORTED);
            case RecheckPassed e -> {
                move(e.application(), Step.REPORTED, Step.RECHECKED);
                e.items().forEach(item -> {
                    LineRef line = new LineRef(e.application(), item);
                    assertThat(recommended).contains(line);
                    rechecked.add(line);
                });
            }
            case NoticePublished e -> {
                e.lines().forEach(line -> assertThat(rechecked).contains(line.ref()));
                notices.put(e.notice(), e);
            }
            case ObjectionLodged e -> {
                LocalDate day = LocalDate.ofInstant(e.at(), CHINA);
                NoticePublished notice = notices.get(e.notice());
                assertThat(day).isBetween(notice.firstDay(), notice.lastDay());
                openObjections
                        .computeIfAbsent(e.notice(), key -> new HashMap<>())
                        .put(e.objection(), e.line());
            }
            case ObjectionDecided e -> {
                assertThat(openObjections.get(e.notice()).remove(e.objection())).isEqualTo(e.line());
                if (e.decision() == ObjectionDecision.UPHELD) {
                    upheld.computeIfAbsent(e.notice(), key -> new HashSet<>()).add(e.line());
                }
            }
            case NoticeClosed e -> {
                assertThat(LocalDate.ofInstant(e.at(), CHINA))
                        .isAfter(notices.get(e.notice()).lastDay());
                assertThat(openObjections.getOrDefault(e.notice(), Map.of())).isEmpty();
                assertThat(e.cleared()).noneMatch(upheld.getOrDefault(e.notice(), Set.of())::contains);
                e.cleared().forEach(line -> cleared.put(line, e.notice()));
            }
            case ItemGranted e -> {
                LineRef line = new LineRef(e.application(), e.item());
                assertThat(cleared).containsKey(line);
                granted.add(line);
            }
            case ItemFiled e -> {
                LineRef line = new LineRef(e.application(), e.item());
                assertThat(granted).contains(line);
                assertThat(cleared).containsEntry(line, e.notice());
                assertThat(filed.computeIfAbsent(e.agency().value(), key -> new HashMap<>())
                                .put(e.item(), e.application()))
                        .isNull();
            }
            case ItemsWithdrawn e -> e.items().forEach(filed.get(e.agency().value())::remove);
            case AgencyDisqualified e -> filed.remove(e.agency().value());
            case PlaceReserved e -> {
                Map<ApplicationNo, Boolean> taken = places.computeIfAbsent(e.quota(), key -> new HashMap<>());
                assertThat(taken.size() < PLACES || extra(e.quota()).contains(e.application()))
                        .isTrue();
                assertThat(taken.put(e.application(), false)).isNull();
            }
            case PlaceConfirmed e -> {
                assertThat(places.get(e.quota()).put(e.application(), true)).isFalse();
                assertThat(places.get(e.quota()).entrySet().stream()
                                .filter(place ->
                                        place.getValue() && !extra(e.quota()).contains(place.getKey())))
                        .as("confirmed without a reason of the department")
                        .hasSizeLessThanOrEqualTo(PLACES);
            }
            case PlaceReleased e ->
                assertThat(places.get(e.quota()).remove(e.application())).isNotNull();
            case ExtraPlaceGranted e -> {
                assertThat(e.reason()).isNotBlank();
                extra.computeIfAbsent(e.quota(), key -> new HashSet<>()).add(e.application());
            }
            default -> {}
        }
    }

    private Set<ApplicationNo> extra(QuotaId quota) {
        return extra.getOrDefault(quota, Set.of());
    }

    private void move(ApplicationNo application, Step from, Step to) {
        assertThat(steps.put(application, to)).isEqualTo(from);
    }
}
