package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.BUSY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.HELD;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;
import static org.henji.query.root.SessionStory.RUNNING;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.paper.PaperEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Packages of papers on the desks (BR-19). */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperDeskTest {

    private static final String ON_ITS_WAY = PackageNo.of(HELD, 1).value();
    private static final String STOPPED = PackageNo.of(RUNNING, 1).value();

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private SessionStory story;

    @Test
    void each_desk_shows_the_packages_of_its_own() {
        assertThat(numbers(as(AGENCY), "agency")).containsExactly(ON_ITS_WAY);
        assertThat(numbers(as(BESIDE_AGENCY), "agency")).isEmpty();
        assertThat(numbers(as(PREFECTURE_CLERK), "prefecture")).containsExactly(ON_ITS_WAY);
        assertThat(numbers(as(BUSY_CLERK), "prefecture")).containsExactly(STOPPED);
        assertThat(numbers(as(FAR_CLERK), "prefecture")).isEmpty();
        assertThat(numbers(as(Story.CENTER), "center")).contains(ON_ITS_WAY, STOPPED);
        assertThat(numbers(as(DEPARTMENT), "department")).contains(ON_ITS_WAY, STOPPED);
    }

    @Test
    void package_of_another_territory_does_not_exist_for_the_reader() {
        as(BESIDE_AGENCY).ask("agencyPapers").path("agencyDesk.paperPackage").valueIsNull();
        as(FAR_CLERK)
                .ask("prefecturePapers")
                .path("prefectureDesk.paperPackage")
                .valueIsNull();
        as(PREFECTURE_CLERK)
                .with("no", STOPPED)
                .ask("prefecturePapers")
                .path("prefectureDesk.paperPackage")
                .valueIsNull();
        assertThat(as(BESIDE_AGENCY).with("uscc", HERE.value()).refusal("agencyPapers"))
                .isEqualTo("WRONG_AGENCY");
        assertThat(as(FAR_CLERK).with("uscc", HERE.value()).refusal("agencyPapers"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(numbers(as(PREFECTURE_CLERK).with("uscc", BESIDE.value()), "agency"))
                .isEmpty();
    }

    @Test
    void packages_are_found_by_session_and_state_and_come_in_pages() {
        Asking center = as(Story.CENTER);

        assertThat(found(Map.of("session", HELD.value()))).containsExactly(ON_ITS_WAY);
        assertThat(found(Map.of("session", RUNNING.value(), "state", "HELD"))).containsExactly(STOPPED);
        assertThat(found(Map.of("session", RUNNING.value(), "state", "MOVING"))).isEmpty();
        assertThat(found(Map.of("state", "MOVING"))).contains(ON_ITS_WAY).doesNotContain(STOPPED);
        Response first = center.with("first", 1).ask("centerPapers");
        assertThat(numbers(
                        center.with("first", 1)
                                .with(
                                        "cursor",
                                        first.path("centerDesk.paperPackages.pageInfo.endCursor")
                                                .entity(String.class)
                                                .get()),
                        "center"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(texts(first, "centerDesk.paperPackages.edges[*].node.no"));
        as(PREFECTURE_CLERK)
                .ask("prefecturePapers")
                .path("prefectureDesk.paperPackages.totalCount")
                .entity(Long.class)
                .isEqualTo(1L);
    }

    @Test
    void malformed_questions_are_refused() {
        assertThat(as(AGENCY).with("no", HELD.value()).refusal("agencyPapers")).isEqualTo("PACKAGE_NO_INVALID");
        assertThat(as(AGENCY).with("filter", Map.of("session", "7")).refusal("agencyPapers"))
                .isEqualTo("SESSION_NO_INVALID");
    }

    @Test
    void package_shows_the_chain_of_its_custody() {
        Response desk = as(AGENCY).ask("agencyPapers");

        assertThat(map(desk, "agencyDesk.paperPackage"))
                .containsEntry("session", HELD.value())
                .containsEntry("uscc", HERE.value())
                .containsEntry("region", Map.of("code", "621102"))
                .containsEntry("prefecture", Map.of("code", "621100"))
                .containsEntry("state", "MOVING")
                .containsEntry("last", "DISPATCHED")
                .containsEntry("seal", PaperEvents.SEAL)
                .containsEntry("papers", PaperEvents.PAPERS)
                .containsEntry("incidents", List.of());
        assertThat(texts(desk, "agencyDesk.paperPackage.chain[*].step")).containsExactly("SEALED", "DISPATCHED");
        assertThat(texts(desk, "agencyDesk.paperPackage.chain[0].signatories[*].userId"))
                .containsExactly("center-keeper", "center-witness");
        assertThat(map(desk, "agencyDesk.paperPackage.pending"))
                .isEqualTo(Map.of(
                        "step",
                        "RECEIVED",
                        "signatories",
                        List.of(Map.of("userId", "center-keeper", "level", "CENTER"))));
    }

    @Test
    void package_that_is_held_says_why() {
        Response desk = as(Story.CENTER).with("no", STOPPED).ask("centerPapers");

        assertThat(map(desk, "centerDesk.paperPackage"))
                .containsEntry("state", "HELD")
                .containsEntry("seal", null);
        assertThat(map(desk, "centerDesk.paperPackage.incidents[0]"))
                .containsEntry("kind", "SEAL_BROKEN")
                .containsEntry("reportedBy", Map.of("userId", Story.CENTER.userId()))
                .containsEntry("outcome", null);
    }

    private List<String> found(Map<String, Object> filter) {
        return numbers(as(Story.CENTER).with("filter", filter), "center");
    }

    private static List<String> numbers(Asking asking, String level) {
        return texts(asking.ask(level + "Papers"), level + "Desk.paperPackages.edges[*].node.no");
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
