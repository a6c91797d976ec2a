package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.WebGraphQlTester;

@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PortalTest {

    private static final String CODES = "portal.items.edges[*].node.code";

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private WebGraphQlHandler web;

    @Autowired
    private Story story;

    private Asking anyone;

    @BeforeEach
    void withoutLogin() {
        anyone = Asking.as(service, null).with("position", story.position());
    }

    @Test
    void anyone_sees_the_items_by_code() {
        Response answer = anyone.ask("items");

        assertThat(texts(answer, CODES)).containsExactly("ZX-01-001", "ZX-02-002", "ZX-04-007");
        assertThat(answer.path("portal.items.totalCount").entity(Long.class).get())
                .isEqualTo(3);
        assertThat(answer.path("portal.items.edges[0].node")
                        .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                        .get())
                .containsEntry("reason", null)
                .containsAllEntriesOf(Map.of(
                        "code", "ZX-01-001",
                        "name", "兰州牛肉拉面制作",
                        "category", "FOOD",
                        "edition", "2023-1",
                        "sample", true,
                        "basis", CatalogueEvents.BASIS,
                        "status", "PUBLISHED",
                        "since", "2026-03-02T01:00:00.123Z"));
    }

    @Test
    void one_item_is_found_by_its_code() {
        Response answer = anyone.with("code", "ZX-02-002").ask("item");

        answer.path("portal.item.status").entity(String.class).isEqualTo("SUSPENDED");
        answer.path("portal.item.reason").entity(String.class).isEqualTo("specification under revision");
    }

    @Test
    void item_that_does_not_exist_is_null() {
        anyone.with("code", "ZX-09-999").ask("item").path("portal.item").valueIsNull();
    }

    @Test
    void malformed_code_is_refused() {
        assertThat(anyone.with("code", "noodles").refusal("item")).isEqualTo("ITEM_CODE_INVALID");
    }

    @Test
    void items_are_filtered() {
        assertThat(codes(Map.of("category", "FOOD"))).containsExactly("ZX-01-001");
        assertThat(codes(Map.of("status", "RETIRED"))).containsExactly("ZX-04-007");
        assertThat(codes(Map.of("sample", true))).containsExactly("ZX-01-001", "ZX-02-002");
        assertThat(codes(Map.of("sample", false, "category", "FOOD"))).isEmpty();
        assertThat(codes(Map.of("name", "拉面"))).containsExactly("ZX-01-001");
        assertThat(codes(Map.of())).hasSize(3);
    }

    @Test
    void total_counts_what_the_filter_leaves() {
        anyone.with("filter", Map.of("sample", true))
                .with("first", 1)
                .ask("items")
                .path("portal.items.totalCount")
                .entity(Long.class)
                .isEqualTo(2L);
    }

    @Test
    void pages_follow_each_other() {
        Response first = anyone.with("first", 2).ask("items");
        String cursor = first.path("portal.items.pageInfo.endCursor")
                .entity(String.class)
                .get();
        Response second = anyone.with("first", 2).with("after", cursor).ask("items");

        assertThat(texts(first, CODES)).containsExactly("ZX-01-001", "ZX-02-002");
        assertThat(texts(second, CODES)).containsExactly("ZX-04-007");
        first.path("portal.items.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        second.path("portal.items.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        second.path("portal.items.pageInfo.hasPreviousPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void page_outside_the_limits_is_refused(int size) {
        assertThat(anyone.with("first", size).refusal("items")).isEqualTo("PAGE_LIMIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "WyJhIiwiYiJd"})
    void foreign_cursor_is_refused(String cursor) {
        assertThat(anyone.with("after", cursor).refusal("items")).isEqualTo("CURSOR_INVALID");
    }

    @Test
    void position_beyond_the_store_is_refused() {
        assertThat(anyone.with("position", story.head() + 1).refusal("items")).isEqualTo("POSITION_UNKNOWN");
    }

    @Test
    void document_that_is_too_deep_is_refused() {
        String tooDeep = "{ portal { __typename } __type(name: \"Item\") " + "{ fields { type ".repeat(8) + "{ name }"
                + " } }".repeat(8) + " }";

        Response answer = WebGraphQlTester.create(web).document(tooDeep).execute();

        assertThat(Asking.code(answer)).isEqualTo("DOCUMENT_TOO_DEEP");
    }

    private List<String> codes(Map<String, Object> filter) {
        return texts(anyone.with("filter", filter).ask("items"), CODES);
    }

    private static List<String> texts(Response answer, String path) {
        return answer.path(path).entityList(String.class).get();
    }
}
