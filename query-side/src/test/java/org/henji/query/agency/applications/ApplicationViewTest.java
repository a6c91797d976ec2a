package org.henji.query.agency.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.RULES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.accepted;
import static org.henji.kernel.agency.FilingEvents.applicationRefused;
import static org.henji.kernel.agency.FilingEvents.cleared;
import static org.henji.kernel.agency.FilingEvents.completed;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.granted;
import static org.henji.kernel.agency.FilingEvents.notRecommended;
import static org.henji.kernel.agency.FilingEvents.objectedTo;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.putOnNotice;
import static org.henji.kernel.agency.FilingEvents.recheckPassed;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.refused;
import static org.henji.kernel.agency.FilingEvents.resultReported;
import static org.henji.kernel.agency.FilingEvents.returnedToPrefecture;
import static org.henji.kernel.agency.FilingEvents.takenOffNotice;
import static org.henji.kernel.agency.FilingEvents.voided;
import static org.henji.kernel.agency.FilingEvents.withdrawn;
import static org.henji.kernel.agency.Reviewer.DEPARTMENT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRecommended;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplicationViewTest {

    private static final Actor CLERK = new Actor("clerk-1", Office.county(COUNTY), "经办人");

    @Test
    void application_waits_for_its_county() {
        assertThat(after(applied()))
                .isEqualTo(new ApplicationView(
                        APPLICATION,
                        USCC,
                        NAME,
                        COUNTY,
                        PREFECTURE,
                        ITEMS,
                        ApplicationState.WAITING_FOR_COUNTY,
                        AT,
                        AT,
                        List.of(asApplied(ITEM), asApplied(OTHER_ITEM)),
                        List.of(),
                        new Review(List.of(), List.of(), null),
                        AgencyEvents.materials().stream().map(Material::sha256).toList(),
                        List.of(step(Step.Kind.APPLIED, null))));
    }

    @Test
    void application_in_a_prefecture_without_counties_waits_for_the_prefecture() {
        assertThat(after(appliedToPrefecture()).state()).isEqualTo(ApplicationState.WAITING_FOR_PREFECTURE);
    }

    @Test
    void forwarded_application_waits_for_the_prefecture() {
        ApplicationView application = after(applied(), forwarded());

        assertThat(application.state()).isEqualTo(ApplicationState.WAITING_FOR_PREFECTURE);
        assertThat(application.steps().getLast()).isEqualTo(step(Step.Kind.FORWARDED, "材料齐全，同意上报"));
    }

    @Test
    void returned_application_says_why() {
        ApplicationView application = after(applied(), returned("缺少场地证明"));

        assertThat(application.state()).isEqualTo(ApplicationState.RETURNED);
        assertThat(application.steps().getLast().opinion()).isEqualTo("缺少场地证明");
    }

    @Test
    void resubmitted_application_shows_its_whole_way() {
        ApplicationView application = after(applied(), returned(), resubmitted(), forwarded());

        assertThat(application.state()).isEqualTo(ApplicationState.WAITING_FOR_PREFECTURE);
        assertThat(application.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.APPLIED, Step.Kind.RETURNED, Step.Kind.RESUBMITTED, Step.Kind.FORWARDED);
    }

    @Test
    void step_tells_who_acted_and_the_reason_beside_the_act() {
        ApplicationView row = ApplicationView.evolve(null, applied(), new Occurrence(applied(), 7, CLERK, "重新核对"));

        assertThat(row.steps())
                .containsExactly(new Step(Step.Kind.APPLIED, AT, CLERK, null, "重新核对", List.of(), null, null));
    }

    @Test
    void files_that_were_replaced_stay_listed() {
        Material replacement =
                new Material(MaterialType.PREMISES_PROOF, "新租赁合同", new Sha256("f".repeat(64)), "application/pdf", 2048);
        Dossier corrected = new Dossier(
                dossier().items(),
                dossier().staff(),
                dossier().sites(),
                List.of(dossier().materials().getFirst(), replacement),
                dossier().absentProhibitions());

        ApplicationView application = after(
                applied(), returned(), new ApplicationResubmitted(APPLICATION, Reviewer.COUNTY, corrected, RULES, AT));

        assertThat(application.materialDigests())
                .containsAll(after(applied()).materialDigests())
                .contains(replacement.sha256())
                .hasSize(MaterialType.values().length + 1);
    }

    @Test
    void accepted_application_is_under_review_and_shows_what_was_looked_up() {
        ApplicationView application = after(applied(), forwarded(), accepted());

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
        assertThat(application.review().prohibitions()).isEqualTo(FilingEvents.noProhibition());
    }

    @Test
    void refused_application_has_ended_with_its_items() {
        ApplicationView application = after(applied(), forwarded(), applicationRefused());

        assertThat(application.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(application.review().barredBy()).containsExactly(Prohibition.ABNORMAL_OPERATIONS);
        assertThat(application.progress())
                .extracting(ItemProgress::state, ItemProgress::opinion)
                .containsOnly(tuple(ItemState.REFUSED, "2025 年列入经营异常名录"));
    }

    @Test
    void evaluations_are_listed_in_order() {
        EvaluationNo second = EvaluationNo.of(APPLICATION, 2);

        assertThat(after(applied(), forwarded(), accepted(), evaluationOpened(), evaluationOpened(second))
                        .evaluations())
                .containsExactly(EVALUATION, second);
    }

    @Test
    void items_are_decided_on_one_by_one() {
        ApplicationView application = after(underReviewAnd(recommended(ITEM), notRecommended(OTHER_ITEM)));

        assertThat(application.progress())
                .containsExactly(
                        new ItemProgress(ITEM, ItemState.RECOMMENDED, AT, EVALUATION, null, "同意推荐"),
                        new ItemProgress(OTHER_ITEM, ItemState.NOT_RECOMMENDED, AT, EVALUATION, null, "设备不足"));
        assertThat(application.steps().getLast())
                .isEqualTo(new Step(
                        Step.Kind.ITEM_NOT_RECOMMENDED,
                        AT,
                        CLERK,
                        "设备不足",
                        null,
                        List.of(OTHER_ITEM),
                        EVALUATION,
                        null));
    }

    @Test
    void decision_on_an_item_does_not_begin_another_state() {
        ItemRecommended later = new ItemRecommended(APPLICATION, ITEM, EVALUATION, null, AT.plus(Duration.ofDays(1)));

        assertThat(after(underReviewAnd(later)).since()).isEqualTo(AT);
    }

    @Test
    void compliance_review_shows_who_attended() {
        ApplicationView application = after(compliancePassedAnd());

        assertThat(application.state()).isEqualTo(ApplicationState.WAITING_FOR_REPORT);
        assertThat(application.review().attendance())
                .isEqualTo(new Review.Attendance(FilingEvents.ATTENDEE, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void returned_to_the_prefecture_every_item_is_open_again() {
        ApplicationView application = after(compliancePassedAnd(resultReported(), returnedToPrefecture(DEPARTMENT)));

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
        assertThat(application.progress()).containsExactly(asApplied(ITEM), asApplied(OTHER_ITEM));
        assertThat(application.review().attendance()).isNull();
    }

    @Test
    void item_that_the_department_refused_stays_refused_when_the_others_are_returned() {
        ApplicationView application =
                after(compliancePassedAnd(resultReported(), refused(ITEM), returnedToPrefecture(DEPARTMENT)));

        assertThat(application.progress())
                .extracting(ItemProgress::state)
                .containsExactly(ItemState.REFUSED, ItemState.APPLIED);
    }

    @Test
    void rechecked_are_the_items_that_the_department_names() {
        ApplicationView application = after(recheckedAnd());

        assertThat(application.state()).isEqualTo(ApplicationState.RECHECKED);
        assertThat(states(application)).containsExactly(ItemState.RECHECKED, ItemState.NOT_RECOMMENDED);
        assertThat(application.steps().getLast().items()).containsExactly(ITEM);
    }

    @Test
    void item_passes_its_notice_and_is_filed() {
        ApplicationView application = after(recheckedAnd(putOnNotice(ITEM), cleared(ITEM), granted(ITEM), completed()));

        assertThat(application.state()).isEqualTo(ApplicationState.COMPLETED);
        assertThat(application.progress().getFirst())
                .isEqualTo(new ItemProgress(ITEM, ItemState.FILED, AT, EVALUATION, NOTICE, "公示无异议，予以备案"));
        assertThat(application.steps())
                .extracting(Step::kind)
                .endsWith(
                        Step.Kind.ITEM_PUT_ON_NOTICE,
                        Step.Kind.ITEM_CLEARED,
                        Step.Kind.ITEM_FILED,
                        Step.Kind.COMPLETED);
    }

    @Test
    void item_with_an_upheld_objection_is_refused() {
        assertThat(states(after(recheckedAnd(putOnNotice(ITEM), objectedTo(ITEM)))))
                .startsWith(ItemState.OBJECTED_TO);
        assertThat(states(after(recheckedAnd(putOnNotice(ITEM), objectedTo(ITEM), refused(ITEM)))))
                .startsWith(ItemState.REFUSED);
    }

    @Test
    void item_taken_off_its_notice_may_be_published_again() {
        assertThat(states(after(recheckedAnd(putOnNotice(ITEM), takenOffNotice(ITEM)))))
                .startsWith(ItemState.RECHECKED);
    }

    @Test
    void withdrawal_and_disqualification_end_what_was_not_decided_yet() {
        FilingApplicationEvent[] onItsWay = recheckedAnd(putOnNotice(ITEM));
        ApplicationView taken = after(and(onItsWay, withdrawn()));
        ApplicationView voided = after(and(onItsWay, voided()));

        assertThat(taken.state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(states(taken)).containsExactly(ItemState.WITHDRAWN, ItemState.NOT_RECOMMENDED);
        assertThat(voided.state()).isEqualTo(ApplicationState.VOIDED);
        assertThat(states(voided)).containsExactly(ItemState.VOIDED, ItemState.NOT_RECOMMENDED);
    }

    @Test
    void change_of_an_item_that_was_not_applied_for_is_an_error() {
        assertThatThrownBy(() -> after(underReviewAnd(recommended(CatalogueEvents.HOUSEKEEPING))))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    @ParameterizedTest
    @EnumSource(Reviewer.class)
    void every_reviewer_has_a_state_in_which_it_is_waited_for(Reviewer reviewer) {
        assertThat(ApplicationState.waitingFor(reviewer)).hasToString("WAITING_FOR_" + reviewer);
    }

    @Test
    void change_of_an_unknown_application_is_an_error() {
        for (FilingApplicationEvent event : List.of(forwarded(), returned(), resubmitted())) {
            assertThatThrownBy(() -> ApplicationView.evolve(null, event, new Occurrence(event, 0, CLERK, null)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static FilingApplicationEvent[] underReviewAnd(FilingApplicationEvent... more) {
        return and(new FilingApplicationEvent[] {applied(), forwarded(), accepted(), evaluationOpened()}, more);
    }

    /** One item recommended, the other not. */
    private static FilingApplicationEvent[] compliancePassedAnd(FilingApplicationEvent... more) {
        return and(
                underReviewAnd(
                        recommended(ITEM),
                        notRecommended(OTHER_ITEM),
                        preliminaryResultSubmitted(),
                        compliancePassed()),
                more);
    }

    private static FilingApplicationEvent[] recheckedAnd(FilingApplicationEvent... more) {
        return and(compliancePassedAnd(resultReported(), recheckPassed(ITEM)), more);
    }

    private static FilingApplicationEvent[] and(FilingApplicationEvent[] before, FilingApplicationEvent... more) {
        return Stream.concat(Stream.of(before), Stream.of(more)).toArray(FilingApplicationEvent[]::new);
    }

    private static List<ItemState> states(ApplicationView application) {
        return application.progress().stream().map(ItemProgress::state).toList();
    }

    private static ItemProgress asApplied(ItemCode item) {
        return new ItemProgress(item, ItemState.APPLIED, AT, null, null, null);
    }

    private static Step step(Step.Kind kind, String opinion) {
        return new Step(kind, AT, CLERK, opinion, null, List.of(), null, null);
    }

    private static ApplicationView after(FilingApplicationEvent... events) {
        return Scenario.view(Applications.MODEL, APPLICATION.value(), CLERK, events);
    }
}
