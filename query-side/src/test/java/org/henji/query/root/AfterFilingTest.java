package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.FiledStory.CLOSED;
import static org.henji.query.root.FiledStory.DISQUALIFIED;
import static org.henji.query.root.FiledStory.FACTS;
import static org.henji.query.root.FiledStory.FILED;
import static org.henji.query.root.FiledStory.MOVED;
import static org.henji.query.root.FiledStory.OBJECTOR;
import static org.henji.query.root.FiledStory.PREFECTURE_CLERK;
import static org.henji.query.root.FiledStory.REGISTERED;
import static org.henji.query.root.FiledStory.SUSPENDED;
import static org.henji.query.root.FiledStory.TO_COME;
import static org.henji.query.root.FiledStory.WITHDRAWN;
import static org.henji.query.root.Story.AUDITOR;
import static org.henji.query.root.Story.CENTER;
import static org.henji.query.root.Story.DEPARTMENT;
import static org.henji.query.root.Story.OTHER_PREFECTURE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Filed agencies, notices, places and figures, as each reader sees them. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AfterFilingTest {

    private static final String HERE = "620700";
    private static final String CODES = "portal.agencies.edges[*].node.uscc";
    private static final String NUMBERS = "portal.notices.edges[*].node.no";

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private FiledStory story;

    @Test
    void anyone_finds_the_filed_agencies() {
        assertThat(filed(Map.of("region", HERE))).containsExactly(FILED.value(), SUSPENDED.value(), MOVED.value());
        assertThat(filed(Map.of("region", "620702"))).containsExactly(FILED.value(), SUSPENDED.value());
        assertThat(filed(Map.of("region", "620721"))).containsExactly(MOVED.value());
        assertThat(filed(Map.of("region", "620000"))).contains(FILED.value(), MOVED.value());
        assertThat(filed(Map.of())).contains(FILED.value()).doesNotContain(REGISTERED.value());
        assertThat(filed(Map.of("region", HERE, "item", "ZX-02-002"))).containsExactly(FILED.value(), MOVED.value());
        assertThat(filed(Map.of("item", "ZX-02-002"))).containsExactly(FILED.value(), MOVED.value());
        assertThat(filed(Map.of("region", "620702", "item", "ZX-02-002", "name", "示例")))
                .containsExactly(FILED.value());
        assertThat(filed(Map.of("region", HERE, "name", "迁址"))).containsExactly(MOVED.value());
    }

    @Test
    void filed_agencies_come_in_pages() {
        Asking anyone = anyone().with("filter", Map.of("region", HERE)).with("first", 2);
        Response first = anyone.ask("publicAgencies");
        String cursor = first.path("portal.agencies.pageInfo.endCursor")
                .entity(String.class)
                .get();

        assertThat(texts(first, CODES)).containsExactly(FILED.value(), SUSPENDED.value());
        first.path("portal.agencies.totalCount").entity(Long.class).isEqualTo(3L);
        assertThat(texts(anyone.with("after", cursor).ask("publicAgencies"), CODES))
                .containsExactly(MOVED.value());
    }

    @Test
    void anyone_sees_what_an_agency_may_assess_today_and_where() {
        Response answer = anyone().ask("publicAgencies");

        assertThat(map(answer, "portal.agency.items[0]"))
                .containsEntry("status", "FILED")
                .containsEntry("filedOn", "2001-03-01")
                .containsEntry("validUntil", "2901-03-01")
                .containsEntry("staffedUntil", "2901-03-01")
                .containsEntry("annualCapacity", 500)
                .containsEntry("site", Map.of("siteNo", "A1", "address", "示例路 2 号三层"));
        assertThat(texts(answer, "portal.agency.items[*].status")).containsExactly("FILED", "EXPIRED");
        answer.path("portal.agency.standing").entity(String.class).isEqualTo("RECTIFYING");
        answer.path("portal.agency.disqualification").valueIsNull();
    }

    @Test
    void agency_that_may_assess_nothing_says_why() {
        assertThat(texts(of(SUSPENDED.value()), "portal.agency.items[*].status"))
                .containsExactly("SUSPENDED");
        Response moved = of(MOVED.value());
        assertThat(texts(moved, "portal.agency.items[*].status")).containsExactly("BLOCKED");
        assertThat(texts(moved, "portal.agency.items[*].staffedUntil")).containsExactly("2001-03-01");
    }

    @Test
    void disqualified_agency_can_be_looked_up_and_a_registered_one_cannot() {
        Response disqualified = of(DISQUALIFIED.value());

        disqualified.path("portal.agency.standing").entity(String.class).isEqualTo("DISQUALIFIED");
        assertThat(map(disqualified, "portal.agency.disqualification"))
                .containsEntry("ground", "MALICIOUS_COMPETITION")
                .containsEntry("bannedUntil", "2901-03-01");
        of(REGISTERED.value()).path("portal.agency").valueIsNull();
    }

    @Test
    void malformed_questions_of_the_public_are_refused() {
        assertThat(anyone().with("uscc", "x").refusal("publicAgencies")).isEqualTo("USCC_INVALID");
        assertThat(anyone().with("filter", Map.of("region", "1")).refusal("publicAgencies"))
                .isEqualTo("REGION_UNKNOWN");
        assertThat(anyone().with("filter", Map.of("item", "x")).refusal("publicAgencies"))
                .isEqualTo("ITEM_CODE_INVALID");
        assertThat(anyone().with("no", "7").refusal("publicNotices")).isEqualTo("NOTICE_NO_INVALID");
        assertThat(anyone().with("objections", Map.of("notice", "7")).refusal("publicNotices"))
                .isEqualTo("NOTICE_NO_INVALID");
    }

    @Test
    void anyone_sees_the_notices_the_newest_first() {
        assertThat(texts(anyone().ask("publicNotices"), NUMBERS))
                .containsSubsequence(TO_COME.value(), WITHDRAWN.value(), CLOSED.value());
        assertThat(texts(anyone().with("filter", Map.of("ended", false)).ask("publicNotices"), NUMBERS))
                .contains(TO_COME.value())
                .doesNotContain(CLOSED.value(), WITHDRAWN.value());
        assertThat(texts(anyone().with("filter", Map.of("ended", true)).ask("publicNotices"), NUMBERS))
                .containsSubsequence(WITHDRAWN.value(), CLOSED.value())
                .doesNotContain(TO_COME.value());
    }

    @Test
    void closed_notice_says_what_came_of_each_line() {
        Response answer = anyone().ask("publicNotices");

        assertThat(map(answer, "portal.notice"))
                .containsEntry("no", CLOSED.value())
                .containsEntry("firstDay", "2001-03-01")
                .containsEntry("lastDay", "2001-03-07")
                .containsEntry("workingDays", 5)
                .containsEntry("status", "CLOSED")
                .containsEntry("workingDaysLeft", null);
        assertThat(map(answer, "portal.notice.lines[0]"))
                .containsEntry("application", ApplicationNo.of(FILED, 1).value())
                .containsEntry("uscc", FILED.value())
                .containsEntry("agencyName", AgencyEvents.NAME)
                .containsEntry("objections", 2)
                .containsEntry("undecided", 0)
                .containsEntry("result", "OBJECTED_TO")
                .containsEntry("item", Map.of("code", "ZX-01-001", "item", Map.of("name", "兰州牛肉拉面制作")));
        answer.path("portal.notice.lines[1].result").entity(String.class).isEqualTo("CLEARED");
    }

    @Test
    void withdrawn_notice_says_why_and_one_to_come_how_many_days_it_has() {
        Response withdrawn = anyone().with("no", WITHDRAWN.value()).ask("publicNotices");
        Response toCome = anyone().with("no", TO_COME.value()).ask("publicNotices");

        assertThat(map(withdrawn, "portal.notice"))
                .containsEntry("status", "WITHDRAWN")
                .containsEntry("withdrawalReason", "更正机构名称后重新公示");
        assertThat(map(toCome, "portal.notice"))
                .containsEntry("status", "NOT_STARTED")
                .containsEntry("workingDaysLeft", 5);
        anyone().with("no", "PN-2026-999")
                .ask("publicNotices")
                .path("portal.notice")
                .valueIsNull();
    }

    @Test
    void anyone_sees_that_there_are_objections_and_what_was_decided() {
        Response answer =
                anyone().with("objections", Map.of("notice", CLOSED.value())).ask("publicNotices");

        assertThat(map(answer, "portal.objections.edges[0].node"))
                .isEqualTo(Map.of(
                        "notice",
                        CLOSED.value(),
                        "no",
                        1,
                        "application",
                        ApplicationNo.of(FILED, 1).value(),
                        "uscc",
                        FILED.value(),
                        "lodgedAt",
                        "2026-03-02T02:00:00.123Z",
                        "state",
                        "DISMISSED",
                        "reason",
                        "现场核验场地正常使用",
                        "decidedAt",
                        "2026-03-02T01:00:00.123Z",
                        "item",
                        Map.of("code", "ZX-01-001")));
        assertThat(texts(answer, "portal.objections.edges[*].node.state")).containsExactly("DISMISSED", "UPHELD");
        assertThat(texts(
                        anyone().with("objections", Map.of("notice", WITHDRAWN.value()))
                                .ask("publicNotices"),
                        "portal.objections.edges[*].node.state"))
                .containsExactly("LAPSED");
    }

    @Test
    void department_sees_who_objects_and_why_and_what_waits_for_its_decision() {
        Response waiting = department("objections", Map.of("state", "UNDECIDED", "notice", TO_COME.value()));

        assertThat(map(waiting, "departmentDesk.objections.edges[0].node.objector"))
                .isEqualTo(Map.of("visible", true, "name", OBJECTOR.name(), "phone", OBJECTOR.phone()));
        assertThat(map(waiting, "departmentDesk.objections.edges[0].node.facts"))
                .isEqualTo(Map.of("visible", true, "erased", false, "text", FACTS));
        waiting.path("departmentDesk.objections.edges[0].node.evidence").valueIsNull();
        waiting.path("departmentDesk.objections.totalCount").entity(Long.class).isEqualTo(1L);
        assertThat(texts(department("objections", Map.of("state", "UNDECIDED")), objectionsOf("notice")))
                .contains(TO_COME.value())
                .doesNotContain(CLOSED.value(), WITHDRAWN.value());
        assertThat(texts(department("objections", Map.of()), objectionsOf("notice")))
                .contains(TO_COME.value(), CLOSED.value(), WITHDRAWN.value());
    }

    @Test
    void auditor_sees_neither_who_objects_nor_what_they_wrote() {
        Response desk = as(AUDITOR)
                .with("objections", Map.of("notice", TO_COME.value()))
                .ask("departmentFiling");

        assertThat(map(desk, "departmentDesk.objections.edges[0].node.objector"))
                .containsEntry("visible", false)
                .containsEntry("name", null);
        assertThat(map(desk, "departmentDesk.objections.edges[0].node.facts"))
                .containsEntry("visible", false)
                .containsEntry("text", null);
    }

    @Test
    void department_sees_the_notices_too() {
        assertThat(texts(department("notices", Map.of("ended", false)), "departmentDesk.notices.edges[*].node.no"))
                .contains(TO_COME.value())
                .doesNotContain(CLOSED.value());
    }

    @Test
    void department_sees_who_holds_the_places() {
        Response desk = department("quota", Map.of("prefecture", HERE, "item", "ZX-01-001"));

        assertThat(map(desk, "departmentDesk.quota.edges[0].node"))
                .containsEntry("limit", 1)
                .containsEntry("reserved", 1)
                .containsEntry("confirmed", 1)
                .containsEntry("free", 0)
                .containsEntry("prefecture", Map.of("code", HERE));
        assertThat(texts(desk, "departmentDesk.quota.edges[0].node.places[*].state"))
                .containsExactly("CONFIRMED", "RESERVED");
        assertThat(map(desk, "departmentDesk.quota.edges[0].node.extraPlaces[0]"))
                .containsEntry("application", ApplicationNo.of(SUSPENDED, 1).value())
                .containsEntry("reason", "当地特色产业，考核需求大");
        for (Map<String, Object> filter :
                List.<Map<String, Object>>of(Map.of(), Map.of("prefecture", HERE), Map.of("item", "ZX-02-002"))) {
            assertThat(texts(department("quota", filter), "departmentDesk.quota.edges[*].node.item.code"))
                    .contains("ZX-02-002");
        }
        department("quota", Map.of("prefecture", "620900"))
                .path("departmentDesk.quota.totalCount")
                .entity(Long.class)
                .isEqualTo(0L);
    }

    @Test
    void prefecture_sees_its_places_by_item() {
        assertThat(texts(bureau(PREFECTURE_CLERK), "prefectureDesk.quota.edges[*].node.item.code"))
                .containsExactly("ZX-01-001", "ZX-02-002");
        assertThat(texts(
                        as(PREFECTURE_CLERK).with("quotaItem", "ZX-02-002").ask("bureauFiling"),
                        "prefectureDesk.quota.edges[*].node.item.code"))
                .containsExactly("ZX-02-002");
        assertThat(texts(
                        as(OTHER_PREFECTURE).with("county", "620922").ask("bureauFiling"),
                        "prefectureDesk.quota.edges[*].node.item.code"))
                .isEmpty();
    }

    @Test
    void prefecture_counts_by_county_and_an_application_where_it_was_received() {
        Response desk = bureau(PREFECTURE_CLERK);

        assertThat(texts(desk, "prefectureDesk.countsByCounty[*].territory.code"))
                .containsExactly("620702", "620721", "620722", "620723", "620724", "620725");
        assertThat(map(desk, "prefectureDesk.countsByCounty[0]"))
                .containsAllEntriesOf(
                        Map.of("registered", 4, "disqualified", 1, "filed", 2, "suspended", 1, "places", 3));
        assertThat(map(desk, "prefectureDesk.countsByCounty[1]"))
                .containsAllEntriesOf(
                        Map.of("registered", 1, "disqualified", 0, "filed", 1, "suspended", 0, "places", 1));
        assertThat(applications(desk, "prefectureDesk.countsByCounty[0]"))
                .containsEntry("WAITING_FOR_COUNTY", 1)
                .containsEntry("WITHDRAWN", 1)
                .containsEntry("COMPLETED", 0);
        assertThat(applications(desk, "prefectureDesk.countsByCounty[1]")).containsEntry("WAITING_FOR_COUNTY", 0);
        assertThat(map(desk, "countyDesk.counts")).isEqualTo(map(desk, "prefectureDesk.countsByCounty[0]"));
    }

    @Test
    void figures_of_one_item_leave_out_the_others() {
        Response desk = as(PREFECTURE_CLERK).with("item", "ZX-01-001").ask("bureauFiling");

        assertThat(map(desk, "prefectureDesk.countsByCounty[0]"))
                .containsAllEntriesOf(
                        Map.of("registered", 4, "disqualified", 1, "filed", 2, "suspended", 1, "places", 2));
        assertThat(map(desk, "prefectureDesk.countsByCounty[1]"))
                .containsAllEntriesOf(Map.of("registered", 1, "filed", 0, "places", 0));
        assertThat(applications(desk, "prefectureDesk.countsByCounty[0]")).containsEntry("WAITING_FOR_COUNTY", 0);
        assertThat(as(CENTER).with("item", "x").refusal("centerFiling")).isEqualTo("ITEM_CODE_INVALID");
    }

    @Test
    void province_counts_by_prefecture() {
        Response desk = department("quota", Map.of());
        int line = texts(desk, "departmentDesk.countsByPrefecture[*].territory.code")
                .indexOf(HERE);

        assertThat(map(desk, "departmentDesk.countsByPrefecture[" + line + "]"))
                .containsAllEntriesOf(
                        Map.of("registered", 5, "disqualified", 1, "filed", 3, "suspended", 1, "places", 4));
        assertThat(texts(desk, "departmentDesk.countsByPrefecture[*].territory.code"))
                .hasSize(16);
        as(CENTER)
                .ask("centerFiling")
                .path("centerDesk.countsByPrefecture[" + line + "].places")
                .entity(Integer.class)
                .isEqualTo(4);
    }

    @Test
    void offices_find_the_agencies_that_are_filed_for_an_item() {
        for (Map<String, Object> filter : List.<Map<String, Object>>of(
                Map.of("item", "ZX-02-002"), Map.of("item", "ZX-02-002", "region", HERE))) {
            assertThat(texts(department("agencies", filter), "departmentDesk.agencies.edges[*].node.uscc"))
                    .containsExactly(FILED.value(), MOVED.value());
        }
        assertThat(texts(
                        as(PREFECTURE_CLERK)
                                .with("agencies", Map.of("item", "ZX-02-002", "region", "620721"))
                                .ask("prefectureDesk"),
                        "prefectureDesk.agencies.edges[*].node.uscc"))
                .containsExactly(MOVED.value());
        assertThat(texts(department("agencies", Map.of("region", HERE)), "departmentDesk.agencies.edges[*].node.uscc"))
                .hasSize(5);
    }

    @Test
    void agency_sees_how_it_stands_and_how_it_came_to_it() {
        Actor reader = Story.agency(FILED);
        Response desk = as(reader).ask("filedAgency");

        assertThat(texts(desk, "agencyDesk.agency.items[*].status")).containsExactly("FILED", "EXPIRED");
        assertThat(map(desk, "agencyDesk.agency.standing.rectification"))
                .containsEntry("by", "PREFECTURE")
                .containsEntry("deadline", "2001-03-01")
                .containsEntry("overdue", true)
                .containsEntry("report", null);
        assertThat(texts(desk, "agencyDesk.agency.steps[*].kind"))
                .containsExactly("ITEM_FILED", "ITEM_FILED", "RECTIFICATION_ORDERED");
        desk.path("agencyDesk.agency.steps[2].actor.userId")
                .entity(String.class)
                .isEqualTo("zhangye-clerk");
        assertThat(texts(desk, "agencyDesk.agency.sites[*].siteNo")).containsExactly("A1");
        assertThat(texts(desk, "agencyDesk.agency.staff[*].person.name")).contains("测试孙三");
    }

    @Test
    void auditor_sees_the_roster_without_names() {
        Response desk = as(AUDITOR).with("uscc", FILED.value()).ask("filedAgency");

        assertThat(texts(desk, "agencyDesk.agency.staff[*].role")).contains("ASSESSOR");
        assertThat(desk.path("agencyDesk.agency.staff[*].person.visible")
                        .entityList(Boolean.class)
                        .get())
                .containsOnly(false);
    }

    @Test
    void agency_that_is_filed_for_nothing_shows_no_roster() {
        Response desk = as(DEPARTMENT).with("uscc", DISQUALIFIED.value()).ask("filedAgency");

        assertThat(texts(desk, "agencyDesk.agency.staff[*].role")).isEmpty();
        assertThat(texts(desk, "agencyDesk.agency.sites[*].siteNo")).isEmpty();
        assertThat(map(desk, "agencyDesk.agency.standing.disqualification")).containsEntry("reason", "多次低价揽考");
    }

    @Test
    void bureau_sees_on_the_desk_of_an_agency_that_moved_what_its_own_territory_received() {
        Actor newCounty = new Actor("shandan-clerk", Office.county(FiledStory.OTHER_COUNTY), null);

        Response there = deskOfTheMoved(newCounty);
        there.path("agencyDesk.agency.uscc").entity(String.class).isEqualTo(MOVED.value());
        there.path("agencyDesk.applications.totalCount").entity(Long.class).isEqualTo(0L);
        there.path("agencyDesk.application").valueIsNull();
        for (Actor reader : List.of(Story.agency(MOVED), PREFECTURE_CLERK, DEPARTMENT, AUDITOR)) {
            Response seen = deskOfTheMoved(reader);
            seen.path("agencyDesk.applications.totalCount").entity(Long.class).isEqualTo(1L);
            seen.path("agencyDesk.application.dossier").hasValue();
        }
    }

    private Response deskOfTheMoved(Actor reader) {
        return as(reader)
                .with("uscc", MOVED.value())
                .with("no", ApplicationNo.of(MOVED, 1).value())
                .ask("agencyDesk");
    }

    private List<String> filed(Map<String, Object> filter) {
        return texts(anyone().with("filter", filter).ask("publicAgencies"), CODES);
    }

    private Response of(String uscc) {
        return anyone().with("uscc", uscc).ask("publicAgencies");
    }

    private Response department(String filter, Map<String, Object> value) {
        return as(DEPARTMENT).with(filter, value).ask("departmentFiling");
    }

    private Response bureau(Actor reader) {
        return as(reader).ask("bureauFiling");
    }

    private Asking anyone() {
        return as(null);
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }

    private static String objectionsOf(String field) {
        return "departmentDesk.objections.edges[*].node." + field;
    }

    private static Map<String, Integer> applications(Response answer, String counts) {
        List<Map<String, Object>> states = answer.path(counts + ".applications")
                .entity(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .get();
        return states.stream()
                .collect(Collectors.toMap(state -> (String) state.get("state"), state -> (Integer) state.get("count")));
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
