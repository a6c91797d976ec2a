package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.ReviewStory.AGENCY;
import static org.henji.query.root.ReviewStory.CLERK;
import static org.henji.query.root.ReviewStory.EVALUATING;
import static org.henji.query.root.ReviewStory.HERE;
import static org.henji.query.root.ReviewStory.LEADER;
import static org.henji.query.root.ReviewStory.RECHECKED;
import static org.henji.query.root.ReviewStory.SECOND;
import static org.henji.query.root.ReviewStory.SUBMITTED;
import static org.henji.query.root.Story.AUDITOR;
import static org.henji.query.root.Story.CENTER;
import static org.henji.query.root.Story.COUNTY;
import static org.henji.query.root.Story.DEPARTMENT;
import static org.henji.query.root.Story.INTEGRATOR;
import static org.henji.query.root.Story.PREFECTURE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.authority.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Applications from the prefecture on, as each level sees them. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewDeskTest {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private ReviewStory story;

    @Test
    void member_of_the_panel_sees_what_to_do_and_everybody_else_only_who_can_be_recused() {
        assertThat(entry(as(SECOND).ask("prefectureReview"), "prefectureDesk", "EVALUATION_TO_CONDUCT"))
                .containsAllEntriesOf(Map.of(
                        "subject",
                        ReviewStory.panelOf(EVALUATING).value(),
                        "title",
                        AgencyEvents.NAME,
                        "uscc",
                        HERE.value(),
                        "region",
                        Map.of("code", "620802"),
                        "prefecture",
                        Map.of("code", "620800"),
                        "mutations",
                        List.of("evaluateItem", "signEvaluationForm", "recusePanelMember")));
        assertThat(mutations(LEADER)).containsExactly("evaluateItem", "recusePanelMember");
        assertThat(mutations(CLERK)).containsExactly("recusePanelMember");
    }

    @Test
    void evaluation_shows_the_standard_the_panel_and_what_it_found() {
        Response desk = as(CLERK).ask("prefectureReview");
        String evaluation = "prefectureDesk.evaluation";

        assertThat(map(desk, evaluation))
                .containsEntry("application", EVALUATING.value())
                .containsEntry("closedAt", null)
                .containsEntry("minimumSize", 3);
        assertThat(map(desk, evaluation + ".standard.sections[0]")).containsEntry("maximum", 60);
        assertThat(map(desk, evaluation + ".panel[0]"))
                .containsEntry("userId", "expert-10")
                .containsEntry("leader", true)
                .containsEntry("recusal", null);
        assertThat(map(desk, evaluation + ".panel[0].person"))
                .containsEntry("name", "测试褚一")
                .containsEntry("idNumber", "620103********0005")
                .containsEntry("phone", "13800000010");
        desk.path(evaluation + ".materials").entityList(Object.class).hasSize(7);
    }

    @Test
    void self_evaluation_stands_beside_the_form() {
        Response desk = as(CLERK).ask("prefectureReview");
        String item = "prefectureDesk.evaluation.items[0]";

        desk.path(item + ".self.total").entity(Double.class).isEqualTo(100.0);
        assertThat(map(desk, item + ".form"))
                .containsEntry("total", 97.5)
                .containsEntry("passed", true)
                .containsEntry("conclusion", "RECOMMENDED")
                .containsEntry("complete", false);
        assertThat(map(desk, item + ".form.scores[0]"))
                .isEqualTo(Map.of("indicator", "1.1", "points", 37.5, "deductionReason", "工位间距不足", "evidence", "照片 3"));
        assertThat(texts(desk, item + ".form.signatures[*].userId")).containsExactly("expert-10");
    }

    @Test
    void applicant_knows_its_experts_by_name_and_sees_a_form_once_all_have_signed() {
        Response evaluating = as(AGENCY).ask("agencyReview");
        Response evaluated = as(AGENCY)
                .with("evaluation", ReviewStory.panelOf(SUBMITTED).value())
                .ask("agencyReview");

        assertThat(map(evaluating, "agencyDesk.evaluation.panel[0].person"))
                .containsEntry("name", "测试褚一")
                .containsEntry("idNumber", null)
                .containsEntry("phone", null);
        evaluating
                .path("agencyDesk.evaluation.items[0].self.total")
                .entity(Double.class)
                .isEqualTo(100.0);
        evaluating.path("agencyDesk.evaluation.items[0].form").valueIsNull();
        evaluated
                .path("agencyDesk.evaluation.items[0].form.total")
                .entity(Double.class)
                .isEqualTo(97.5);
    }

    @Test
    void applicant_sees_what_it_may_still_evaluate_itself() {
        assertThat(entry(as(AGENCY).ask("agencyReview"), "agencyDesk", "SELF_EVALUATION_TO_SUBMIT"))
                .containsEntry("items", List.of(Map.of("code", "ZX-02-002")))
                .containsEntry("mutations", List.of("submitSelfEvaluation"));
    }

    @Test
    void applicant_sees_who_attended_for_the_centre_by_name_only() {
        String attendee = ".application.review.attendance.attendee";

        assertThat(map(about(RECHECKED.value(), AGENCY).ask("agencyReview"), "agencyDesk" + attendee))
                .containsEntry("name", FilingEvents.ATTENDEE.name())
                .containsEntry("phone", null);
        assertThat(map(about(RECHECKED.value(), CENTER).ask("centerDesk"), "centerDesk" + attendee))
                .containsEntry("phone", FilingEvents.ATTENDEE.phone());
    }

    @Test
    void auditor_sees_no_experts() {
        Response desk = as(AUDITOR).with("region", "620800").ask("prefectureReview");

        assertThat(map(desk, "prefectureDesk.evaluation.panel[0].person"))
                .containsEntry("visible", false)
                .containsEntry("name", null);
        assertThat(map(desk, "prefectureDesk.evaluation.items[0].form")).containsEntry("total", 97.5);
    }

    @Test
    void evaluation_in_another_prefecture_is_not_found() {
        Response desk = as(PREFECTURE).ask("prefectureReview");

        desk.path("prefectureDesk.evaluation").valueIsNull();
        desk.path("prefectureDesk.application").valueIsNull();
    }

    @Test
    void application_shows_how_far_each_item_is_and_every_act() {
        Response desk = about(RECHECKED.value(), DEPARTMENT).ask("departmentDesk");
        String application = "departmentDesk.application";

        desk.path(application + ".state").entity(String.class).isEqualTo("RECHECKED");
        assertThat(texts(desk, application + ".progress[*].state")).containsExactly("CLEARED", "RECHECKED");
        assertThat(map(desk, application + ".progress[0]"))
                .containsEntry("notice", FilingEvents.NOTICE.value())
                .containsEntry("evaluation", ReviewStory.panelOf(RECHECKED).value());
        assertThat(texts(desk, application + ".steps[*].kind"))
                .containsExactly(
                        "APPLIED",
                        "FORWARDED",
                        "ACCEPTED",
                        "EVALUATION_OPENED",
                        "ITEM_RECOMMENDED",
                        "ITEM_RECOMMENDED",
                        "PRELIMINARY_RESULT_SUBMITTED",
                        "COMPLIANCE_REVIEW_PASSED",
                        "RESULT_REPORTED",
                        "RECHECK_PASSED",
                        "ITEM_PUT_ON_NOTICE",
                        "ITEM_CLEARED");
        assertThat(map(desk, application + ".steps[11]"))
                .containsEntry("items", List.of(Map.of("code", "ZX-01-001")))
                .containsEntry("notice", FilingEvents.NOTICE.value());
        assertThat(texts(desk, application + ".evaluations[*].no"))
                .containsExactly(ReviewStory.panelOf(RECHECKED).value());
        desk.path(application + ".review.prohibitions").entityList(Object.class).hasSize(6);
    }

    @Test
    void centre_sees_what_it_has_to_review() {
        Response desk = as(CENTER).ask("centerDesk");

        assertThat(map(desk, "centerDesk.region")).isEqualTo(Map.of("code", "620000", "level", "PROVINCE"));
        assertThat(entry(desk, "centerDesk", "RESULT_TO_REVIEW"))
                .containsEntry("subject", SUBMITTED.value())
                .containsEntry("mutations", List.of("passComplianceReview", "returnToPrefecture"));
        assertThat(inbox(desk, "centerDesk"))
                .filteredOn(entry -> entry.get("uscc").equals(SUBMITTED.agency().value()))
                .hasSize(1);
    }

    @Test
    void department_sees_the_items_of_one_application_that_wait_for_different_work() {
        Response desk = as(DEPARTMENT).ask("departmentDesk");

        assertThat(entry(desk, "departmentDesk", "ITEMS_TO_FILE"))
                .containsEntry("subject", RECHECKED.value())
                .containsEntry("items", List.of(Map.of("code", "ZX-01-001")))
                .containsEntry("mutations", List.of("fileItem", "refuseItem"));
        assertThat(entry(desk, "departmentDesk", "ITEMS_TO_PUBLISH"))
                .containsEntry("subject", RECHECKED.value())
                .containsEntry("items", List.of(Map.of("code", "ZX-02-002")))
                .containsEntry("mutations", List.of("publishNotice", "refuseItem"));
    }

    @Test
    void notice_waits_until_its_last_day_and_cannot_be_closed_before() {
        List<Map<String, Object>> entries = inbox(as(DEPARTMENT).ask("departmentDesk"), "departmentDesk");

        assertThat(entries)
                .filteredOn(entry -> entry.get("kind").equals("NOTICE_TO_CLOSE"))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("subject", FiledStory.TO_COME.value())
                        .containsEntry("uscc", null)
                        .containsEntry("until", FiledStory.FAR_AHEAD.plusDays(6).toString())
                        .containsEntry("mutations", List.of("withdrawNotice")));
    }

    @Test
    void those_who_may_look_at_a_provincial_desk_may_do_nothing_there() {
        for (Actor reader : List.of(DEPARTMENT, AUDITOR)) {
            assertThat(inbox(as(reader).ask("centerDesk"), "centerDesk"))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry).containsEntry("mutations", List.of()));
        }
        assertThat(inbox(as(AUDITOR).ask("departmentDesk"), "departmentDesk"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).containsEntry("mutations", List.of()));
    }

    @Test
    void applications_of_the_province_are_filtered() {
        assertThat(filtered(Map.of("prefecture", "620800")))
                .containsExactly(RECHECKED.value(), SUBMITTED.value(), EVALUATING.value());
        assertThat(filtered(Map.of("state", "WAITING_FOR_CENTER"))).containsExactly(SUBMITTED.value());
        assertThat(filtered(Map.of("uscc", HERE.value(), "state", "UNDER_REVIEW")))
                .containsExactly(EVALUATING.value());
        assertThat(filtered(Map.of("item", "ZX-02-002", "prefecture", "620800")))
                .hasSize(3);
        assertThat(filtered(Map.of("item", "ZX-02-002", "state", "RECHECKED"))).containsExactly(RECHECKED.value());
        assertThat(filtered(Map.of())).contains(Story.FORWARDED.value(), EVALUATING.value());
    }

    @Test
    void agencies_of_the_province_are_found() {
        Response desk = as(CENTER).with("agencies", Map.of("region", "620802")).ask("centerDesk");

        assertThat(texts(desk, "centerDesk.agencies.edges[*].node.uscc")).containsExactly(HERE.value());
        desk.path("centerDesk.agency.uscc").entity(String.class).isEqualTo(HERE.value());
    }

    @Test
    void filter_does_not_widen_the_desk_of_a_prefecture() {
        assertThat(texts(
                        as(PREFECTURE)
                                .with("filter", Map.of("prefecture", "620800"))
                                .ask("prefectureReview"),
                        "prefectureDesk.applications.edges[*].node.no"))
                .isEmpty();
    }

    @Test
    void malformed_arguments_are_refused() {
        assertThat(as(DEPARTMENT).with("evaluation", "7").refusal("departmentDesk"))
                .isEqualTo("EVALUATION_NO_INVALID");
        assertThat(as(DEPARTMENT).with("filter", Map.of("prefecture", "1")).refusal("departmentDesk"))
                .isEqualTo("REGION_UNKNOWN");
        assertThat(Asking.as(service, null).with("version", "1").refusal("standards"))
                .isEqualTo("STANDARD_VERSION_INVALID");
    }

    @ParameterizedTest
    @MethodSource("refusedReaders")
    void other_readers_are_refused(Actor reader, String desk, String code) {
        assertThat(as(reader).refusal(desk)).isEqualTo(code);
    }

    static Stream<Arguments> refusedReaders() {
        return Stream.of(
                Arguments.of(PREFECTURE, "centerDesk", "WRONG_LEVEL"),
                Arguments.of(COUNTY, "centerDesk", "WRONG_LEVEL"),
                Arguments.of(AGENCY, "centerDesk", "WRONG_LEVEL"),
                Arguments.of(INTEGRATOR, "centerDesk", "WRONG_LEVEL"),
                Arguments.of(null, "centerDesk", "UNAUTHENTICATED"),
                Arguments.of(CENTER, "departmentDesk", "WRONG_LEVEL"),
                Arguments.of(PREFECTURE, "departmentDesk", "WRONG_LEVEL"),
                Arguments.of(COUNTY, "departmentDesk", "WRONG_LEVEL"),
                Arguments.of(AGENCY, "departmentDesk", "WRONG_LEVEL"),
                Arguments.of(INTEGRATOR, "departmentDesk", "WRONG_LEVEL"),
                Arguments.of(null, "departmentDesk", "UNAUTHENTICATED"));
    }

    @Test
    void anyone_reads_the_released_standards() {
        Response answer =
                Asking.as(service, null).with("position", story.position()).ask("standards");

        assertThat(texts(answer, "portal.evaluationStandards.edges[*].node.version"))
                .containsExactly("ES-2026-1");
        assertThat(map(answer, "portal.evaluationStandard"))
                .containsEntry("sample", true)
                .containsEntry("passLine", 80)
                .containsEntry("sectionFloorPercent", 60);
        assertThat(map(answer, "portal.evaluationStandard.sections[1]")).containsEntry("maximum", 40);
        answer.path("portal.evaluationStandard.vetoes[0].code")
                .entity(String.class)
                .isEqualTo("V1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES-2026-2", "ES-1999-1"})
    void standard_that_was_not_released_is_not_found(String version) {
        Asking.as(service, null)
                .with("version", version)
                .ask("standards")
                .path("portal.evaluationStandard")
                .valueIsNull();
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }

    private Asking about(String application, Actor reader) {
        return as(reader).with("no", application);
    }

    private List<String> filtered(Map<String, Object> filter) {
        return texts(
                as(DEPARTMENT).with("filter", filter).ask("departmentDesk"),
                "departmentDesk.applications.edges[*].node.no");
    }

    private List<String> mutations(Actor reader) {
        return as(reader)
                .ask("prefectureReview")
                .path("prefectureDesk.inbox.edges[?(@.node.kind == 'EVALUATION_TO_CONDUCT')].node.mutations[*]")
                .entityList(String.class)
                .get();
    }

    private static Map<String, Object> entry(Response desk, String root, String kind) {
        return inbox(desk, root).stream()
                .filter(entry -> entry.get("kind").equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of kind " + kind));
    }

    private static List<Map<String, Object>> inbox(Response desk, String root) {
        return desk.path(root + ".inbox.edges[*].node")
                .entityList(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private static List<String> texts(Response answer, String path) {
        return answer.path(path).entityList(String.class).get();
    }

    private static Map<String, Object> map(Response answer, String path) {
        return answer.path(path)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }
}
