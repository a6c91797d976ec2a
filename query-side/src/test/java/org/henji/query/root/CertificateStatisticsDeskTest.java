package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.BUSY;
import static org.henji.query.root.SessionStory.BUSY_CLERK;
import static org.henji.query.root.SessionStory.COUNTY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.OTHER_COUNTY_CLERK;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.henji.kernel.authority.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;

/** Certificates, counted, on the desks. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateStatisticsDeskTest {

    /** What lies in 定西市: two that were handed over, one of which is in public. */
    private static final Map<String, Object> HERE_COUNTS = counts(2, 0, 2, 1, 0, 0, 0, 0, 2, 0);

    /** What lies in 庆阳市: one that was corrected and revoked, and one that is coded. */
    private static final Map<String, Object> BUSY_COUNTS = counts(2, 0, 1, 1, 1, 0, 1, 0, 1, 0);

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CertificateStory story;

    @Test
    void every_desk_counts_its_own() {
        assertThat(lines(as(AGENCY), "agency", "AGENCY")).containsExactly(line(HERE_COUNTS, "uscc", HERE.value()));
        assertThat(lines(as(BESIDE_AGENCY), "agency", "AGENCY")).isEmpty();
        assertThat(lines(as(COUNTY_CLERK), "county", "COUNTY"))
                .containsExactly(line(HERE_COUNTS, "territory", Map.of("code", "621102")));
        assertThat(lines(as(OTHER_COUNTY_CLERK), "county", "COUNTY")).isEmpty();
        assertThat(lines(as(BUSY_CLERK), "prefecture", "PREFECTURE"))
                .containsExactly(line(BUSY_COUNTS, "territory", Map.of("code", "621000")));
        assertThat(as(FAR_CLERK).with("region", "621100").with("by", "ITEM").refusal("prefectureCertificateStatistics"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(as(AGENCY).with("by", "ITEM").refusal("departmentCertificateStatistics"))
                .isEqualTo("WRONG_LEVEL");
    }

    @Test
    void province_counts_what_belongs_to_nobody_in_a_line_of_its_own() {
        Map<String, Object> imported = counts(0, 2, 2, 2, 0, 0, 0, 0, 1, 1);

        for (List<Map<String, Object>> lines : List.of(
                lines(as(Story.CENTER), "center", "PREFECTURE"), lines(as(DEPARTMENT), "department", "PREFECTURE"))) {
            assertThat(lines)
                    .containsExactly(
                            line(BUSY_COUNTS, "territory", Map.of("code", "621000")),
                            line(HERE_COUNTS, "territory", Map.of("code", "621100")),
                            line(imported, "territory", null));
        }
        assertThat(lines(as(Story.CENTER), "center", "AGENCY"))
                .containsExactly(
                        line(BUSY_COUNTS, "uscc", BUSY.value()),
                        line(HERE_COUNTS, "uscc", HERE.value()),
                        line(imported, "uscc", null));
    }

    @Test
    void certificates_are_counted_by_item_and_month_of_issue() {
        assertThat(lines(as(Story.CENTER), "center", "ITEM"))
                .containsExactly(line(counts(4, 2, 5, 4, 1, 0, 1, 0, 4, 1), "item", Map.of("code", "ZX-01-001")));
        assertThat(lines(as(Story.CENTER), "center", "MONTH"))
                .extracting(line -> line.get("month"))
                .containsExactly("2015-07", "2020-05", "2022-07", "2026-03");
    }

    @Test
    void conditions_restrict_what_is_counted() {
        assertThat(coded(Map.of("uscc", BUSY.value()))).containsExactly(2);
        assertThat(coded(Map.of("year", 2020))).containsExactly(1);
        assertThat(coded(Map.of("month", "2026-03"))).containsExactly(3);
        assertThat(coded(Map.of("item", "ZX-02-002"))).isEmpty();
        assertThat(coded(Map.of("item", "ZX-01-001", "year", 2026, "uscc", HERE.value())))
                .containsExactly(2);
        assertThat(as(PREFECTURE_CLERK)
                        .with("by", "ITEM")
                        .with("filter", Map.of("month", "March"))
                        .refusal("prefectureCertificateStatistics"))
                .isEqualTo("VALIDATION_FAILED");
    }

    private List<Integer> coded(Map<String, Object> filter) {
        return lines(as(Story.CENTER).with("filter", filter), "center", "ITEM").stream()
                .map(line -> (Integer) line.get("coded"))
                .toList();
    }

    private static List<Map<String, Object>> lines(Asking asking, String level, String by) {
        return asking.with("by", by)
                .ask(level + "CertificateStatistics")
                .path(level + "Desk.certificateCounts")
                .entityList(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private static Map<String, Object> counts(
            int coded,
            int imported,
            int issued,
            int published,
            int corrected,
            int reissued,
            int revoked,
            int cancelled,
            int inForce,
            int expired) {
        return Map.of(
                "coded", coded,
                "imported", imported,
                "issued", issued,
                "published", published,
                "corrected", corrected,
                "reissued", reissued,
                "revoked", revoked,
                "cancelled", cancelled,
                "inForce", inForce,
                "expired", expired);
    }

    /** Of what a certificate may be counted by, only that has a value. */
    private static Map<String, Object> line(Map<String, Object> counts, String by, Object value) {
        Map<String, Object> line = new TreeMap<>(counts);
        List.of("territory", "item", "uscc", "month").forEach(dimension -> line.put(dimension, null));
        line.put(by, value);
        return line;
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }
}
