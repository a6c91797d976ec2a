package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.COUNTY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.EARLIER;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.HELD;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.OTHER_COUNTY_CLERK;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;
import static org.henji.query.root.SessionStory.RETURNED;
import static org.henji.query.root.SessionStory.WAITING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.session.SessionEvents;
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

/** Sessions and their candidates on the desks (BR-03, BR-16). */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionDeskTest {

    private static final String NUMBERS = ".sessions.edges[*].node.no";
    private static final String CANDIDATES = ".session.candidates.edges[*].node";

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CertificateStory certificates;

    @Test
    void agency_sees_its_sessions_the_latest_date_first() {
        assertThat(numbers(as(AGENCY), "agency")).containsExactly(HELD.value(), EARLIER.value());
        assertThat(numbers(as(BESIDE_AGENCY), "agency")).containsExactly(RETURNED.value());
    }

    @Test
    void bureaus_see_the_sessions_of_their_territory() {
        assertThat(numbers(as(COUNTY_CLERK), "county")).containsExactly(HELD.value(), EARLIER.value());
        assertThat(numbers(as(OTHER_COUNTY_CLERK), "county")).containsExactly(RETURNED.value());
        assertThat(numbers(as(PREFECTURE_CLERK), "prefecture"))
                .containsExactly(RETURNED.value(), HELD.value(), EARLIER.value());
        assertThat(numbers(as(FAR_CLERK), "prefecture")).containsExactly(WAITING.value());
        assertThat(numbers(as(Story.CENTER), "center"))
                .containsSubsequence(WAITING.value(), RETURNED.value(), HELD.value(), EARLIER.value());
        assertThat(numbers(as(DEPARTMENT), "department"))
                .containsSubsequence(WAITING.value(), RETURNED.value(), HELD.value(), EARLIER.value());
    }

    @Test
    void session_of_another_territory_does_not_exist_for_the_reader() {
        as(BESIDE_AGENCY).ask("agencySessions").path("agencyDesk.session").valueIsNull();
        as(OTHER_COUNTY_CLERK).ask("countySessions").path("countyDesk.session").valueIsNull();
        as(FAR_CLERK).ask("prefectureSessions").path("prefectureDesk.session").valueIsNull();
        assertThat(as(FAR_CLERK).with("uscc", HERE.value()).refusal("agencySessions"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(as(BESIDE_AGENCY).with("uscc", HERE.value()).refusal("agencySessions"))
                .isEqualTo("WRONG_AGENCY");
    }

    @Test
    void sessions_are_found_by_state_item_agency_and_month_and_come_in_pages() {
        Asking clerk = as(PREFECTURE_CLERK);

        assertThat(found(clerk, Map.of("state", "ENDED"))).containsExactly(HELD.value());
        assertThat(found(clerk, Map.of("state", "RETURNED", "item", "ZX-01-001")))
                .containsExactly(RETURNED.value());
        assertThat(found(clerk, Map.of("month", "2026-03"))).containsExactly(HELD.value());
        assertThat(found(clerk, Map.of("uscc", BESIDE.value()))).containsExactly(RETURNED.value());
        assertThat(found(clerk, Map.of("item", "ZX-02-002"))).isEmpty();
        Response first = clerk.with("first", 1).ask("prefectureSessions");
        String cursor = first.path("prefectureDesk.sessions.pageInfo.endCursor")
                .entity(String.class)
                .get();
        first.path("prefectureDesk.sessions.totalCount").entity(Long.class).isEqualTo(3L);
        assertThat(numbers(clerk.with("first", 1).with("cursor", cursor), "prefecture"))
                .containsExactly(HELD.value());
    }

    @Test
    void malformed_questions_are_refused() {
        Asking clerk = as(PREFECTURE_CLERK);

        assertThat(clerk.with("no", "7").refusal("prefectureSessions")).isEqualTo("SESSION_NO_INVALID");
        assertThat(clerk.with("filter", Map.of("month", "March")).refusal("prefectureSessions"))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(clerk.with("filter", Map.of("uscc", "7")).refusal("prefectureSessions"))
                .isEqualTo("USCC_INVALID");
        assertThat(clerk.with("candidates", Map.of("ticket", "7")).refusal("prefectureSessions"))
                .isEqualTo("TICKET_NO_INVALID");
    }

    @Test
    void session_shows_its_plan_and_what_it_goes_by() {
        Response desk = as(AGENCY).ask("agencySessions");

        assertThat(map(desk, "agencyDesk.session"))
                .containsEntry("state", "ENDED")
                .containsEntry("edition", "2023-1")
                .containsEntry("startsAt", "2026-03-25T01:00:00.000Z")
                .containsEntry("leadTimeWorkingDays", 15)
                .containsEntry("region", Map.of("code", "621102"))
                .containsEntry("prefecture", Map.of("code", "621100"))
                .containsEntry("item", Map.of("code", "ZX-01-001", "item", Map.of("name", "兰州牛肉拉面制作")))
                .containsEntry("site", Map.of("siteNo", "A1", "address", "示例路 2 号三层"));
        assertThat(map(desk, "agencyDesk.session.plan"))
                .containsEntry("date", "2026-03-25")
                .containsEntry("startsAt", "09:00")
                .containsEntry("endsAt", "11:00")
                .containsEntry("stations", 5);
        assertThat(map(desk, "agencyDesk.session.specification"))
                .containsEntry("no", "ZX-01-001-V1")
                .containsEntry("state", "APPROVED");
        assertThat(texts(desk, "agencyDesk.session.acts[*].kind"))
                .containsExactly(
                        "PLAN_FILED",
                        "PLAN_APPROVED",
                        "CANDIDATES_IMPORTED",
                        "ROSTER_SUBMITTED",
                        "CANDIDATES_REVIEWED",
                        "SEATS_ARRANGED",
                        "GROUP_ASSIGNED",
                        "ASSESSOR_RECUSED",
                        "TICKETS_ISSUED",
                        "STARTED",
                        "INCIDENT_RECORDED",
                        "MISCONDUCT_RECORDED",
                        "ENDED");
    }

    @Test
    void session_says_what_it_lacks_and_how_many_stand_where() {
        Response desk = as(AGENCY).ask("agencySessions");

        assertThat(texts(desk, "agencyDesk.session.missing"))
                .containsExactly("SCORE_BOOK_SUBMISSION", "SCORE_BOOK_CONFIRMATION", "SCORE_BOOK_RECEIPT", "ARCHIVE");
        assertThat(map(desk, "agencyDesk.session.counts"))
                .isEqualTo(Map.of(
                        "registered",
                        0,
                        "submitted",
                        0,
                        "approved",
                        4,
                        "rejected",
                        1,
                        "withdrawn",
                        0,
                        "seated",
                        4,
                        "present",
                        3,
                        "late",
                        0,
                        "absent",
                        1,
                        "removed",
                        1));
        assertThat(texts(
                        as(BESIDE_AGENCY).with("no", RETURNED.value()).ask("agencySessions"),
                        "agencyDesk.session.missing"))
                .containsExactly("PLAN_CHANGE");
    }

    @Test
    void session_shows_who_assesses_it() {
        Response desk = as(AGENCY).ask("agencySessions");
        String group = "agencyDesk.session.preparation.group";

        assertThat(map(desk, group + ".members[0]"))
                .containsEntry("credential", "KP-3")
                .containsEntry("userId", "user-KP-3")
                .containsEntry("leader", true);
        assertThat(map(desk, group + ".members[0].holder"))
                .containsEntry("visible", true)
                .containsEntry(
                        "subject", SessionEvents.holder(CredentialEvents.FIRST).value());
        assertThat(map(desk, group + ".supervisor")).containsEntry("credential", "ND-2");
        assertThat(map(desk, "agencyDesk.session.preparation.recusals[0]"))
                .isEqualTo(Map.of(
                        "assessor", "KP-4", "candidate", 3, "relation", "RELATIVE", "reason", Map.of("text", "亲属关系")));
    }

    @ParameterizedTest
    @MethodSource
    void candidates_are_shown_to_those_who_have_to_do_with_them(Actor reader, String level) {
        Response desk = as(reader).ask(level + "Sessions");
        String candidate = level + "Desk.session.candidate";

        assertThat(map(desk, candidate + ".person"))
                .containsEntry("visible", true)
                .containsEntry("name", "测试考生1")
                .containsEntry("idNumber", "620102********0007");
        assertThat(map(desk, candidate + ".profile"))
                .containsEntry("education", "SENIOR_SECONDARY")
                .containsEntry("address", "兰州市城关区示例路 1 号");
    }

    static Stream<Arguments> candidates_are_shown_to_those_who_have_to_do_with_them() {
        return Stream.of(
                Arguments.of(AGENCY, "agency"),
                Arguments.of(PREFECTURE_CLERK, "prefecture"),
                Arguments.of(Story.CENTER, "center"),
                Arguments.of(DEPARTMENT, "department"));
    }

    @Test
    void county_and_auditors_see_how_many_and_not_who() {
        Response county = as(COUNTY_CLERK).ask("countySessions");
        Response auditor = as(Story.AUDITOR).ask("centerSessions");

        for (String root : List.of("countyDesk", "centerDesk")) {
            Response desk = root.equals("countyDesk") ? county : auditor;
            assertThat(map(desk, root + ".session.candidate"))
                    .containsEntry("subject", "p_candidate-1")
                    .containsEntry("person", null)
                    .containsEntry("profile", null);
            assertThat(desk.path(root + CANDIDATES)
                            .entityList(new ParameterizedTypeReference<Map<String, Object>>() {})
                            .get())
                    .hasSize(5)
                    .allSatisfy(candidate -> assertThat(candidate)
                            .containsEntry("person", null)
                            .containsEntry("profile", null)
                            .containsEntry("photo", null));
            desk.path(root + CANDIDATES + ".misconduct[*].facts")
                    .entityList(Object.class)
                    .containsExactly((Object) null);
        }
    }

    @Test
    void candidates_are_found_by_status_presence_and_ticket() {
        assertThat(candidates(Map.of())).containsExactly(1, 2, 3, 4, 5);
        assertThat(candidates(Map.of("status", "REJECTED"))).containsExactly(SessionEvents.REJECTED);
        assertThat(candidates(Map.of("presence", "ABSENT"))).containsExactly(SessionEvents.ABSENT);
        assertThat(candidates(Map.of("status", "APPROVED", "presence", "IN_TIME")))
                .containsExactly(1, 2, 3);
        assertThat(candidates(Map.of("ticket", HELD.value() + "0201"))).containsExactly(3);
    }

    @Test
    void candidate_shows_seat_ticket_presence_misconduct_and_result() {
        Response removed = as(AGENCY).with("candidate", 2).ask("agencySessions");
        String candidate = "agencyDesk.session.candidate";

        assertThat(map(removed, candidate))
                .containsEntry("status", "APPROVED")
                .containsEntry("ticket", HELD.value() + "0102")
                .containsEntry("seat", Map.of("room", 1, "station", 2))
                .containsEntry("presence", "IN_TIME")
                .containsEntry("removed", true)
                .containsEntry("earlierPass", null)
                .containsEntry(
                        "photo",
                        Map.of("sha256", FilesInMemory.PHOTO.value(), "size", 50_000L, "takenOn", "2026-01-15"));
        assertThat(map(removed, candidate + ".result")).containsEntry("grade", "DISQUALIFIED");
        assertThat(map(removed, candidate + ".misconduct[0]"))
                .containsEntry("measure", "REMOVED")
                .containsEntry("facts", Map.of("visible", true, "text", "使用自带调料"));
        assertThat(map(as(AGENCY).ask("agencySessions"), candidate + ".result"))
                .isEqualTo(Map.of("grade", "PASSED", "score", "80.00"));
        as(AGENCY).with("candidate", 99).ask("agencySessions").path(candidate).valueIsNull();
    }

    @Test
    void prefecture_is_warned_of_who_has_passed_the_item_before() {
        Response desk = as(PREFECTURE_CLERK).ask("prefectureSessions");

        assertThat(map(desk, "prefectureDesk.session.candidate.earlierPass"))
                .containsEntry("session", EARLIER.value())
                .containsEntry("date", "2025-03-25")
                .containsEntry("certificate", null)
                .containsEntry("validUntil", "2030-03-24");
        assertThat(desk.path("prefectureDesk" + CANDIDATES + ".earlierPass").entityList(Object.class).get().stream()
                        .filter(pass -> pass != null))
                .hasSize(2);
        as(PREFECTURE_CLERK)
                .with("no", EARLIER.value())
                .ask("prefectureSessions")
                .path("prefectureDesk.session.candidate.earlierPass")
                .valueIsNull();
    }

    /** A certificate of the session itself is none that stood before it. */
    @Test
    void prefecture_is_warned_of_who_holds_a_certificate_of_the_item() {
        assertThat(map(
                        as(PREFECTURE_CLERK).with("candidate", 3).ask("prefectureSessions"),
                        "prefectureDesk.session.candidate.earlierPass"))
                .containsEntry("session", null)
                .containsEntry("date", "2022-07-01")
                .containsEntry("certificate", CertificateStory.LEGACY.value())
                .containsEntry("validUntil", "2027-06-30");
    }

    private List<String> found(Asking asking, Map<String, Object> filter) {
        return numbers(asking.with("filter", filter), "prefecture");
    }

    private List<Integer> candidates(Map<String, Object> filter) {
        return as(AGENCY)
                .with("candidates", filter)
                .ask("agencySessions")
                .path("agencyDesk" + CANDIDATES + ".candidate")
                .entityList(Integer.class)
                .get();
    }

    private static List<String> numbers(Asking asking, String level) {
        return texts(asking.ask(level + "Sessions"), level + "Desk" + NUMBERS);
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", certificates.position());
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
