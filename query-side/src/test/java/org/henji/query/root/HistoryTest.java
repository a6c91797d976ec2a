package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.Story.AGENCY;
import static org.henji.query.root.Story.AUDITOR;
import static org.henji.query.root.Story.CENTER;
import static org.henji.query.root.Story.COUNTY;
import static org.henji.query.root.Story.DEPARTMENT;
import static org.henji.query.root.Story.FORWARDED;
import static org.henji.query.root.Story.INTEGRATOR;
import static org.henji.query.root.Story.PREFECTURE;
import static org.henji.query.root.Story.WITHOUT_COUNTY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.message.Trail;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryTest {

    private static final String HISTORY = "audit.history";
    private static final String NODE = HISTORY + ".edges[%d].node";

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private Story story;

    @Test
    void every_event_is_shown_in_order_with_who_when_and_for_which_office() {
        Response answer = of(AUDITOR, FORWARDED.value()).ask("history");

        answer.path(HISTORY + ".totalCount").entity(Long.class).isEqualTo(2L);
        assertThat(node(answer, 0))
                .containsAllEntriesOf(Map.of(
                        "sequence", 0L,
                        "type", "agency.filing-applied",
                        "revision", "1",
                        "at", "2026-03-02T01:00:00.123Z"));
        assertThat(node(answer, 1))
                .containsEntry("reason", null)
                .containsAllEntriesOf(Map.of(
                        "sequence",
                        1L,
                        "type",
                        "agency.application-forwarded",
                        "data",
                        "{\"application\":\"%s\",\"opinion\":\"材料齐全\",\"at\":\"2026-03-02T02:00:00.123Z\"}"
                                .formatted(FORWARDED.value()),
                        "actor",
                        map(
                                "userId", "county-clerk",
                                "role", "经办人",
                                "office",
                                        map(
                                                "level",
                                                "COUNTY",
                                                "territory",
                                                map("code", "620103", "name", "七里河区"),
                                                "agency",
                                                null))));
    }

    @Test
    void people_appear_as_pseudonyms() {
        assertThat((String)
                        node(of(AUDITOR, FORWARDED.value()).ask("history"), 0).get("data"))
                .contains("\"person\":{\"subject\":\"p_fixture-3\"}")
                .doesNotContain("测试孙三", "620103197502020004", "13800000003");
    }

    @Test
    void trail_of_an_event_leads_to_its_request_and_to_what_caused_it() {
        Response answer = confirmed(AUDITOR);

        assertThat(last(answer))
                .containsAllEntriesOf(Map.of(
                        "reason", "年度核对",
                        "requestId", "request-0815",
                        "clientAddress", "192.0.2.15",
                        "correlationId", "message-2",
                        "traceId", "message-1"));
    }

    @ParameterizedTest
    @MethodSource
    void superiors_see_everything_but_where_somebody_was(Actor reader) {
        assertThat(last(confirmed(reader)))
                .containsEntry("clientAddress", null)
                .containsEntry("requestId", "request-0815");
    }

    static Stream<Actor> superiors_see_everything_but_where_somebody_was() {
        return Stream.of(CENTER, DEPARTMENT);
    }

    /** Asked at once: nothing has to catch up first. */
    private Response confirmed(Actor reader) {
        story.confirm(MetaData.from(Trail.of(AGENCY))
                .and(TrailKeys.REASON, "年度核对")
                .and(TrailKeys.REQUEST_ID, "request-0815")
                .and(TrailKeys.CLIENT_ADDRESS, "192.0.2.15")
                .and("correlationId", "message-2")
                .and("traceId", "message-1"));
        return of(reader, WITHOUT_COUNTY.value()).with("first", 100).ask("history");
    }

    @Test
    void history_is_read_in_pages() {
        Asking asking = of(AUDITOR, FORWARDED.value()).with("first", 1);
        Response first = asking.ask("history");
        Response second =
                asking.with("after", text(first, ".pageInfo.endCursor")).ask("history");

        assertThat(node(first, 0)).containsEntry("sequence", 0L);
        first.path(HISTORY + ".pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        assertThat(node(second, 0)).containsEntry("sequence", 1L);
        second.path(HISTORY + ".pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        second.path(HISTORY + ".pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(true);
        second.path(HISTORY + ".totalCount").entity(Long.class).isEqualTo(2L);
        asking.with("after", text(second, ".pageInfo.endCursor"))
                .ask("history")
                .path(HISTORY + ".edges")
                .entityList(Object.class)
                .hasSize(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "WyItMSJd", "WyJ4Il0", "WyI5MjIzMzcyMDM2ODU0Nzc1ODA3Il0", "WyIxIiwiMiJd"})
    void cursor_of_no_page_is_refused(String cursor) {
        assertThat(of(AUDITOR, FORWARDED.value()).with("after", cursor).refusal("history"))
                .isEqualTo("CURSOR_INVALID");
    }

    @Test
    void page_has_a_limit() {
        assertThat(of(AUDITOR, FORWARDED.value()).with("first", 101).refusal("history"))
                .isEqualTo("PAGE_LIMIT");
    }

    @Test
    void what_never_was_has_no_history() {
        assertThat(of(AUDITOR, ApplicationNo.of(AgencyEvents.USCC, 999).value()).refusal("history"))
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @MethodSource
    void other_levels_are_refused(Actor reader) {
        assertThat(of(reader, FORWARDED.value()).refusal("history")).isEqualTo("WRONG_LEVEL");
    }

    static Stream<Actor> other_levels_are_refused() {
        return Stream.of(AGENCY, COUNTY, PREFECTURE, INTEGRATOR);
    }

    @Test
    void nobody_is_refused() {
        assertThat(of(null, FORWARDED.value()).refusal("history")).isEqualTo("UNAUTHENTICATED");
    }

    private Asking of(Actor reader, String id) {
        return Asking.as(service, reader).with("of", id);
    }

    private static String text(Response answer, String path) {
        return answer.path(HISTORY + path).entity(String.class).get();
    }

    private static Map<String, Object> last(Response answer) {
        List<Object> edges =
                answer.path(HISTORY + ".edges").entityList(Object.class).get();
        return node(answer, edges.size() - 1);
    }

    private static Map<String, Object> node(Response answer, int index) {
        return answer.path(NODE.formatted(index))
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    /** As {@code Map.of}, but with values that may be null. */
    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
