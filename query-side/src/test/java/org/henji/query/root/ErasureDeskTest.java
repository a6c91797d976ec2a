package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.ErasureStory.DECIDED;
import static org.henji.query.root.ErasureStory.FORGOTTEN;
import static org.henji.query.root.SessionStory.DEPARTMENT;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Who has been forgotten, on the desk of the department and in the history. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureDeskTest {

    private static final String ERASURES = "departmentDesk.erasures";

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private ErasureStory story;

    @Test
    void erasures_are_shown_the_newest_first() {
        Response desk = as(DEPARTMENT).ask("departmentErasures");

        desk.path(ERASURES + ".totalCount").entity(Long.class).isEqualTo(2L);
        assertThat(node(desk, 0))
                .containsEntry("subject", DECIDED.value())
                .containsEntry("photos", 0)
                .containsEntry("carriedOutAt", null);
        assertThat(node(desk, 1))
                .containsEntry("subject", FORGOTTEN.value())
                .containsEntry("reason", ErasureEvents.decided(FORGOTTEN).reason())
                .containsEntry("retainedUntil", "2036-03-29")
                .containsEntry("photos", 1)
                .containsEntry(
                        "decidedBy", Map.of("userId", "department-clerk", "office", Map.of("level", "DEPARTMENT")))
                .hasEntrySatisfying("carriedOutAt", at -> assertThat(at).isNotNull());
    }

    @Test
    void they_come_in_pages() {
        Response first = as(DEPARTMENT).with("first", 1).ask("departmentErasures");
        String cursor = first.path(ERASURES + ".pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(node(as(DEPARTMENT).with("first", 1).with("cursor", cursor).ask("departmentErasures"), 0))
                .containsEntry("subject", FORGOTTEN.value());
    }

    @Test
    void nobody_but_the_province_opens_that_desk() {
        for (Actor reader : List.of(Story.AGENCY, Story.COUNTY, Story.PREFECTURE)) {
            assertThat(as(reader).refusal("departmentErasures")).isEqualTo("WRONG_LEVEL");
        }
    }

    @Test
    void the_history_tells_of_a_pseudonym_and_of_nobody() {
        Response answer = Asking.as(service, Story.AUDITOR)
                .with("of", ErasureEvent.STREAM)
                .ask("history");
        String data = answer.path("audit.history.edges[0].node.data")
                .entity(String.class)
                .get();
        assertThat(data).contains("\"subject\":\"" + FORGOTTEN.value() + '"').doesNotContain("sealed");
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }

    private static Map<String, Object> node(Response answer, int index) {
        return answer.path(ERASURES + ".edges[" + index + "].node")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }
}
