package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.platform.person.People;
import org.henji.query.certificate.print.CertificateQr;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on which anyone checks a certificate, and the codes that lead to it. */
@WholeQuerySide
@Import(CertificateCheckTest.LastMinute.class)
@TestPropertySource(
        properties = {
            "henji.public-checks.answer-after=0ms",
            // what comes back within a slow test is none of these
            "henji.public-checks.per-address-and-minute=1000",
            "henji.public-checks.per-address-and-hour=10"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckPageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CODE = "/certificates/check-code";

    @LocalServerPort
    private int port;

    @Autowired
    private CheckStory story;

    @Autowired
    private ReadModels readModels;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateQr codes;

    @Autowired
    private People people;

    private int clients;

    @BeforeAll
    void caughtUp() {
        readModels.await(story.position(), readModels.groups().toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "/check, text/html;charset=UTF-8, 专项职业能力证书查询",
        "/check/check.js, text/javascript;charset=UTF-8, certificateCheck",
        "/check/check.css, text/css;charset=UTF-8, main",
    })
    void page_is_open_and_takes_nothing_from_elsewhere(String path, String mediaType, String content) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue(mediaType);
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(answer.body()).contains(content).doesNotContain("http:", "https:", "innerHTML");
    }

    @Test
    void page_names_every_field_and_every_button() throws Exception {
        String page = get("/check").body();

        for (String field : List.of("number", "number-name", "id-number", "id-name")) {
            assertThat(page).contains("<label for=\"" + field + "\">", "id=\"" + field + "\"");
        }
        assertThat(page).contains("lang=\"zh-CN\"", "aria-live=\"polite\"", "width=device-width");
        assertThat(page).doesNotContain("<script>", "style=", "onclick=");
    }

    @ParameterizedTest
    @CsvSource({
        "ZX6211000226000001, VALID",
        "ZX6211000220000002, EXPIRED",
        "ZX6211000226000003, REVOKED",
        "ZX6211000226000004, CANCELLED",
        "ZX6211000226000006, VALID",
    })
    void code_on_the_paper_is_answered_with_what_the_register_says(CertificateNo number, String state)
            throws Exception {
        JsonNode answer = answer(check(code(number)));

        assertThat(answer.at("/found/state").asString()).isEqualTo(state);
        assertThat(answer.at("/found/holder").asString()).isEqualTo("阿*");
        assertThat(answer.at("/face").asString()).isEqualTo("SAME");
        assertThat(answer.at("/note").isNull()).isTrue();
    }

    @Test
    void whole_text_of_a_code_is_taken_too() throws Exception {
        assertThat(answer(check(text(CheckStory.VALID))).at("/found/validUntil").asString())
                .isEqualTo("2031-03-29");
    }

    @Test
    void answer_is_kept_by_nobody() throws Exception {
        assertThat(check(code(CheckStory.VALID)).headers().firstValue("cache-control"))
                .hasValue("no-store");
    }

    @Test
    void code_of_what_is_not_online_is_answered_as_if_there_were_none() throws Exception {
        String forgotten = code(CheckStory.OUTLIVED);
        people.erase(story.outlived().subject());

        JsonNode unpublished = answer(check(code(CheckStory.UNPUBLISHED)));
        assertThat(unpublished.at("/found").isNull()).isTrue();
        assertThat(unpublished.at("/note").asString()).contains("尚未上网");
        assertThat(answer(check(forgotten))).isEqualTo(unpublished);
    }

    @Test
    void code_that_was_altered_in_one_bit_is_refused() throws Exception {
        String code = code(CheckStory.VALID);
        for (int at = 0; at < code.length(); at += code.length() / 7) {
            char other = (char) (code.charAt(at) ^ 1);
            assertRefused(check(code.substring(0, at) + other + code.substring(at + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"code\": 7}", "{\"code\": \"测试密语\"}", "null"})
    void what_is_no_code_is_refused_without_being_repeated(String body) throws Exception {
        HttpResponse<String> answer = post(body);

        assertRefused(answer);
        assertThat(answer.body()).doesNotContain("测试密语");
    }

    @Test
    void endless_code_is_refused() throws Exception {
        assertRefused(check("x".repeat(100_000)));
    }

    @Test
    void codes_are_limited_together_with_the_other_checks() throws Exception {
        String code = code(CheckStory.VALID);
        HttpResponse<String> answer = null;
        for (int i = 0; i < 11; i++) {
            answer = i % 2 == 0 ? from("203.0.113.7", code) : query("203.0.113.7");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("TOO_MANY_REQUESTS");
    }

    private String text(CertificateNo number) {
        return codes.text(certificates.find(number).orElseThrow());
    }

    private String code(CertificateNo number) {
        String text = text(number);
        return text.substring(text.indexOf('#') + 1);
    }

    private static JsonNode answer(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode extensions = JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions");
        assertThat(extensions.at("/code").asString()).isEqualTo("CERTIFICATE_CODE_INVALID");
        assertThat(extensions.at("/arguments").isEmpty()).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> check(String code) throws Exception {
        return post(JsonMapper.shared().writeValueAsString(Map.of("code", code)));
    }

    /** As a client of its own behind a proxy, so that no test meets the limit of another. */
    private HttpResponse<String> post(String body) throws Exception {
        return send("203.0.114." + ++clients, CODE, body);
    }

    private HttpResponse<String> from(String client, String code) throws Exception {
        return send(client, CODE, JsonMapper.shared().writeValueAsString(Map.of("code", code)));
    }

    private HttpResponse<String> query(String client) throws Exception {
        return send(client, "/graphql", """
                {"query": "{ portal { certificateCheck(input: {number: \\"ZX6211000226000001\\", name: \\"某\\"}) { note } } }"}
                """);
    }

    private HttpResponse<String> send(String client, String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", client)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
