package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.VISITED_ON;
import static org.henji.kernel.agency.EvaluationEvents.appointed;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.EvaluationEvents.selfEvaluated;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;
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
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;
import static org.henji.query.inbox.Work.waiting;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.query.desk.Desk;
import org.henji.query.desk.OfficeKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplicationWorkTest {

    private static final String CLERK = "clerk";

    private static final List<DomainEvent> ACCEPTED = List.of(applied(), forwarded(), accepted());
    private static final List<DomainEvent> EVALUATING = and(ACCEPTED, evaluationOpened(), panelFormed());
    private static final List<DomainEvent> CHECKED = and(EVALUATING, materialsChecked());

    /** The form of the first item filled in and signed by all. */
    private static final List<DomainEvent> EVALUATED = signedByAll(and(CHECKED, evaluated(ITEM)), ITEM);

    private static final List<DomainEvent> DECIDED = and(
            signedByAll(and(EVALUATED, evaluated(OTHER_ITEM)), OTHER_ITEM),
            recommended(ITEM),
            notRecommended(OTHER_ITEM));
    private static final List<DomainEvent> SUBMITTED = and(DECIDED, preliminaryResultSubmitted(), closed());
    private static final List<DomainEvent> REPORTED = and(SUBMITTED, compliancePassed(), resultReported());
    private static final List<DomainEvent> RECHECKED = and(REPORTED, recheckPassed(ITEM));

    @Test
    void application_waits_for_the_county_which_may_forward_or_return_it() {
        Matter matter = turn(List.of(applied()));

        assertThat(matter.office()).isEqualTo(OfficeKey.of(Level.COUNTY, COUNTY));
        assertThat(matter.shownOn(Work.deskOf(matter, CLERK), VISITED_ON))
                .isEqualTo(new InboxEntry(
                        InboxKind.APPLICATION_TO_REVIEW,
                        APPLICATION.value(),
                        NAME,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        List.of(),
                        List.of(),
                        null,
                        AT,
                        null,
                        List.of("forwardApplication", "returnApplication")));
    }

    @Test
    void application_to_a_prefecture_without_counties_waits_there() {
        Matter matter = turn(List.of(appliedToPrefecture()));

        assertThat(matter.office()).isEqualTo(OfficeKey.of(Level.PREFECTURE, PREFECTURE_WITHOUT_COUNTIES));
        assertThat(matter.task().kind()).isEqualTo(InboxKind.APPLICATION_TO_ACCEPT);
    }

    @Test
    void forwarded_application_waits_for_the_prefecture_since_it_came_there() {
        Matter matter =
                turn(List.of(applied(), new ApplicationForwarded(APPLICATION, null, AT.plus(Duration.ofHours(3)))));

        assertThat(matter.office()).isEqualTo(Work.PREFECTURE);
        assertThat(matter.since()).isEqualTo(AT.plus(Duration.ofHours(3)));
        assertThat(mutations(matter, CLERK, VISITED_ON))
                .containsExactly("acceptApplication", "returnApplication", "refuseApplication");
    }

    @Test
    void returned_application_waits_for_the_agency_which_may_resubmit_or_withdraw_it() {
        Matter matter = turn(List.of(applied(), returned()));

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.APPLICATION_TO_CORRECT);
        assertThat(mutations(matter, CLERK, VISITED_ON)).containsExactly("resubmitApplication", "withdrawApplication");
    }

    @Test
    void resubmitted_application_waits_for_the_county_again() {
        assertThat(turn(List.of(applied(), returned(), resubmitted())).office())
                .isEqualTo(OfficeKey.of(Level.COUNTY, COUNTY));
    }

    @Test
    void accepted_application_waits_for_a_panel() {
        assertTask(turn(ACCEPTED), InboxKind.PANEL_TO_FORM, Work.PREFECTURE, ITEMS, "formPanel");
    }

    @Test
    void while_the_panel_works_the_office_waits_for_it() {
        assertThat(waiting(EVALUATING))
                .containsExactly(InboxKind.EVALUATION_TO_CONDUCT, InboxKind.SELF_EVALUATION_TO_SUBMIT);
        assertIdle(turn(EVALUATING));
    }

    @Test
    void panel_checks_the_materials_then_evaluates_then_signs() {
        assertTask(
                panel(EVALUATING),
                InboxKind.EVALUATION_TO_CONDUCT,
                Work.PREFECTURE,
                ITEMS,
                "checkMaterials",
                "recusePanelMember");
        assertThat(panel(CHECKED).task().mutations()).containsExactly("evaluateItem", "recusePanelMember");
        assertThat(panel(and(CHECKED, evaluated(ITEM))).task().mutations())
                .containsExactly("evaluateItem", "signEvaluationForm", "recusePanelMember");
        assertThat(panel(CHECKED).task().subject()).isEqualTo(EVALUATION.value());
    }

    @Test
    void only_members_act_for_the_panel_and_nobody_signs_twice() {
        Matter matter = panel(and(CHECKED, evaluated(ITEM), signed(ITEM, LEADER, false)));

        assertThat(mutations(matter, SECOND.userId(), VISITED_ON))
                .containsExactly("evaluateItem", "signEvaluationForm", "recusePanelMember");
        assertThat(mutations(matter, LEADER.userId(), VISITED_ON)).containsExactly("evaluateItem", "recusePanelMember");
        assertThat(mutations(matter, CLERK, VISITED_ON)).containsExactly("recusePanelMember");
    }

    @Test
    void filling_in_the_form_again_asks_all_to_sign_again() {
        Matter matter = panel(and(CHECKED, evaluated(ITEM), signed(ITEM, LEADER, false), evaluated(ITEM)));

        assertThat(mutations(matter, LEADER.userId(), VISITED_ON)).contains("signEvaluationForm");
    }

    @Test
    void panel_that_lacks_a_member_has_to_be_completed_first() {
        List<DomainEvent> short1 = and(CHECKED, evaluated(ITEM), signed(ITEM, LEADER, false), recused(THIRD));

        assertTask(
                panel(short1),
                InboxKind.PANEL_TO_COMPLETE,
                Work.PREFECTURE,
                ITEMS,
                "appointPanelMember",
                "recusePanelMember");

        Matter complete = panel(and(short1, appointed(SUBSTITUTE)));
        assertThat(complete.task().kind()).isEqualTo(InboxKind.EVALUATION_TO_CONDUCT);
        assertThat(mutations(complete, LEADER.userId(), VISITED_ON)).contains("signEvaluationForm");
        assertThat(mutations(complete, THIRD.userId(), VISITED_ON)).containsExactly("recusePanelMember");
        assertThat(mutations(complete, SUBSTITUTE.userId(), VISITED_ON)).contains("evaluateItem");
    }

    @Test
    void panel_without_its_leader_has_to_be_completed_too() {
        List<DomainEvent> leaderless = and(CHECKED, recused(LEADER), appointed(SUBSTITUTE));
        PanelMember leader = new PanelMember(SUBSTITUTE.userId(), SUBSTITUTE.person(), SUBSTITUTE.unit(), true);

        assertThat(panel(leaderless).task().kind()).isEqualTo(InboxKind.PANEL_TO_COMPLETE);
        assertThat(panel(and(CHECKED, recused(LEADER), appointed(leader)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.EVALUATION_TO_CONDUCT);
    }

    @Test
    void agency_evaluates_itself_for_each_item_until_its_form_is_final() {
        assertTask(
                selfEvaluation(EVALUATING),
                InboxKind.SELF_EVALUATION_TO_SUBMIT,
                Work.AGENCY,
                ITEMS,
                "submitSelfEvaluation");
        assertThat(selfEvaluation(and(EVALUATING, selfEvaluated(ITEM))).task().items())
                .containsExactly(OTHER_ITEM);
        assertThat(selfEvaluation(EVALUATED).task().items()).containsExactly(OTHER_ITEM);
        assertIdle(selfEvaluation(and(EVALUATED, selfEvaluated(OTHER_ITEM))));
    }

    @Test
    void item_whose_form_all_have_signed_waits_for_a_decision_by_somebody_else() {
        Matter matter = turn(EVALUATED);

        assertTask(matter, InboxKind.ITEMS_TO_DECIDE, Work.PREFECTURE, List.of(ITEM), "recommendItem", "rejectItem");
        assertThat(mutations(matter, LEADER.userId(), VISITED_ON)).isEmpty();
        assertThat(panel(EVALUATED).task().items()).containsExactly(OTHER_ITEM);
    }

    @Test
    void whoever_was_recused_does_not_decide_either() {
        List<DomainEvent> history = and(EVALUATED, recused(SECOND));

        assertThat(mutations(turn(history), SECOND.userId(), VISITED_ON)).isEmpty();
        assertThat(mutations(turn(history), CLERK, VISITED_ON)).hasSize(2);
    }

    @Test
    void item_that_the_panel_does_not_recommend_can_only_be_rejected() {
        List<DomainEvent> history = signedByAll(and(CHECKED, concluded(ITEM, Conclusion.NOT_RECOMMENDED)), ITEM);

        assertThat(turn(history).task().mutations()).containsExactly("rejectItem");
        assertThat(panel(history).task().items()).containsExactly(OTHER_ITEM);
    }

    @Test
    void item_to_be_evaluated_again_stays_with_the_panel() {
        List<DomainEvent> history = signedByAll(and(CHECKED, concluded(ITEM, Conclusion.EVALUATE_AGAIN)), ITEM);

        assertThat(panel(history).task().items()).containsExactlyElementsOf(ITEMS);
        assertThat(waiting(history)).doesNotContain(InboxKind.ITEMS_TO_DECIDE);
    }

    @Test
    void item_that_the_office_rejected_is_not_evaluated_again() {
        List<DomainEvent> again = signedByAll(and(CHECKED, concluded(ITEM, Conclusion.EVALUATE_AGAIN)), ITEM);
        List<DomainEvent> rejected = and(again, notRecommended(ITEM));

        assertThat(panel(rejected).task().items()).containsExactly(OTHER_ITEM);
        assertThat(selfEvaluation(rejected).task().items()).containsExactly(OTHER_ITEM);
    }

    @Test
    void more_items_to_decide_do_not_begin_another_wait() {
        ItemEvaluated later = concluded(OTHER_ITEM, Conclusion.RECOMMENDED);
        List<DomainEvent> history = signedByAll(and(EVALUATED, later), OTHER_ITEM);

        assertThat(turn(history).task().items()).containsExactlyElementsOf(ITEMS);
        assertThat(turn(history).since()).isEqualTo(AT);
    }

    @Test
    void result_is_submitted_once_every_item_is_decided_on() {
        assertTask(turn(DECIDED), InboxKind.RESULT_TO_SUBMIT, Work.PREFECTURE, List.of(), "submitPreliminaryResult");
        assertThat(waiting(DECIDED)).containsExactly(InboxKind.RESULT_TO_SUBMIT);
    }

    @Test
    void centre_reviews_the_result_then_the_prefecture_reports_it_then_the_department_rechecks_it() {
        assertTask(
                turn(SUBMITTED),
                InboxKind.RESULT_TO_REVIEW,
                Work.CENTER,
                List.of(),
                "passComplianceReview",
                "returnToPrefecture");
        assertTask(
                turn(and(SUBMITTED, compliancePassed())),
                InboxKind.RESULT_TO_REPORT,
                Work.PREFECTURE,
                List.of(),
                "reportResult");
        assertTask(
                turn(REPORTED),
                InboxKind.RESULT_TO_RECHECK,
                Work.DEPARTMENT,
                List.of(),
                "passRecheck",
                "refuseItem",
                "returnToPrefecture");
    }

    @Test
    void whoever_evaluated_decides_nothing_at_the_province_either() {
        assertThat(mutations(turn(SUBMITTED), LEADER.userId(), VISITED_ON)).isEmpty();
        assertThat(mutations(turn(REPORTED), THIRD.userId(), VISITED_ON)).isEmpty();
        assertThat(mutations(publication(RECHECKED), THIRD.userId(), VISITED_ON))
                .containsExactly("publishNotice");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reviewer.class,
            names = {"CENTER", "DEPARTMENT"})
    void returned_to_the_prefecture_it_may_decide_again_or_form_another_panel(Reviewer by) {
        List<DomainEvent> before = by == Reviewer.CENTER ? SUBMITTED : REPORTED;

        assertTask(
                turn(and(before, returnedToPrefecture(by))),
                InboxKind.ITEMS_TO_DECIDE,
                Work.PREFECTURE,
                ITEMS,
                "recommendItem",
                "rejectItem",
                "formPanel");
        assertIdle(panel(and(before, returnedToPrefecture(by))));
    }

    @Test
    void another_panel_evaluates_what_is_undecided_and_the_rest_rests_on_the_first() {
        EvaluationNo second = EvaluationNo.of(APPLICATION, 2);
        PanelFormed formed = panelFormed(second);
        List<DomainEvent> history = and(
                SUBMITTED,
                returnedToPrefecture(),
                recommended(ITEM),
                new EvaluationOpened(APPLICATION, second, AT),
                new PanelFormed(
                        second,
                        APPLICATION,
                        USCC,
                        PREFECTURE,
                        List.of(OTHER_ITEM),
                        formed.standard(),
                        List.of(LEADER, SECOND, SUBSTITUTE),
                        formed.visitPlannedOn(),
                        formed.plan(),
                        formed.minimumSize(),
                        AT));

        assertIdle(turn(history));
        assertTask(
                panel(history),
                InboxKind.EVALUATION_TO_CONDUCT,
                Work.PREFECTURE,
                List.of(OTHER_ITEM),
                "checkMaterials",
                "recusePanelMember");
        assertThat(panel(history).task().subject()).isEqualTo(second.value());
        assertThat(mutations(panel(history), THIRD.userId(), VISITED_ON)).containsExactly("recusePanelMember");
    }

    @Test
    void rechecked_items_wait_to_be_published_and_the_application_for_nobody() {
        assertIdle(turn(RECHECKED));
        assertTask(
                publication(RECHECKED),
                InboxKind.ITEMS_TO_PUBLISH,
                Work.DEPARTMENT,
                List.of(ITEM),
                "publishNotice",
                "refuseItem");
    }

    @Test
    void item_on_notice_waits_for_nobody_until_the_notice_has_ended() {
        List<DomainEvent> published = and(RECHECKED, putOnNotice(ITEM));

        assertThat(waiting(published)).isEmpty();
        assertThat(waiting(and(published, takenOffNotice(ITEM)))).containsExactly(InboxKind.ITEMS_TO_PUBLISH);
        assertTask(
                matter(FilingLane.FILING.key(APPLICATION), and(published, cleared(ITEM))),
                InboxKind.ITEMS_TO_FILE,
                Work.DEPARTMENT,
                List.of(ITEM),
                "fileItem",
                "refuseItem");
        assertTask(
                matter(FilingLane.REFUSAL.key(APPLICATION), and(published, objectedTo(ITEM))),
                InboxKind.ITEMS_TO_REFUSE,
                Work.DEPARTMENT,
                List.of(ITEM),
                "refuseItem");
    }

    @Test
    void items_of_one_application_wait_each_for_its_own_work() {
        List<DomainEvent> both = and(
                ACCEPTED,
                recommended(ITEM),
                recommended(OTHER_ITEM),
                preliminaryResultSubmitted(),
                compliancePassed(),
                resultReported(),
                recheckPassed(ITEM, OTHER_ITEM),
                putOnNotice(ITEM),
                cleared(ITEM));

        assertThat(waiting(both)).containsExactly(InboxKind.ITEMS_TO_PUBLISH, InboxKind.ITEMS_TO_FILE);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void nothing_waits_after_the_end(List<DomainEvent> history) {
        assertThat(waiting(history)).isEmpty();
    }

    static Stream<Arguments> ends() {
        List<DomainEvent> cleared = and(RECHECKED, putOnNotice(ITEM), cleared(ITEM));
        return Stream.of(
                Arguments.of(and(List.of(applied(), forwarded()), applicationRefused())),
                Arguments.of(and(List.of(applied(), returned()), withdrawn())),
                Arguments.of(and(EVALUATED, withdrawn(), closed())),
                Arguments.of(and(EVALUATED, voided(), closed())),
                Arguments.of(and(SUBMITTED, withdrawn())),
                Arguments.of(and(cleared, withdrawn())),
                Arguments.of(and(cleared, voided())),
                Arguments.of(and(cleared, granted(ITEM), completed())),
                Arguments.of(and(RECHECKED, refused(ITEM), completed())));
    }

    @Test
    void onlookers_see_the_entry_and_may_do_nothing() {
        Matter matter = turn(List.of(applied()));
        Desk looking = Desk.ofCounty(new Actor(CLERK, Office.prefecture(PREFECTURE), null), COUNTY);

        InboxEntry seen = matter.shownOn(looking, VISITED_ON);

        assertThat(seen.mutations()).isEmpty();
        assertThat(seen)
                .usingRecursiveComparison()
                .ignoringFields("mutations")
                .isEqualTo(matter.shownOn(Work.deskOf(matter, CLERK), VISITED_ON));
    }

    @Test
    void change_of_an_unknown_application_is_an_error() {
        for (DomainEvent event : List.of(forwarded(), accepted(), panelFormed())) {
            assertThatThrownBy(() -> turn(List.of(event))).hasMessageContaining(IllegalStateException.class.getName());
        }
    }

    private static Matter turn(List<DomainEvent> history) {
        return matter(FilingLane.APPLICATION.key(APPLICATION), history);
    }

    private static Matter panel(List<DomainEvent> history) {
        return matter(FilingLane.PANEL.key(APPLICATION), history);
    }

    private static Matter selfEvaluation(List<DomainEvent> history) {
        return matter(FilingLane.SELF_EVALUATION.key(APPLICATION), history);
    }

    private static Matter publication(List<DomainEvent> history) {
        return matter(FilingLane.PUBLICATION.key(APPLICATION), history);
    }

    private static void assertTask(
            Matter matter, InboxKind kind, OfficeKey office, List<ItemCode> items, String... mutations) {
        assertThat(matter.office()).isEqualTo(office);
        assertThat(matter.task().kind()).isEqualTo(kind);
        assertThat(matter.task().items()).containsExactlyElementsOf(items);
        assertThat(mutations(matter, CLERK, VISITED_ON))
                .containsExactlyElementsOf(Stream.of(mutations)
                        .filter(mutation -> !mutation.equals("checkMaterials"))
                        .toList());
        assertThat(matter.task().mutations()).containsExactly(mutations);
    }

    private static List<DomainEvent> signedByAll(List<DomainEvent> history, ItemCode item) {
        return and(history, signed(item, LEADER, false), signed(item, SECOND, false), signed(item, THIRD, true));
    }

    private static ItemEvaluated concluded(ItemCode item, Conclusion conclusion) {
        ItemEvaluated form = EvaluationEvents.evaluated(item);
        return new ItemEvaluated(
                form.evaluation(),
                item,
                form.visitedOn(),
                form.place(),
                form.scores(),
                form.vetoes(),
                form.total(),
                form.passed(),
                form.passLine(),
                conclusion,
                AT.plus(Duration.ofHours(1)));
    }
}
