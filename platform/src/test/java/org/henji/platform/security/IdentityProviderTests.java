package org.henji.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.platform.GraphQlClient;
import org.henji.platform.GraphQlClient.Answer;
import org.henji.platform.PlatformTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Tokens are checked with the keys of an identity provider, which is asked when the first one comes. */
@PlatformTest
@ActiveProfiles("identity-provider")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityProviderTests {

    private static final String WHO = "{ trail { userId } }";
    private static final HttpServer PROVIDER = provider();
    private static final String ISSUER =
            "http://127.0.0.1:" + PROVIDER.getAddress().getPort();

    private static volatile boolean reachable;
    private static volatile String keys = "";

    private final GraphQlClient client;
    private final RSAKey key;

    IdentityProviderTests(@LocalServerPort int port, @Autowired RSAKey key) {
        this.client = new GraphQlClient(port, key);
        this.key = key;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER);
        settings.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "henji");
    }

    @BeforeEach
    void publishKey() {
        keys = new JWKSet(key.toPublicJWK()).toString();
        reachable = true;
    }

    @AfterEach
    void close() {
        client.close();
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop(0);
    }

    @Test
    @Order(1)
    void before_the_provider_has_ever_answered_no_token_can_be_checked() {
        reachable = false;
        assertUnavailable(ask(key, "henji"));
        assertThat(client.query(WHO).status()).as("without a token").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"henji, 200", "other, 401", ", 401"})
    @Order(2)
    void token_must_be_for_this_audience(String audience, int status) {
        assertThat(ask(key, audience).status()).isEqualTo(status);
    }

    @Test
    @Order(3)
    void while_the_provider_is_away_no_new_key_can_be_learnt() throws JOSEException {
        assertThat(ask(key, "henji").status()).isEqualTo(200);
        reachable = false;
        assertUnavailable(ask(new RSAKeyGenerator(2048).keyID("new").generate(), "henji"));
    }

    private Answer ask(RSAKey signer, String audience) {
        Map<String, Object> claims = new HashMap<>(
                Map.of("iss", ISSUER, "sub", "u-1", "henji_level", "COUNTY", "henji_territory", "620103"));
        if (audience != null) {
            claims.put("aud", List.of(audience));
        }
        String token = client.bearer(claims, Instant.now().plusSeconds(600), signer);
        return client.query(WHO, "Authorization", token, "Accept-Language", "en");
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE");
        assertThat(answer.error().get("message").asString())
                .isEqualTo("The identity provider cannot be reached; try again later");
    }

    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(
                            exchange,
                            JsonMapper.shared()
                                    .writeValueAsString(Map.of(
                                            "issuer",
                                            ISSUER,
                                            "jwks_uri",
                                            ISSUER + "/keys",
                                            "subject_types_supported",
                                            List.of("public")))));
            server.createContext("/keys", exchange -> answer(exchange, keys));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reachable ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
