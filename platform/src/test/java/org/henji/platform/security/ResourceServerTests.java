package org.henji.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.platform.GraphQlClient;
import org.henji.platform.GraphQlClient.Answer;
import org.henji.platform.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResourceServerTests {

    private static final String WHO = "{ trail { userId level } }";
    private static final Map<String, Object> COUNTY =
            Map.of("sub", "u-1", "henji_level", "COUNTY", "henji_territory", "620103", "henji_role", "clerk");

    private final GraphQlClient client;
    private final RSAKey key;

    ResourceServerTests(@LocalServerPort int port, @Autowired RSAKey key) {
        this.client = new GraphQlClient(port, key);
        this.key = key;
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCY,     henji_agency,    91620103MA0000007D",
        "COUNTY,     henji_territory, 620103",
        "PREFECTURE, henji_territory, 620100",
        "PREFECTURE, henji_territory, 620200",
        "CENTER,     henji_territory, 620000",
        "DEPARTMENT, henji_territory, 620000",
        "AUDITOR,    henji_territory, 620000",
        "INTEGRATOR, henji_territory, 620000",
    })
    void every_level_acts_for_its_office(String level, String claim, String office) {
        Answer answer = ask(Map.of("sub", "u-1", "henji_level", level, claim, office));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/data/trail/level").asString()).isEqualTo(level);
    }

    @ParameterizedTest
    @MethodSource
    void token_that_names_no_single_office_is_refused(String claim, Map<String, Object> changes) {
        Map<String, Object> claims = new HashMap<>(COUNTY);
        claims.putAll(changes);
        claims.values().removeIf(""::equals);

        Answer answer = ask(claims);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("ACTOR_INCOMPLETE");
        assertThat(answer.error().at("/extensions/arguments/0").asString()).isEqualTo(claim);
    }

    /** An empty value stands for a claim that is missing. */
    static Stream<Arguments> token_that_names_no_single_office_is_refused() {
        return Stream.of(
                Arguments.of("sub", Map.of("sub", "")),
                Arguments.of("sub", Map.of("sub", " ")),
                Arguments.of("sub", Map.of("sub", "u".repeat(201))),
                Arguments.of("henji_level", Map.of("henji_level", "")),
                Arguments.of("henji_level", Map.of("henji_level", "county")),
                Arguments.of("henji_level", Map.of("henji_level", "EMPEROR")),
                Arguments.of("henji_level", Map.of("henji_level", "PUBLIC", "henji_territory", "")),
                Arguments.of("henji_territory", Map.of("henji_territory", "")),
                Arguments.of("henji_territory", Map.of("henji_territory", "999999")),
                Arguments.of("henji_territory", Map.of("henji_territory", "620100")),
                Arguments.of("henji_territory", Map.of("henji_level", "PREFECTURE")),
                Arguments.of("henji_territory", Map.of("henji_level", "CENTER")),
                Arguments.of("henji_territory", Map.of("henji_level", "DEPARTMENT", "henji_territory", "620100")),
                Arguments.of("henji_agency", Map.of("henji_agency", "91620103MA0000007D")),
                Arguments.of("henji_agency", Map.of("henji_level", "AGENCY", "henji_territory", "")),
                Arguments.of(
                        "henji_agency",
                        Map.of("henji_level", "AGENCY", "henji_territory", "", "henji_agency", "91620103MA0000007E")),
                Arguments.of("henji_territory", Map.of("henji_level", "AGENCY", "henji_agency", "91620103MA0000007D")),
                Arguments.of("henji_role", Map.of("henji_role", "r".repeat(201))));
    }

    @Test
    void refusal_comes_in_the_language_of_the_client() {
        String token = client.bearer(Map.of("sub", "u-1"));
        assertThat(client.query(WHO, "Authorization", token)
                        .error()
                        .get("message")
                        .asString())
                .isEqualTo("令牌缺少机构信息：henji_level");
        assertThat(client.query(WHO, "Authorization", token, "Accept-Language", "en")
                        .error()
                        .get("message")
                        .asString())
                .isEqualTo("The token does not say which office it acts for: henji_level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c", "Bearer "})
    void token_that_is_none_is_refused(String header) {
        assertUnauthenticated(client.query(WHO, "Authorization", header));
    }

    @Test
    void token_of_another_issuer_is_refused() throws JOSEException {
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("test").generate();
        assertUnauthenticated(client.query(
                WHO, "Authorization", client.bearer(COUNTY, Instant.now().plusSeconds(600), stranger)));
    }

    @Test
    void expired_token_is_refused() {
        assertUnauthenticated(client.query(
                WHO, "Authorization", client.bearer(COUNTY, Instant.now().minusSeconds(600), key)));
    }

    @Test
    void token_in_the_address_is_not_taken() {
        Answer answer = client.send(
                "/graphql?access_token=" + client.bearer(COUNTY).substring("Bearer ".length()),
                request -> request.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + WHO + "\"}"))
                        .setHeader("Content-Type", "application/json"));
        assertThat(answer.body().at("/data/trail/userId").isNull()).isTrue();
    }

    @Test
    void no_session_is_begun() {
        Answer answer = ask(COUNTY);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/info"})
    void health_is_open(String path) {
        assertThat(client.send(path, HttpRequest.Builder::GET).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics", "/actuator/env", "/actuator"})
    void measures_are_closed_to_strangers(String path) {
        assertUnauthenticated(client.send(path, HttpRequest.Builder::GET), "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEPARTMENT", "AUDITOR"})
    void measures_are_open_to_those_who_answer_for_the_installation(String level) {
        assertThat(get("/actuator/metrics", provincial(level)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CENTER", "INTEGRATOR"})
    void measures_are_closed_to_the_others(String level) {
        assertForbidden(get("/actuator/metrics", provincial(level)));
    }

    @Test
    void measures_are_changed_by_the_department_only() {
        assertThat(post("/actuator/loggers/org.henji.probe", provincial("DEPARTMENT"))
                        .status())
                .isEqualTo(204);
        assertForbidden(post("/actuator/loggers/org.henji.probe", provincial("AUDITOR")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CENTER", "AUDITOR"})
    void protected_path_is_open_to_its_levels(String level) {
        Answer answer = get("/probes/1", provincial(level));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/probe").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEPARTMENT", "INTEGRATOR"})
    void protected_path_is_closed_to_the_other_levels(String level) {
        assertForbidden(get("/probes/1", provincial(level)));
    }

    @Test
    void protected_path_is_closed_to_strangers() {
        assertUnauthenticated(client.send("/probes/1", HttpRequest.Builder::GET), "Bearer");
        assertUnauthenticated(
                client.send("/probes/1", request -> request.GET().setHeader("Authorization", "Bearer nonsense")));
    }

    @Test
    void protected_path_is_protected_for_its_method_only() {
        Answer answer = post("/probes/1", provincial("CENTER"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void public_path_is_open_to_strangers_for_its_method_only() {
        Answer answer = client.send("/open-probes/1", HttpRequest.Builder::GET);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/probe").asString()).isEqualTo("1");
        assertThat(post("/open-probes/1", provincial("DEPARTMENT")).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void public_path_refuses_a_token_that_is_none() {
        assertUnauthenticated(
                client.send("/open-probes/1", request -> request.GET().setHeader("Authorization", "Bearer nonsense")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/", "/graphql", "/error", "/actuator/nowhere", "/probes", "/probes/1/more"})
    void nothing_else_exists_for_anybody(String path) {
        for (Answer answer :
                List.of(client.send(path, HttpRequest.Builder::GET), get(path, provincial("DEPARTMENT")))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
    }

    private Answer ask(Map<String, Object> claims) {
        return client.query(WHO, "Authorization", client.bearer(claims));
    }

    private Answer get(String path, Map<String, Object> claims) {
        return client.send(path, request -> request.GET().setHeader("Authorization", client.bearer(claims)));
    }

    private Answer post(String path, Map<String, Object> claims) {
        return client.send(
                path,
                request -> request.POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .setHeader("Content-Type", "application/json")
                        .setHeader("Authorization", client.bearer(claims)));
    }

    private static Map<String, Object> provincial(String level) {
        return Map.of("sub", "u-1", "henji_level", level, "henji_territory", "620000");
    }

    private static void assertUnauthenticated(Answer answer) {
        assertUnauthenticated(answer, "Bearer error=\"invalid_token\"");
    }

    private static void assertUnauthenticated(Answer answer, String challenge) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.response().headers().allValues("WWW-Authenticate")).containsExactly(challenge);
        assertThat(answer.response().headers().allValues("Content-Type"))
                .hasSize(1)
                .allMatch(type -> List.of("application/json", "application/json;charset=utf-8")
                        .contains(type.toLowerCase(Locale.ROOT)));
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("WRONG_LEVEL");
    }
}
