package org.henji.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.henji.platform.GraphQlClient;
import org.henji.platform.GraphQlClient.Answer;
import org.henji.platform.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpFailuresTests {

    private static final Map<String, Object> CENTER =
            Map.of("sub", "u-1", "henji_level", "CENTER", "henji_territory", "620000");

    private final GraphQlClient client;
    private final int port;

    HttpFailuresTests(@LocalServerPort int port, @Autowired RSAKey key) {
        this.client = new GraphQlClient(port, key);
        this.port = port;
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_TOO_LARGE, 413",
        "FILE_TYPE_NOT_ALLOWED, 415",
        "FILE_TYPE_FALSE, 415",
        "FILE_HASH_DIFFERS, 400",
        "UNAUTHENTICATED, 401",
        "WRONG_LEVEL, 403",
        "NOT_FOUND, 404",
        "ALREADY_EXISTS, 409",
        "FILE_SPACE_EXHAUSTED, 422",
        "TOO_MANY_REQUESTS, 429",
        "STORE_UNAVAILABLE, 503",
    })
    void every_failure_has_its_status(String code, int status) {
        Answer answer = get("/failing/refused/" + code, "zh");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.error().at("/extensions/arguments/1").asString()).isEqualTo("2");
        assertThat(answer.response().headers().firstValue("Content-Disposition"))
                .isEmpty();
    }

    @Test
    void a_failure_comes_in_the_language_of_the_client() {
        assertThat(message(get("/failing/refused/FILE_EMPTY", "zh"))).isEqualTo("文件为空");
        assertThat(message(get("/failing/refused/FILE_EMPTY", "en"))).isEqualTo("The file is empty");
    }

    @Test
    void a_value_that_is_none_is_invalid() {
        Answer answer = get("/failing/values/abc", "en");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("HASH_INVALID");
    }

    @Test
    void a_parameter_of_another_type_is_invalid() {
        Answer answer = get("/failing/numbers/abc", "en");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.error().at("/extensions/arguments/0").asString()).isEqualTo("number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | [1,",
                "application/json | {}",
                "application/json | ''",
                "text/plain       | [1]",
            })
    void a_body_that_cannot_be_read_is_invalid(String mediaType, String body) {
        Answer answer = get(
                "/failing/lists",
                "en",
                request -> request.method("GET", BodyPublishers.ofString(body)).setHeader("Content-Type", mediaType));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("REQUEST_NOT_JSON");
    }

    @Test
    void what_is_wanted_in_another_form_than_there_is_is_invalid() {
        Answer answer =
                get("/failing/numbers/1", "en", request -> request.setHeader("Accept", "application/x-unknown"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("ANSWER_IS_JSON");
    }

    @Test
    void nothing_of_what_nobody_foresaw_leaves_the_server() {
        Answer answer = get("/failing/unforeseen", "en");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.response().body()).doesNotContain(FailingResource.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io", "other"})
    void what_fails_on_its_way_is_broken_off_and_never_looks_whole(String reason) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/failing/on-its-way/" + reason))
                .setHeader("Authorization", client.bearer(CENTER))
                .build();
        try (HttpClient plain = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> plain.send(request, BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
            HttpResponse<InputStream> answer = plain.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (InputStream body = answer.body()) {
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    private Answer get(String path, String language) {
        return get(path, language, HttpRequest.Builder::GET);
    }

    private Answer get(String path, String language, UnaryOperator<HttpRequest.Builder> form) {
        return client.send(
                path,
                request -> form.apply(request)
                        .setHeader("Accept-Language", language)
                        .setHeader("Authorization", client.bearer(CENTER)));
    }

    private static String message(Answer answer) {
        return answer.error().get("message").asString();
    }
}
