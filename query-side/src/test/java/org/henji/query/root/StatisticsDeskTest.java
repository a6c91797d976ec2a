package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.BUSY_CLERK;
import static org.henji.query.root.SessionStory.COUNTY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.OTHER_COUNTY_CLERK;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;

/** Sessions and their candidates, counted, on the desks. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatisticsDeskTest {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private SessionStory story;

    @Test
    void prefecture_counts_by_territory_item_agency_and_month() {
        Map<String, Object> whole = counts(3, 0, 1, 10, 4, 3, 1, 2, 1, 50.0);
        Map<String, Object> here = counts(2, 0, 1, 10, 4, 3, 1, 2, 1, 50.0);
        Map<String, Object> beside = counts(1, 0, 0, 0, 0, 0, 0, 0, 0, null);

        assertThat(lines(as(PREFECTURE_CLERK), "prefecture", "PREFECTURE"))
                .containsExactly(line(whole, "territory", Map.of("code", "621100")));
        assertThat(lines(as(PREFECTURE_CLERK), "prefecture", "COUNTY"))
                .containsExactly(
                        line(here, "territory", Map.of("code", "621102")),
                        line(beside, "territory", Map.of("code", "621121")));
        assertThat(lines(as(PREFECTURE_CLERK), "prefecture", "ITEM"))
                .containsExactly(line(whole, "item", Map.of("code", "ZX-01-001", "item", Map.of("name", "兰州牛肉拉面制作"))));
        assertThat(lines(as(PREFECTURE_CLERK), "prefecture", "AGENCY"))
                .containsExactly(line(here, "uscc", HERE.value()), line(beside, "uscc", BESIDE.value()));
        assertThat(lines(as(PREFECTURE_CLERK), "prefecture", "MONTH"))
                .containsExactly(
                        line(counts(1, 0, 0, 5, 0, 0, 1, 2, 1, 50.0), "month", "2025-03"),
                        line(counts(1, 0, 1, 5, 4, 3, 0, 0, 0, null), "month", "2026-03"),
                        line(beside, "month", "2026-04"));
    }

    @Test
    void each_desk_counts_its_own() {
        assertThat(sessions(as(AGENCY), "agency")).containsExactly(2);
        assertThat(sessions(as(BESIDE_AGENCY), "agency")).containsExactly(1);
        assertThat(sessions(as(COUNTY_CLERK), "county")).containsExactly(2);
        assertThat(sessions(as(OTHER_COUNTY_CLERK), "county")).containsExactly(1);
        assertThat(sessions(as(FAR_CLERK), "prefecture")).containsExactly(1);
        assertThat(sessions(as(OTHER_COUNTY_CLERK).with("uscc", BESIDE.value()), "agency"))
                .containsExactly(1);
        assertThat(as(FAR_CLERK).with("uscc", HERE.value()).with("by", "ITEM").refusal("agencyStatistics"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(as(FAR_CLERK).with("region", "621100").with("by", "ITEM").refusal("prefectureStatistics"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(as(BESIDE_AGENCY).with("by", "ITEM").refusal("departmentStatistics"))
                .isEqualTo("WRONG_LEVEL");
    }

    @Test
    void province_counts_every_prefecture() {
        for (List<Map<String, Object>> lines : List.of(
                lines(as(DEPARTMENT), "department", "PREFECTURE"), lines(as(Story.CENTER), "center", "PREFECTURE"))) {
            assertThat(lines)
                    .contains(
                            line(counts(3, 0, 1, 10, 4, 3, 1, 2, 1, 50.0), "territory", Map.of("code", "621100")),
                            line(counts(1, 0, 0, 0, 0, 0, 0, 0, 0, null), "territory", Map.of("code", "621200")));
        }
    }

    @Test
    void cancelled_session_counts_as_that_and_one_that_goes_on_has_nobody_examined() {
        assertThat(lines(as(BUSY_CLERK), "prefecture", "PREFECTURE"))
                .containsExactly(line(counts(1, 1, 0, 5, 2, 2, 0, 0, 0, null), "territory", Map.of("code", "621000")));
    }

    @Test
    void conditions_restrict_what_is_counted() {
        assertThat(sessions(Map.of("item", "ZX-01-001"))).containsExactly(3);
        assertThat(sessions(Map.of("item", "ZX-02-002"))).isEmpty();
        assertThat(sessions(Map.of("uscc", HERE.value()))).containsExactly(2);
        assertThat(sessions(Map.of("year", 2026))).containsExactly(2);
        assertThat(sessions(Map.of("month", "2026-03"))).containsExactly(1);
        assertThat(sessions(Map.of("year", 2025, "uscc", BESIDE.value()))).isEmpty();
    }

    @Test
    void malformed_questions_are_refused() {
        assertThat(refusal(Map.of("item", "7"))).isEqualTo("ITEM_CODE_INVALID");
        assertThat(refusal(Map.of("uscc", "7"))).isEqualTo("USCC_INVALID");
        assertThat(refusal(Map.of("month", "March"))).isEqualTo("VALIDATION_FAILED");
    }

    private String refusal(Map<String, Object> filter) {
        return as(PREFECTURE_CLERK).with("by", "ITEM").with("filter", filter).refusal("prefectureStatistics");
    }

    private List<Integer> sessions(Map<String, Object> filter) {
        return sessions(as(PREFECTURE_CLERK).with("filter", filter), "prefecture");
    }

    /** By item, of which there is one. */
    private static List<Integer> sessions(Asking asking, String level) {
        return lines(asking, level, "ITEM").stream()
                .map(line -> (Integer) line.get("sessions"))
                .toList();
    }

    private static List<Map<String, Object>> lines(Asking asking, String level, String by) {
        return asking.with("by", by)
                .ask(level + "Statistics")
                .path(level + "Desk.sessionCounts")
                .entityList(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private static Map<String, Object> counts(
            int sessions,
            int cancelled,
            int held,
            int registered,
            int approved,
            int present,
            int confirmed,
            int examined,
            int passed,
            Double passRate) {
        Map<String, Object> counts = new HashMap<>(Map.of(
                "sessions", sessions,
                "cancelled", cancelled,
                "held", held,
                "registered", registered,
                "approved", approved,
                "present", present,
                "confirmed", confirmed,
                "examined", examined,
                "passed", passed));
        counts.put("passRate", passRate);
        return counts;
    }

    /** Of what a session may be counted by, only that has a value. */
    private static Map<String, Object> line(Map<String, Object> counts, String by, Object value) {
        Map<String, Object> line = new HashMap<>(counts);
        List.of("territory", "item", "uscc", "month").forEach(dimension -> line.put(dimension, null));
        line.put(by, value);
        return line;
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }
}
