package org.henji.platform.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import graphql.introspection.Introspection;
import graphql.introspection.IntrospectionQuery;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.henji.platform.GraphQlClient;
import org.henji.platform.GraphQlClient.Answer;
import org.henji.platform.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GraphQlEndpointTests {

    private static final int MAX_BODY_BYTES = 65_536;
    private static final String[] ENGLISH = {"Accept-Language", "en"};

    private final GraphQlClient client;
    private final ProbeController probe;

    GraphQlEndpointTests(@LocalServerPort int port, @Autowired RSAKey key, @Autowired ProbeController probe) {
        this.client = new GraphQlClient(port, key);
        this.probe = probe;
    }

    @BeforeEach
    void reset() {
        probe.counted.set(0);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void system_tells_its_name_and_version() {
        JsonNode henji = client.query("{ henji { name version } }").body().at("/data/henji");
        assertThat(henji.get("name").asString()).isEqualTo("Henji");
        assertThat(henji.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @CsvSource({
        "refused,       ITEM_RETIRED,       RULE,        'The item has been retired: ZX-01-001'",
        "invalid,       USCC_INVALID,       INVALID,     'Not a valid unified social credit code (GB 32100)'",
        "details,       ITEM_NOT_PUBLISHED, RULE,        'The item is not open in the catalogue: ZX-01-001'",
        "query-details, STALE,              UNAVAILABLE, 'The read model has not reached position 9 yet (it is at 5); try again'",
        "wrapped,       PERSON_ERASED,      RULE,        'This person has been erased; nothing more is kept about them'",
        "missing,       NOT_FOUND,          NOT_FOUND,   'Not found: 91620103MA0000007D'",
        "version,       VERSION_CONFLICT,   CONFLICT,    'Somebody changed it in the meantime: expected version 3, found 5'",
        "modified,      VERSION_CONFLICT,   CONFLICT,    'Somebody changed it in the meantime: expected version ?, found ?'",
        "concurrent,    CONCURRENT_CHANGE,  CONFLICT,    'Somebody is changing it at this moment; try again'",
        "exists,        ALREADY_EXISTS,     CONFLICT,    'It exists already: ?'",
        "keys,          STORE_UNAVAILABLE,  UNAVAILABLE, 'The store is unavailable; nothing was stored'",
        "foreign,       STORE_UNAVAILABLE,  UNAVAILABLE, 'The store is unavailable; nothing was stored'",
    })
    void exception_becomes_its_failure(String how, String code, String kind, String message) {
        Answer answer = fail(how, ENGLISH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.error().at("/extensions/kind").asString()).isEqualTo(kind);
        assertThat(answer.error().at("/extensions/arguments").isArray()).isTrue();
        assertThat(answer.error().at("/path/0").asString()).isEqualTo("fail");
        assertThat(answer.error().get("message").asString()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-details", "anything else"})
    void everything_else_is_internal_and_shows_only_a_reference(String how, CapturedOutput output) {
        Answer answer = fail(how, ENGLISH);
        assertThat(answer.code()).isEqualTo("INTERNAL");
        String reference = answer.error().at("/extensions/arguments/0").asString();
        assertThat(answer.error().get("message").asString()).isEqualTo("Internal error, reference " + reference);
        assertThat(answer.response().body()).doesNotContain(ProbeController.SECRET, "Exception", "org.");
        assertThat(output).contains(reference).contains("ProbeController");
    }

    @Test
    void violated_constraints_are_named_with_their_paths_in_the_language_of_the_client() {
        Locale before = Locale.getDefault();
        try {
            for (Locale server : List.of(Locale.CHINA, Locale.US)) {
                Locale.setDefault(server);
                assertThat(fail("constraint", ENGLISH).error().get("message").asString())
                        .isEqualTo(
                                "The input is not valid: name: must not be blank; phone: size must be between 0 and 3");
                assertThat(fail("constraint").error().get("message").asString())
                        .isEqualTo("输入不符合要求：name: 不得为空白; phone: 大小必须在 0 和 3 之间");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zh-CN                   | 项目已退出目录：ZX-01-001
                    zh-TW,zh;q=0.9          | 项目已退出目录：ZX-01-001
                    fr                      | 项目已退出目录：ZX-01-001
                    not a language!         | 项目已退出目录：ZX-01-001
                    en-GB,en;q=0.9,zh;q=0.8 | The item has been retired: ZX-01-001
                    """)
    void message_comes_in_the_language_of_the_client(String accepted, String message) {
        assertThat(fail("refused", "Accept-Language", accepted)
                        .error()
                        .get("message")
                        .asString())
                .isEqualTo(message);
    }

    @Test
    void message_is_chinese_when_no_language_is_asked_for() {
        assertThat(fail("refused").error().get("message").asString()).isEqualTo("项目已退出目录：ZX-01-001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    { henji {                                             | syntax
                    { henji { name } } 张三                               | syntax
                    { nonsense }                                          | FieldUndefined@[nonsense]
                    { henji { name { x } } }                              | SubselectionNotAllowed@[henji/name]
                    { fail }                                              | MissingFieldArgument@[fail]
                    { fail(how: 3) }                                      | WrongType@[fail]
                    { fail(how: {name: "张三"}) }                         | WrongType@[fail]
                    query A { henji { name } } query B { henji { name } } | UnknownOperation
                    mutation { x }                                        | UnknownOperation
                    query($n: Long!) { echo(number: $n) { number } }      | $n
                    { echo(day: "张三") { day } }                         | WrongType@[echo]
                    { echo(moment: "张三") { moment } }                   | WrongType@[echo]
                    { echo(clock: "张三") { clock } }                     | WrongType@[echo]
                    { echo(number: "张三") { number } }                   | WrongType@[echo]
                    { points(given: true) }                               | WrongType@[points]
                    """)
    void invalid_document_is_told_by_kind_and_place(String document, String what) {
        assertInvalid(client.query(document, ENGLISH), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Long!    | {"name": "张三"}                         | $n
                    Long     | "张三"                                   | $n
                    Long     | ["张三"]                                 | $n
                    Secret!  | null                                     | $n
                    Secret   | {"name": "张三", "people": ["x", null]}  | $n
                    Secret   | {"name": {"name": "张三"}}               | $n
                    Secret   | {"name": "x", "张三": "张三"}            | variables
                    Secret   | {"name": "x", "color": "张三"}           | $n
                    """)
    void invalid_variable_is_named_and_never_repeated(String type, String value, String what) {
        String argument = type.startsWith("Long") ? "echo(number: $n) { number }" : "guess(secret: $n)";
        assertInvalid(
                client.post(
                        "{\"query\": \"query($n: %s) { %s }\", \"variables\": {\"n\": %s}}"
                                .formatted(type, argument, value),
                        ENGLISH),
                what);
    }

    private static void assertInvalid(Answer answer, String what) {
        assertThat(answer.code()).isEqualTo("DOCUMENT_INVALID");
        assertThat(answer.error().get("message").asString()).isEqualTo("The GraphQL document is invalid: " + what);
        assertThat(answer.response().body())
                .doesNotContain("java.", "graphql.", "org.", "Value{", "LinkedHashMap", "张三");
    }

    @Test
    void null_where_none_may_be_is_internal() {
        Answer answer = client.query("{ nothing }", ENGLISH);
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.error().get("message").asString()).startsWith("Internal error, reference ");
    }

    @Test
    void document_up_to_the_depth_is_answered_and_a_deeper_one_refused() {
        assertThat(client.query(nested(6)).body().has("errors")).isFalse();
        Answer answer = client.query(nested(7), ENGLISH);
        assertThat(answer.code()).isEqualTo("DOCUMENT_TOO_DEEP");
        assertThat(answer.error().get("message").asString())
                .isEqualTo("The document is too deep; the limit is 6 levels");
    }

    @Test
    void depth_counts_through_fragments() {
        Answer answer = client.query("{ node { ...a } } fragment a on Node { node { node { ...b } } }"
                + " fragment b on Node { node { node { node { name } } } }");
        assertThat(answer.code()).isEqualTo("DOCUMENT_TOO_DEEP");
    }

    @Test
    void every_alias_counts_in_the_complexity() {
        assertThat(client.query(aliases(30)).body().has("errors")).isFalse();
        Answer answer = client.query(aliases(31), ENGLISH);
        assertThat(answer.code()).isEqualTo("DOCUMENT_TOO_COMPLEX");
        assertThat(answer.error().get("message").asString()).isEqualTo("The document is too complex; the limit is 60");
    }

    @Test
    void introspection_of_tools_passes_the_limits() {
        Answer answer = client.query(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.body().has("errors")).isFalse();
        assertThat(answer.body().at("/data/__schema/types").isEmpty()).isFalse();
    }

    @Test
    void introspection_cannot_carry_other_fields_past_the_limits() {
        assertThat(client.query("{ __typename " + nested(7).substring(1)).code())
                .isEqualTo("DOCUMENT_TOO_DEEP");
    }

    @Test
    void names_of_types_alone_are_no_introspection() {
        String names =
                IntStream.range(0, 61).mapToObj(n -> "a" + n + ": __typename").collect(Collectors.joining(" "));
        assertThat(client.query("{ " + names + " }").code()).isEqualTo("DOCUMENT_TOO_COMPLEX");
        assertThat(client.query("{ __schema { queryType { name } } " + names + " }")
                        .code())
                .isEqualTo("DOCUMENT_TOO_COMPLEX");
        assertThat(client.query("{ __typename }").body().has("errors")).isFalse();
    }

    @Test
    void introspection_that_is_switched_off_is_told() {
        Introspection.enabledJvmWide(false);
        try {
            assertThat(client.query("{ __schema { types { name } } }").code()).isEqualTo("INTROSPECTION_DISABLED");
        } finally {
            Introspection.enabledJvmWide(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{ henji { name } }",
                "{\"query\": ",
                "[]",
                "[{\"query\":\"{henji{name}}\"}]",
                "null",
                "7",
                "\"text\"",
                "{}",
                "{\"query\":null}",
                "{\"query\":\"{henji{name}}\",\"variables\":[]}",
                "{\"query\":\"{henji{name}}\",\"operationName\":{}}",
            })
    void body_that_is_no_json_request_is_told(String body) {
        Answer answer = client.post(body, ENGLISH);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("REQUEST_NOT_JSON");
        assertThat(answer.error().get("message").asString()).isEqualTo("The request body is not valid JSON");
        assertThat(answer.response().body()).doesNotContain("Exception", "org.", "trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"query\":\"\"}", "{\"query\":7}"})
    void query_that_is_no_document_is_told(String body) {
        assertThat(client.post(body).code()).isEqualTo("DOCUMENT_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "garbage"})
    void other_format_is_told(String type) {
        Answer answer = client.post("{\"query\":\"{henji{name}}\"}", "Content-Type", type);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("REQUEST_NOT_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"query\":\"{henji{name}}\"}"})
    void other_answer_than_json_is_not_given(String body) {
        for (String accepted : List.of("text/event-stream", "text/html", "garbage")) {
            Answer answer = client.post(body, "Accept", accepted, "Accept-Language", "en");
            assertThat(answer.status()).as(accepted).isEqualTo(406);
            assertThat(answer.code()).as(accepted).isEqualTo("ANSWER_IS_JSON");
            assertThat(answer.error().get("message").asString()).isEqualTo("Answers come as JSON only");
        }
    }

    @Test
    void body_up_to_the_limit_is_read() {
        assertThat(client.post(bodyOf(MAX_BODY_BYTES)).body().has("errors")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void body_beyond_the_limit_is_refused_whether_or_not_its_length_is_told(boolean told) {
        byte[] body = bodyOf(MAX_BODY_BYTES + 1).getBytes(UTF_8);
        Answer answer = client.send(
                "/graphql",
                request -> request.POST(
                                told
                                        ? HttpRequest.BodyPublishers.ofByteArray(body)
                                        : HttpRequest.BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(body)))
                        .setHeader("Content-Type", "application/json")
                        .setHeader("Accept-Language", "en"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("REQUEST_TOO_LARGE");
        assertThat(answer.error().get("message").asString())
                .isEqualTo("The request body is too large; the limit is 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void broken_form_is_told(String type) {
        Answer answer = client.post("--x", "Content-Type", type);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.code()).isEqualTo("REQUEST_NOT_JSON");
    }

    @Test
    void request_without_any_format_is_told() {
        Answer answer = client.send("/graphql", request -> request.POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("REQUEST_NOT_JSON");
    }

    @Test
    void sane_request_id_is_kept_and_echoed() {
        Answer answer = client.query("{ trail { requestId } }", "X-Request-Id", "gateway-0001.a_b");
        assertThat(answer.body().at("/data/trail/requestId").asString()).isEqualTo("gateway-0001.a_b");
        assertThat(answer.response().headers().allValues("X-Request-Id")).containsExactly("gateway-0001.a_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it", "<script>alert(1)</script>", "request;id=12345"})
    void other_request_id_is_replaced(String given) {
        Answer answer = client.query("{ trail { requestId } }", "X-Request-Id", given);
        String id = answer.body().at("/data/trail/requestId").asString();
        assertThat(id).isNotEqualTo(given).hasSize(36);
        assertThat(answer.response().headers().allValues("X-Request-Id")).containsExactly(id);
    }

    @Test
    void request_id_that_is_too_long_is_replaced() {
        Answer answer = client.query("{ trail { requestId } }", "X-Request-Id", "a".repeat(65));
        assertThat(answer.body().at("/data/trail/requestId").asString()).hasSize(36);
    }

    @Test
    void client_address_is_that_of_the_connection_whatever_a_header_says() {
        Answer answer = client.query("{ trail { clientAddress } }", "X-Forwarded-For", "203.0.113.9");
        assertThat(answer.body().at("/data/trail/clientAddress").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void actor_of_the_token_is_in_the_trail() {
        Answer answer = client.query(
                "{ trail { userId level locale } }",
                "Authorization",
                client.bearer(Map.of("sub", "u-1", "henji_level", "COUNTY", "henji_territory", "620103")));
        assertThat(answer.body().at("/data/trail").toString())
                .isEqualTo("{\"userId\":\"u-1\",\"level\":\"COUNTY\",\"locale\":\"zh\"}");
    }

    @Test
    void without_a_token_there_is_no_actor() {
        Answer answer = client.query("{ trail { userId level } }");
        assertThat(answer.body().at("/data/trail").toString()).isEqualTo("{\"userId\":null,\"level\":null}");
    }

    @Test
    void scalars_are_read_and_written() {
        Answer answer = client.query("""
                { echo(number: 9007199254740993, day: "2024-02-29", moment: "2026-03-02T09:00:00.5+08:00")
                  { number day moment } }""");
        assertThat(answer.body().at("/data/echo").toString())
                .isEqualTo(
                        "{\"number\":9007199254740993,\"day\":\"2024-02-29\",\"moment\":\"2026-03-02T01:00:00.500Z\"}");
    }

    @Test
    void time_of_day_is_read_and_written_to_the_minute() {
        Answer answer = client.query("{ echo(clock: \"09:30\") { clock } }");
        assertThat(answer.body().at("/data/echo/clock").asString()).isEqualTo("09:30");
    }

    @Test
    void scalars_are_read_from_variables() {
        Answer answer = client.post("""
                {"query":"query($d: Date, $m: DateTime, $n: Long) { echo(number: $n, day: $d, moment: $m) { number day moment } }",
                 "variables":{"n":5,"d":"2026-12-31","m":"2026-03-02T01:00:00Z"}}""");
        assertThat(answer.body().at("/data/echo").toString())
                .isEqualTo("{\"number\":5,\"day\":\"2026-12-31\",\"moment\":\"2026-03-02T01:00:00.000Z\"}");
    }

    @ParameterizedTest
    @CsvSource({"85.50, 85.50", "60, 60", "1e2, 1E+2", "'\"60.00\"', 60.00", "'\"NaN\"', NaN"})
    void points_are_taken_as_they_are_written(String literal, String points) {
        assertThat(client.query("{ points(given: " + literal + ") }")
                        .body()
                        .at("/data/points")
                        .asString())
                .isEqualTo(points);
    }

    @Test
    void points_may_be_a_number_in_a_variable() {
        Answer answer = client.post("""
                {"query":"query($p: Points!) { points(given: $p) }","variables":{"p":59.995}}""");
        assertThat(answer.body().at("/data/points").asString()).isEqualTo("59.995");
    }

    @Test
    void pages_follow_each_other_to_the_end() {
        List<Integer> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = client.query("{ numbers(first: 100" + after
                            + ") { edges { cursor node } pageInfo { hasNextPage hasPreviousPage endCursor } } }")
                    .body()
                    .at("/data/numbers");
            page.get("edges").forEach(edge -> seen.add(edge.get("node").asInt()));
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(!after.isEmpty());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
            assertThat(seen).hasSizeLessThanOrEqualTo(250);
        }
        assertThat(seen).hasSize(250).isSorted().doesNotHaveDuplicates();
        assertThat(probe.counted).as("nobody asked for the total").hasValue(0);
    }

    @Test
    void page_has_twenty_entries_unless_asked_otherwise_and_counts_when_asked() {
        JsonNode page =
                client.query("{ numbers { edges { node } totalCount } }").body().at("/data/numbers");
        assertThat(page.get("edges").size()).isEqualTo(20);
        assertThat(page.get("totalCount").asInt()).isEqualTo(250);
        assertThat(probe.counted).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void page_beyond_the_limit_is_refused(int first) {
        Answer answer = client.query("{ numbers(first: " + first + ") { totalCount } }");
        assertThat(answer.code()).isEqualTo("PAGE_LIMIT");
        assertThat(answer.error().at("/extensions/arguments/0").asString()).isEqualTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "bnVsbA", "W10", "e30", "W251bGxd", "WyIxIiwiMiJd"})
    void cursor_of_somebody_else_is_refused(String cursor) {
        Answer answer = client.query("{ numbers(after: \"" + cursor + "\") { totalCount } }");
        assertThat(answer.code()).isEqualTo("CURSOR_INVALID");
    }

    private Answer fail(String how, String... headers) {
        return client.query("{ fail(how: \"" + how + "\") }", headers);
    }

    /** A valid request of so many bytes. */
    private static String bodyOf(int bytes) {
        String start = "{\"query\":\"{henji{name}}\",\"variables\":{\"x\":\"";
        String end = "\"}}";
        return start + "x".repeat(bytes - start.length() - end.length()) + end;
    }

    /** A document of so many levels. */
    private static String nested(int levels) {
        return "{ " + "node { ".repeat(levels - 1) + "name" + " }".repeat(levels - 1) + " }";
    }

    /** Two fields each. */
    private static String aliases(int count) {
        StringBuilder document = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            document.append(" a").append(i).append(": node { name }");
        }
        return document.append(" }").toString();
    }
}
