package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.ASSESSOR;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.BUSY_AGENCY;
import static org.henji.query.root.SessionStory.BUSY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.EARLIER;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.HELD;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.LEADER;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;
import static org.henji.query.root.SessionStory.RUNNING;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.TicketNo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Score books, and what they say of candidates, on the desks (BR-17, BR-20). */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreDeskTest {

    private static final String CHECKED = ScoreBookNo.of(HELD).value();
    private static final String CONFIRMED = ScoreBookNo.of(EARLIER).value();
    private static final String OPEN = ScoreBookNo.of(RUNNING).value();

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private SessionStory story;

    @Test
    void each_desk_shows_the_score_books_of_its_own() {
        assertThat(numbers(as(AGENCY), "agency")).containsExactly(CHECKED, CONFIRMED);
        assertThat(numbers(as(BESIDE_AGENCY), "agency")).isEmpty();
        assertThat(numbers(as(PREFECTURE_CLERK), "prefecture")).containsExactly(CHECKED, CONFIRMED);
        assertThat(numbers(as(BUSY_CLERK), "prefecture")).containsExactly(OPEN);
        assertThat(numbers(as(FAR_CLERK), "prefecture")).isEmpty();
        assertThat(numbers(as(Story.CENTER), "center")).contains(CHECKED, CONFIRMED, OPEN);
        assertThat(numbers(as(DEPARTMENT), "department")).contains(CHECKED, CONFIRMED, OPEN);
    }

    @Test
    void score_book_of_another_territory_does_not_exist_for_the_reader() {
        for (Asking reader : List.of(as(BESIDE_AGENCY), as(BUSY_AGENCY))) {
            Response desk = reader.ask("agencyScores");
            desk.path("agencyDesk.scoreBook").valueIsNull();
            desk.path("agencyDesk.candidateScores").valueIsNull();
        }
        Response far = as(FAR_CLERK).ask("prefectureScores");
        far.path("prefectureDesk.scoreBook").valueIsNull();
        far.path("prefectureDesk.candidateScores").valueIsNull();
        assertThat(as(FAR_CLERK).with("uscc", HERE.value()).refusal("agencyScores"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(as(BESIDE_AGENCY).with("uscc", HERE.value()).refusal("agencyScores"))
                .isEqualTo("WRONG_AGENCY");
    }

    @Test
    void score_books_are_found_by_state_and_item_and_come_in_pages() {
        Asking clerk = as(PREFECTURE_CLERK);

        assertThat(found(Map.of("state", "CONFIRMED"))).containsExactly(CONFIRMED);
        assertThat(found(Map.of("state", "CHECKED", "item", "ZX-01-001"))).containsExactly(CHECKED);
        assertThat(found(Map.of("item", "ZX-02-002"))).isEmpty();
        Response first = clerk.with("first", 1).ask("prefectureScores");
        first.path("prefectureDesk.scoreBooks.totalCount").entity(Long.class).isEqualTo(2L);
        String cursor = first.path("prefectureDesk.scoreBooks.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(numbers(clerk.with("first", 1).with("cursor", cursor), "prefecture"))
                .containsExactly(CONFIRMED);
    }

    @Test
    void malformed_questions_are_refused() {
        Response desk = as(AGENCY).with("no", HELD.value()).ask("agencyScores");

        desk.errors()
                .satisfy(errors -> assertThat(errors)
                        .hasSize(2)
                        .allSatisfy(error ->
                                assertThat(error.getExtensions()).containsEntry("code", "SCORE_BOOK_NO_INVALID")));
        assertThat(as(AGENCY).with("filter", Map.of("item", "7")).refusal("agencyScores"))
                .isEqualTo("ITEM_CODE_INVALID");
        assertThat(as(AGENCY).with("scores", 101).refusal("agencyScores")).isEqualTo("PAGE_LIMIT");
    }

    @Test
    void checked_book_shows_its_rules_and_its_results() {
        Response desk = as(PREFECTURE_CLERK).ask("prefectureScores");

        assertThat(map(desk, "prefectureDesk.scoreBook"))
                .containsEntry("session", HELD.value())
                .containsEntry("uscc", HERE.value())
                .containsEntry("state", "CHECKED")
                .containsEntry("region", Map.of("code", "621102"))
                .containsEntry("prefecture", Map.of("code", "621100"))
                .containsEntry("enteredBy", List.of(AGENCY.userId()));
        assertThat(map(desk, "prefectureDesk.scoreBook.rules"))
                .containsEntry("passMark", 60)
                .containsEntry("assessorsPerCandidate", 3);
        assertThat(map(desk, "prefectureDesk.scoreBook.tally"))
                .isEqualTo(Map.of(
                        "candidates", 4, "present", 3, "passed", 1, "failed", 1, "absent", 1, "disqualified", 1));
        assertThat(texts(desk, "prefectureDesk.scoreBook.steps[*].kind")).containsExactly("CHECKED");
        desk.path("prefectureDesk.candidateScores.totalCount")
                .entity(Long.class)
                .isEqualTo(4L);
        assertThat(texts(desk, "prefectureDesk.candidateScores.edges[*].node.result.grade"))
                .containsExactly("PASSED", "DISQUALIFIED", "FAILED", "ABSENT");
        assertThat(map(desk, "prefectureDesk.candidateScores.edges[0].node"))
                .containsEntry("candidate", 1)
                .containsEntry("sheetsMissing", 0)
                .containsEntry("result", Map.of("grade", "PASSED", "score", "80.00"))
                .containsEntry(
                        "registration",
                        Map.of("ticket", TicketNo.of(HELD, 1, 1).value(), "person", Map.of("name", "测试考生1")));
        assertThat(texts(desk, "prefectureDesk.candidateScores.edges[0].node.sheets[*].assessor"))
                .containsExactly("KP-3", "KP-4", "KP-5");
    }

    @Test
    void department_sees_results_and_no_sheets_and_an_auditor_sheets_and_no_names() {
        Response department = as(DEPARTMENT).ask("departmentScores");
        Response auditor = as(Story.AUDITOR).ask("centerScores");

        assertThat(map(department, "departmentDesk.candidateScores.edges[0].node"))
                .containsEntry("sheets", null)
                .containsEntry("spread", null)
                .containsEntry("result", Map.of("grade", "PASSED", "score", "80.00"));
        assertThat(texts(auditor, "centerDesk.candidateScores.edges[0].node.sheets[*].total"))
                .hasSize(3);
        assertThat(map(auditor, "centerDesk.candidateScores.edges[0].node.registration"))
                .containsEntry("person", null);
    }

    @Test
    void assessors_see_their_own_sheets_only_while_scores_are_entered() {
        Response assessor = as(ASSESSOR).with("no", OPEN).ask("agencyScores");
        Response leader = as(LEADER).with("no", OPEN).ask("agencyScores");
        Response office = as(BUSY_AGENCY).with("no", OPEN).ask("agencyScores");
        String sheets = "agencyDesk.candidateScores.edges[*].node.sheets[*].assessor";

        assertThat(texts(assessor, sheets)).containsExactly("KP-4", "KP-4");
        assertThat(texts(leader, sheets)).containsExactly("KP-3");
        assertThat(texts(office, sheets)).containsExactly("KP-3", "KP-4", "KP-4");
        assertThat(map(assessor, "agencyDesk.candidateScores.edges[0].node"))
                .containsEntry("spread", null)
                .containsEntry("toBeRuledOn", true)
                .containsEntry("sheetsMissing", 1)
                .containsEntry("result", null);
        assertThat(map(office, "agencyDesk.candidateScores.edges[0].node")).containsEntry("spread", "20.0000");
    }

    private List<String> found(Map<String, Object> filter) {
        return numbers(as(PREFECTURE_CLERK).with("filter", filter), "prefecture");
    }

    private static List<String> numbers(Asking asking, String level) {
        return texts(asking.ask(level + "Scores"), level + "Desk.scoreBooks.edges[*].node.no");
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
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
