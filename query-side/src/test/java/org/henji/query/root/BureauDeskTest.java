package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.Story.AGENCY;
import static org.henji.query.root.Story.AUDITOR;
import static org.henji.query.root.Story.BESIDE;
import static org.henji.query.root.Story.CENTER;
import static org.henji.query.root.Story.COUNTY;
import static org.henji.query.root.Story.DEPARTMENT;
import static org.henji.query.root.Story.ELSEWHERE;
import static org.henji.query.root.Story.FORWARDED;
import static org.henji.query.root.Story.HERE;
import static org.henji.query.root.Story.INTEGRATOR;
import static org.henji.query.root.Story.OTHER_PREFECTURE;
import static org.henji.query.root.Story.PREFECTURE;
import static org.henji.query.root.Story.RETURNED;
import static org.henji.query.root.Story.WAITING;
import static org.henji.query.root.Story.WITHOUT_COUNTY;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.region.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BureauDeskTest {

    /** 永登县: nothing happens there but what a test brings about. */
    private static final RegionCode QUIET_COUNTY = new RegionCode("620121");

    private static final String BESIDE_APPLICATION = ApplicationNo.of(BESIDE, 1).value();

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private Story story;

    @Test
    void county_sees_what_waits_for_it_and_how_it_may_go_on() {
        Response desk = as(COUNTY).ask("countyDesk");

        assertThat(map(desk, "countyDesk.region"))
                .isEqualTo(Map.of("code", "620103", "name", "七里河区", "level", "COUNTY"));
        assertThat(map(desk, "countyDesk.inbox.edges[0].node"))
                .isEqualTo(Map.of(
                        "kind",
                        "APPLICATION_TO_REVIEW",
                        "subject",
                        WAITING.value(),
                        "title",
                        AgencyEvents.NAME,
                        "since",
                        "2026-03-02T05:00:00.123Z",
                        "mutations",
                        List.of("forwardApplication", "returnApplication")));
        desk.path("countyDesk.inbox.totalCount").entity(Long.class).isEqualTo(1L);
    }

    @Test
    void county_sees_the_applications_and_agencies_of_the_county_only() {
        Response desk = as(COUNTY).ask("countyDesk");

        assertThat(numbers(desk, "countyDesk")).containsExactly(WAITING.value(), RETURNED.value(), FORWARDED.value());
        assertThat(agencies(desk, "countyDesk")).containsExactly(HERE.value());
        desk.path("countyDesk.applications.totalCount").entity(Long.class).isEqualTo(3L);
        desk.path("countyDesk.agency.particulars.legalRepresentative.name")
                .entity(String.class)
                .isEqualTo("测试赵一");
    }

    @Test
    void what_lies_in_the_county_beside_is_not_found_by_its_id_either() {
        Response desk = as(COUNTY)
                .with("no", BESIDE_APPLICATION)
                .with("uscc", BESIDE.value())
                .ask("countyDesk");

        desk.path("countyDesk.application").valueIsNull();
        desk.path("countyDesk.agency").valueIsNull();
    }

    @Test
    void prefecture_sees_what_was_forwarded_and_what_its_counties_still_have() {
        Response desk = as(PREFECTURE).ask("prefectureDesk");

        assertThat(map(desk, "prefectureDesk.region"))
                .isEqualTo(Map.of("code", "620100", "name", "兰州市", "level", "PREFECTURE"));
        assertThat(desk.path("prefectureDesk.inbox.edges[*].node.subject")
                        .entityList(String.class)
                        .get())
                .containsExactly(FORWARDED.value());
        assertThat(numbers(desk, "prefectureDesk"))
                .contains(BESIDE_APPLICATION, WAITING.value(), RETURNED.value(), FORWARDED.value())
                .doesNotContain(ApplicationNo.of(ELSEWHERE, 1).value());
        assertThat(agencies(desk, "prefectureDesk")).containsExactlyInAnyOrder(HERE.value(), BESIDE.value());
    }

    @Test
    void prefecture_without_counties_receives_applications_itself() {
        Actor reader = new Actor("clerk", Office.prefecture(AgencyEvents.PREFECTURE_WITHOUT_COUNTIES), null);

        Response desk = as(reader).ask("prefectureDesk");

        assertThat(desk.path("prefectureDesk.inbox.edges[*].node.subject")
                        .entityList(String.class)
                        .get())
                .containsExactly(ApplicationNo.of(WITHOUT_COUNTY, 1).value());
    }

    @Test
    void applications_are_filtered() {
        assertThat(filtered(Map.of("state", "RETURNED"))).containsExactly(RETURNED.value());
        assertThat(filtered(Map.of("item", "ZX-02-002"))).containsExactly(WAITING.value(), FORWARDED.value());
        assertThat(filtered(Map.of("uscc", HERE.value()))).hasSize(3);
        assertThat(filtered(Map.of("uscc", BESIDE.value()))).isEmpty();
        assertThat(filtered(Map.of("state", "RETURNED", "item", "ZX-02-002"))).isEmpty();
        assertThat(filtered(Map.of("state", "RETURNED", "item", "ZX-04-007", "uscc", HERE.value())))
                .containsExactly(RETURNED.value());
    }

    @Test
    void applications_of_a_prefecture_are_filtered() {
        Asking prefecture = as(PREFECTURE);

        for (Map<String, Object> filter : List.<Map<String, Object>>of(
                Map.of("state", "RETURNED"),
                Map.of("item", "ZX-04-007"),
                Map.of("state", "RETURNED", "uscc", HERE.value()))) {
            assertThat(numbers(prefecture.with("filter", filter).ask("prefectureDesk"), "prefectureDesk"))
                    .containsExactly(RETURNED.value());
        }
    }

    @Test
    void agencies_are_filtered() {
        Asking prefecture = as(PREFECTURE);

        assertThat(agencies(
                        prefecture.with("agencies", Map.of("region", "620103")).ask("prefectureDesk"),
                        "prefectureDesk"))
                .containsExactly(HERE.value());
        assertThat(agencies(
                        prefecture.with("agencies", Map.of("region", "620922")).ask("prefectureDesk"),
                        "prefectureDesk"))
                .isEmpty();
        assertThat(agencies(
                        prefecture.with("agencies", Map.of("name", "职业技能")).ask("prefectureDesk"), "prefectureDesk"))
                .hasSize(2);
        assertThat(agencies(prefecture.with("agencies", Map.of("name", "不存在")).ask("prefectureDesk"), "prefectureDesk"))
                .isEmpty();
    }

    @Test
    void malformed_filters_are_refused() {
        assertThat(as(COUNTY).with("filter", Map.of("item", "x")).refusal("countyDesk"))
                .isEqualTo("ITEM_CODE_INVALID");
        assertThat(as(COUNTY).with("filter", Map.of("uscc", "x")).refusal("countyDesk"))
                .isEqualTo("USCC_INVALID");
        assertThat(as(COUNTY).with("agencies", Map.of("region", "1")).refusal("countyDesk"))
                .isEqualTo("REGION_UNKNOWN");
        assertThat(as(COUNTY).with("no", "7").refusal("countyDesk")).isEqualTo("APPLICATION_NO_INVALID");
    }

    @Test
    void pages_stay_in_place_while_applications_come_in() {
        Actor clerk = new Actor("clerk", Office.county(QUIET_COUNTY), null);
        for (int n = 11; n <= 15; n++) {
            story.apply(ApplicationNo.of(HERE, n), HERE, QUIET_COUNTY, n);
        }
        Asking county = Asking.as(service, clerk).with("first", 2);
        Response first = county.with("position", story.head()).ask("countyDesk");
        String cursor = first.path("countyDesk.applications.pageInfo.endCursor")
                .entity(String.class)
                .get();

        long position = story.apply(ApplicationNo.of(HERE, 16), HERE, QUIET_COUNTY, 16);
        Response second =
                county.with("after", cursor).with("position", position).ask("countyDesk");

        assertThat(numbers(first, "countyDesk"))
                .containsExactly(
                        ApplicationNo.of(HERE, 15).value(),
                        ApplicationNo.of(HERE, 14).value());
        assertThat(numbers(second, "countyDesk"))
                .containsExactly(
                        ApplicationNo.of(HERE, 13).value(),
                        ApplicationNo.of(HERE, 12).value());
        second.path("countyDesk.applications.totalCount").entity(Long.class).isEqualTo(6L);
        second.path("countyDesk.applications.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void writer_reads_its_own_write() {
        Actor clerk = new Actor("clerk", Office.county(new RegionCode("620122")), null);
        for (int n = 21; n <= 40; n++) {
            ApplicationNo no = ApplicationNo.of(HERE, n);
            long position = story.apply(no, HERE, new RegionCode("620122"), n);

            Asking.as(service, clerk)
                    .with("position", position)
                    .with("no", no.value())
                    .ask("countyDesk")
                    .path("countyDesk.application.no")
                    .entity(String.class)
                    .isEqualTo(no.value());
        }
    }

    @Test
    void offices_above_look_at_the_desk_of_a_county_and_may_do_nothing() {
        for (Actor reader : List.of(PREFECTURE, CENTER, DEPARTMENT, AUDITOR)) {
            Response desk = as(reader).with("region", "620103").ask("countyDesk");

            desk.path("countyDesk.inbox.totalCount").entity(Long.class).isEqualTo(1L);
            assertThat(desk.path("countyDesk.inbox.edges[*].node.mutations[*]")
                            .entityList(String.class)
                            .get())
                    .isEmpty();
        }
    }

    @Test
    void county_may_name_itself() {
        Response desk = as(COUNTY).with("region", "620103").ask("countyDesk");

        assertThat(desk.path("countyDesk.inbox.edges[0].node.mutations")
                        .entityList(String.class)
                        .get())
                .hasSize(2);
    }

    @Test
    void auditor_sees_no_people() {
        Response desk = as(AUDITOR).with("region", "620103").ask("countyDesk");

        desk.path("countyDesk.agency.particulars.legalRepresentative.name").valueIsNull();
        desk.path("countyDesk.agency.particulars.legalRepresentative.visible")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @MethodSource("refusedReaders")
    void other_readers_are_refused(Actor reader, String desk, String region, String code) {
        assertThat(as(reader).with("region", region).refusal(desk)).isEqualTo(code);
    }

    static Stream<Arguments> refusedReaders() {
        return Stream.of(
                Arguments.of(COUNTY, "countyDesk", "620102", "WRONG_TERRITORY"),
                Arguments.of(COUNTY, "countyDesk", "620100", "WRONG_TERRITORY"),
                Arguments.of(PREFECTURE, "countyDesk", "620922", "WRONG_TERRITORY"),
                Arguments.of(PREFECTURE, "countyDesk", "620100", "REGION_UNKNOWN"),
                Arguments.of(PREFECTURE, "countyDesk", null, "WRONG_LEVEL"),
                Arguments.of(DEPARTMENT, "countyDesk", "999999", "REGION_UNKNOWN"),
                Arguments.of(AGENCY, "countyDesk", null, "WRONG_LEVEL"),
                Arguments.of(INTEGRATOR, "countyDesk", "620103", "WRONG_LEVEL"),
                Arguments.of(null, "countyDesk", null, "UNAUTHENTICATED"),
                Arguments.of(OTHER_PREFECTURE, "prefectureDesk", "620100", "WRONG_TERRITORY"),
                Arguments.of(PREFECTURE, "prefectureDesk", "620103", "REGION_UNKNOWN"),
                Arguments.of(COUNTY, "prefectureDesk", null, "WRONG_LEVEL"),
                Arguments.of(COUNTY, "prefectureDesk", "620100", "WRONG_LEVEL"),
                Arguments.of(DEPARTMENT, "prefectureDesk", null, "WRONG_LEVEL"),
                Arguments.of(AGENCY, "prefectureDesk", "620100", "WRONG_LEVEL"),
                Arguments.of(null, "prefectureDesk", "620100", "UNAUTHENTICATED"));
    }

    @Test
    void department_looks_at_any_prefecture() {
        assertThat(numbers(as(DEPARTMENT).with("region", "620900").ask("prefectureDesk"), "prefectureDesk"))
                .containsExactly(ApplicationNo.of(ELSEWHERE, 1).value());
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }

    private List<String> filtered(Map<String, Object> filter) {
        return numbers(as(COUNTY).with("filter", filter).ask("countyDesk"), "countyDesk");
    }

    private static List<String> numbers(Response answer, String desk) {
        return answer.path(desk + ".applications.edges[*].node.no")
                .entityList(String.class)
                .get();
    }

    private static List<String> agencies(Response answer, String desk) {
        return answer.path(desk + ".agencies.edges[*].node.uscc")
                .entityList(String.class)
                .get();
    }

    private static Map<String, Object> map(Response answer, String path) {
        return answer.path(path)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }
}
