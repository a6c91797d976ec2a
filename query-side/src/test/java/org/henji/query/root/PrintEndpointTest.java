package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.TicketNo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The prints of the {@link SessionStory} as each office gets them; how they look is tested with the printer. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintEndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SessionNo HELD = SessionStory.HELD;
    private static final String TICKETS = "/sessions/" + HELD + "/tickets.pdf";
    private static final String BOOK = "/score-books/" + HELD + "-S";
    private static final String WHOLE_NUMBER =
            SessionEvents.person(1).idNumber().value();
    private static final String MASKED_NUMBER =
            SessionEvents.person(1).idNumber().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private SessionStory story;

    @ParameterizedTest
    @MethodSource
    void who_sees_candidates_prints_in_their_territory(Actor reader) throws Exception {
        HttpResponse<byte[]> answer = get(reader, TICKETS);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument tickets = Loader.loadPDF(answer.body())) {
            assertThat(tickets.getNumberOfPages()).isEqualTo(4);
        }
    }

    static Stream<Actor> who_sees_candidates_prints_in_their_territory() {
        return Stream.of(SessionStory.AGENCY, SessionStory.PREFECTURE_CLERK, Story.CENTER, SessionStory.DEPARTMENT);
    }

    @Test
    void to_others_of_that_level_the_session_does_not_exist() throws Exception {
        for (String print : List.of(TICKETS, BOOK + ".pdf", BOOK + ".xlsx", "/sessions/" + HELD + "/sign-in.pdf")) {
            assertRefused(get(SessionStory.BESIDE_AGENCY, print), 404, "NOT_FOUND");
            assertRefused(get(SessionStory.FAR_CLERK, print), 404, "NOT_FOUND");
        }
        assertRefused(get(SessionStory.AGENCY, "/sessions/2662119999/tickets.pdf"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions/2662010001/tickets.pdf",
                "/sessions/2662010001/tickets/1.pdf",
                "/sessions/2662010001/rooms/1.pdf",
                "/sessions/2662010001/rooms/1/tickets.pdf",
                "/sessions/2662010001/seating-plan.pdf",
                "/sessions/2662010001/sign-in.pdf",
                "/score-books/2662010001-S.pdf",
                "/score-books/2662010001-S.xlsx"
            })
    void who_sees_no_candidates_prints_nothing(String print) throws Exception {
        assertThat(get(SessionStory.AGENCY, print).statusCode()).isEqualTo(200);
        for (Actor reader : List.of(SessionStory.COUNTY_CLERK, Story.AUDITOR, Story.INTEGRATOR)) {
            assertRefused(get(reader, print), 403, "WRONG_LEVEL");
        }
        HttpRequest stranger = HttpRequest.newBuilder(uri(print)).build();
        assertRefused(HTTP.send(stranger, BodyHandlers.ofByteArray()), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_ticket_says_what_was_planned() throws Exception {
        assertThat(text(get(SessionStory.AGENCY, "/sessions/" + HELD + "/tickets/1.pdf")))
                .contains(
                        TicketNo.of(HELD, 1, 1).value(),
                        "测试考生1",
                        "女",
                        MASKED_NUMBER,
                        "2026 年 3 月 25 日（星期三）",
                        "09:00—11:00",
                        AgencyEvents.NAME,
                        AgencyEvents.site().address(),
                        "一号考场 / 1 号")
                .doesNotContain(WHOLE_NUMBER);
    }

    @Test
    void tickets_are_printed_room_by_room() throws Exception {
        String room = "/sessions/" + HELD + "/rooms/2/tickets.pdf";
        HttpResponse<byte[]> answer = get(SessionStory.AGENCY, room);
        assertThat(text(answer))
                .contains("准考证", "测试考生3", "测试考生5", TicketNo.of(HELD, 2, 1).value())
                .doesNotContain("测试考生1", "测试考生2");
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"" + HELD + "-room-2-tickets.pdf\"");
        try (PDDocument tickets = Loader.loadPDF(answer.body())) {
            assertThat(tickets.getNumberOfPages()).isEqualTo(2);
        }
        assertRefused(get(SessionStory.FAR_CLERK, room), 404, "NOT_FOUND");
        assertRefused(get(SessionStory.AGENCY, "/sessions/" + HELD + "/rooms/3/tickets.pdf"), 404, "NOT_FOUND");
    }

    @Test
    void who_was_rejected_has_no_ticket() throws Exception {
        String rejected = "/sessions/" + HELD + "/tickets/" + SessionEvents.REJECTED + ".pdf";
        assertRefused(get(SessionStory.AGENCY, rejected), 422, "CANDIDATE_WITHOUT_TICKET");
    }

    @Test
    void rooms_are_printed_one_by_one_and_together() throws Exception {
        assertThat(text(get(SessionStory.AGENCY, "/sessions/" + HELD + "/rooms/2.pdf")))
                .contains(
                        "二号考场（2 人）",
                        "测试考生3",
                        "测试考生5",
                        SessionEvents.person(3).idNumber().toString())
                .doesNotContain("测试考生1", SessionEvents.person(3).idNumber().value());
        assertRefused(get(SessionStory.AGENCY, "/sessions/" + HELD + "/rooms/3.pdf"), 404, "NOT_FOUND");
        assertThat(text(get(SessionStory.AGENCY, "/sessions/" + HELD + "/seating-plan.pdf")))
                .contains("一号考场（2 人）", "二号考场（2 人）", "测试考生2", "工位 3", "空");
        assertThat(text(get(SessionStory.AGENCY, "/sessions/" + HELD + "/sign-in.pdf")))
                .contains("考生签到表", "测试考生5", MASKED_NUMBER, "考评人员签到表", "考评组长", "KP-3", "ND-2", "测试吴六")
                .doesNotContain(WHOLE_NUMBER);
    }

    @Test
    void a_session_that_is_not_so_far_has_nothing_to_print() throws Exception {
        String early = "/sessions/" + SessionStory.RETURNED;
        assertRefused(get(SessionStory.BESIDE_AGENCY, early + "/tickets.pdf"), 422, "TICKETS_NOT_ISSUED");
        assertRefused(get(SessionStory.BESIDE_AGENCY, early + "/rooms/1/tickets.pdf"), 422, "TICKETS_NOT_ISSUED");
        assertRefused(get(SessionStory.BESIDE_AGENCY, early + "/seating-plan.pdf"), 422, "SEATS_NOT_ARRANGED");
        assertRefused(
                get(SessionStory.BESIDE_AGENCY, "/score-books/" + SessionStory.RETURNED + "-S.pdf"), 404, "NOT_FOUND");
    }

    @Test
    void the_score_book_is_whole_for_those_who_answer_for_it() throws Exception {
        for (Actor reader : List.of(SessionStory.AGENCY, SessionStory.PREFECTURE_CLERK, Story.CENTER)) {
            assertThat(text(get(reader, BOOK + ".pdf")))
                    .contains("已校对", "和面与拉面", WHOLE_NUMBER, "80.00", "合格", "不合格", "违纪", "缺考")
                    .contains("持证应考 4 人，实考 3 人，缺考 1 人，违纪 1 人，合格 1 人");
        }
    }

    @Test
    void the_department_gets_results_and_masked_numbers() throws Exception {
        assertThat(text(get(SessionStory.DEPARTMENT, BOOK + ".pdf")))
                .contains(MASKED_NUMBER, "80.00", "合格")
                .doesNotContain(WHOLE_NUMBER);
        try (ReadableWorkbook workbook = workbook(get(SessionStory.DEPARTMENT, BOOK + ".xlsx"))) {
            assertThat(workbook.findSheet("评分表").orElseThrow().read()).hasSize(1);
            assertThat(workbook.findSheet("登分册").orElseThrow().read().get(8).getCellText(4))
                    .isEqualTo(MASKED_NUMBER);
        }
    }

    @Test
    void assessors_find_the_sheets_of_their_fellows_in_no_print_while_scores_are_entered() throws Exception {
        String open = "/score-books/" + SessionStory.RUNNING + "-S";
        try (ReadableWorkbook office = workbook(get(SessionStory.BUSY_AGENCY, open + ".xlsx"));
                ReadableWorkbook assessor = workbook(get(SessionStory.ASSESSOR, open + ".xlsx"))) {
            assertThat(assessors(office)).containsExactly("KP-3", "KP-4", "KP-4");
            assertThat(assessors(assessor)).containsExactly("KP-4", "KP-4");
            assertThat(assessor.findSheet("登分册").orElseThrow().read().get(8).getCellText(5))
                    .isEmpty();
        }
        assertThat(text(get(SessionStory.BUSY_AGENCY, open + ".pdf"))).contains("登分中", "70.00");
        assertThat(text(get(SessionStory.LEADER, open + ".pdf")))
                .contains("登分中")
                .doesNotContain("70.00");
    }

    private static List<String> assessors(ReadableWorkbook workbook) throws IOException {
        return workbook.findSheet("评分表").orElseThrow().read().stream()
                .skip(1)
                .map(row -> row.getCellText(1))
                .toList();
    }

    @Test
    void the_score_book_comes_as_a_workbook_too() throws Exception {
        HttpResponse<byte[]> answer = get(SessionStory.AGENCY, BOOK + ".xlsx");
        try (ReadableWorkbook workbook = workbook(answer)) {
            List<Row> results = workbook.findSheet("登分册").orElseThrow().read();
            assertThat(results.get(0).getCellText(1)).isEqualTo(HELD + "-S");
            assertThat(results.get(1).getCellText(1)).isEqualTo("已校对");
            assertThat(results.get(8).stream().map(cell -> cell.getText()).toList())
                    .containsExactly(
                            "1",
                            TicketNo.of(HELD, 1, 1).value(),
                            "测试考生1",
                            "女",
                            WHOLE_NUMBER,
                            "80.00",
                            "80.00",
                            "80.00",
                            "合格");
            assertThat(results.get(9).getCellText(8)).isEqualTo("违纪");
            assertThat(results.get(9).getCellText(7)).isEmpty();
            assertThat(results.stream().map(row -> row.getCellText(0))).contains("实考", "合格");
            List<Row> sheets = workbook.findSheet("评分表").orElseThrow().read();
            assertThat(sheets).hasSize(7);
            assertThat(sheets.get(1).getCellText(1)).isEqualTo("KP-3");
        }
    }

    @Test
    void prints_name_people_and_are_kept_by_nobody_on_the_way() throws Exception {
        assertThat(get(SessionStory.AGENCY, TICKETS).headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("content-disposition", List.of("attachment; filename=\"" + HELD + "-tickets.pdf\""))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(get(SessionStory.AGENCY, BOOK + ".xlsx").headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"" + HELD + "-S.xlsx\"");
    }

    @Test
    void numbers_that_are_none_are_refused() throws Exception {
        assertRefused(get(SessionStory.AGENCY, "/sessions/1/tickets.pdf"), 400, "SESSION_NO_INVALID");
        assertRefused(get(SessionStory.AGENCY, "/sessions/" + HELD + "/tickets/one.pdf"), 400, "VALIDATION_FAILED");
        assertRefused(get(SessionStory.AGENCY, "/score-books/" + HELD + ".pdf"), 400, "SCORE_BOOK_NO_INVALID");
    }

    private HttpResponse<byte[]> get(Actor reader, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path + "?after=" + story.position()))
                .header("Authorization", "Bearer " + tokens.of(reader))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static ReadableWorkbook workbook(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ReadableWorkbook(new ByteArrayInputStream(answer.body()));
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.at("/errors/0/extensions/code").asString()).isEqualTo(code);
    }
}
