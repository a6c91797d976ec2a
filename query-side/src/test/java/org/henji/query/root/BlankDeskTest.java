package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.CertificateStory.PUBLIC;
import static org.henji.query.root.CertificateStory.RECEIVED;
import static org.henji.query.root.CertificateStory.UNPUBLISHED;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.HERE;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.number.NumberingEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Ledgers of blanks on the desks of agencies and of the centre, and what has been numbered (BR-21). */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlankDeskTest {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CertificateStory story;

    @Test
    void centre_sees_its_ledger_which_adds_up() {
        Response desk = as(Story.CENTER).ask("centerBlanks");

        assertThat(map(desk, "centerDesk.blankStock"))
                .containsEntry("stock", "blanks-center")
                .containsEntry("uscc", null)
                .containsEntry("keeper", BlankEvents.CENTER_KEEPER)
                .containsEntry("received", 10);
        assertThat(count(desk, "centerDesk", "IN_STOCK")).isEqualTo(7);
        assertThat(count(desk, "centerDesk", "SPOILED")).isOne();
        assertThat(count(desk, "centerDesk", "DISPATCHED")).isEqualTo(2);
        assertThat(count(desk, "centerDesk", "ALLOTTED")).isZero();
        assertThat(map(desk, "centerDesk.blankStock.holdings[0].blanks[0]"))
                .isEqualTo(Map.of("first", "GS00000004", "last", "GS00000010", "count", 7));
        assertThat(texts(desk, "centerDesk.blankStock.movements[*].kind"))
                .containsExactly("DISPATCHED", "ALLOTTED", "SPOILED", "ALLOTTED", "RECEIVED");
        assertThat(map(desk, "centerDesk.blankStock.movements[0]"))
                .containsEntry("batch", RECEIVED.value())
                .containsEntry("uscc", HERE.value())
                .containsEntry("actor", Map.of("userId", BlankEvents.CENTER_KEEPER));
        assertThat(map(desk, "centerDesk.blankStock.lastTaking"))
                .containsEntry("counted", Map.of("inStock", 7, "allotted", 0, "spoiled", 1))
                .containsEntry("explanation", null);
    }

    @Test
    void agency_sees_its_own_ledger_and_no_other() {
        Response desk = as(AGENCY).ask("agencyBlanks");

        assertThat(map(desk, "agencyDesk.blankStock"))
                .containsEntry("uscc", HERE.value())
                .containsEntry("keeper", BlankEvents.AGENCY_KEEPER)
                .containsEntry("received", 2)
                .containsEntry("lastTaking", null);
        assertThat(count(desk, "agencyDesk", "ISSUED")).isEqualTo(2);
        as(BESIDE_AGENCY).ask("agencyBlanks").path("agencyDesk.blankStock").valueIsNull();
        assertThat(as(BESIDE_AGENCY).with("uscc", HERE.value()).refusal("agencyBlanks"))
                .isEqualTo("WRONG_AGENCY");
        assertThat(as(AGENCY).refusal("centerBlanks")).isEqualTo("WRONG_LEVEL");
    }

    @Test
    void centre_sees_all_ledgers_in_pages() {
        Response first = as(Story.CENTER).with("first", 1).ask("centerBlanks");
        String cursor = first.path("centerDesk.blankStocks.pageInfo.endCursor")
                .entity(String.class)
                .get();

        assertThat(texts(first, "centerDesk.blankStocks.edges[*].node.stock"))
                .containsExactly("blanks-" + HERE.value());
        assertThat(texts(
                        as(Story.CENTER).with("first", 1).with("cursor", cursor).ask("centerBlanks"),
                        "centerDesk.blankStocks.edges[*].node.stock"))
                .containsExactly("blanks-center");
    }

    @Test
    void centre_finds_where_a_blank_is_and_what_stands_on_it() {
        Response issued = as(Story.CENTER).ask("centerBlanks");
        Response spoiled = as(Story.CENTER).with("serial", "gs00000002").ask("centerBlanks");
        Response untouched = as(Story.CENTER).with("serial", "GS00000010").ask("centerBlanks");

        assertThat(map(issued, "centerDesk.blank"))
                .containsEntry("state", "ISSUED")
                .containsEntry("uscc", HERE.value())
                .containsEntry("batch", RECEIVED.value())
                .containsEntry("certificate", Map.of("no", PUBLIC.value()));
        assertThat(texts(issued, "centerDesk.blank.moves[*].state"))
                .containsExactly("ALLOTTED", "DISPATCHED", "ALLOTTED", "ISSUED");
        assertThat(map(spoiled, "centerDesk.blank"))
                .containsEntry("state", "SPOILED")
                .containsEntry("cause", "MISPRINT")
                .containsEntry("certificate", Map.of("no", UNPUBLISHED.value()));
        assertThat(map(untouched, "centerDesk.blank"))
                .containsEntry("state", "IN_STOCK")
                .containsEntry("stock", "blanks-center")
                .containsEntry("certificate", null)
                .containsEntry("moves", List.of());
        as(Story.CENTER)
                .with("serial", "GS00000011")
                .ask("centerBlanks")
                .path("centerDesk.blank")
                .valueIsNull();
        assertThat(as(Story.CENTER).with("serial", "7").refusal("centerBlanks")).isEqualTo("BLANK_SERIAL_INVALID");
    }

    @Test
    void centre_sees_how_far_the_numbers_have_been_given_out() {
        assertThat(map(as(Story.CENTER).ask("centerBlanks"), "centerDesk.certificateNumberings.edges[0].node"))
                .isEqualTo(Map.of(
                        "scope",
                        NumberingEvents.SCOPE.value(),
                        "scheme",
                        "HENJI-ZX-1",
                        "last",
                        2,
                        "batch",
                        RECEIVED.value()));
    }

    private static int count(Response desk, String root, String state) {
        return desk.path(root + ".blankStock.holdings[?(@.state == '" + state + "')].count")
                .entityList(Integer.class)
                .get()
                .getFirst();
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
