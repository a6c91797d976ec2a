package org.henji.standalone;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a demo office to a token, and what becomes of a token that is none. */
@ExtendWith(SharedServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoginTest {

    private static final String OFFICE = "county-" + Papers.COUNTY;
    private static final String SYSTEM = "{\"query\": \"{ henji { name } }\"}";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard";

    private Running running;
    private Client client;

    @BeforeEach
    void use(Running shared) {
        running = shared;
        client = shared.client();
    }

    @Test
    void the_token_of_a_client_names_its_office() throws Exception {
        assertThat(claims(client.token("agency-" + Papers.AGENCY)))
                .containsEntry("sub", "agency-" + Papers.AGENCY)
                .containsEntry("henji_level", "AGENCY")
                .containsEntry("henji_agency", Papers.AGENCY)
                .containsEntry("henji_role", "clerk")
                .containsEntry("aud", "henji")
                .doesNotContainKey("henji_territory");
        assertThat(claims(client.token(OFFICE)))
                .containsEntry("henji_level", "COUNTY")
                .containsEntry("henji_territory", Papers.COUNTY)
                .doesNotContainKey("henji_agency");
    }

    @Test
    void a_wrong_secret_and_an_unknown_office_get_no_token() throws Exception {
        assertThat(client.requestToken(OFFICE, "wrong").statusCode()).isEqualTo(401);
        assertThat(client.requestToken("county-999999", Client.SECRET).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_person_logs_in_with_pkce_and_acts_for_the_office() throws Exception {
        Browser browser = new Browser();
        String code = browser.logIn(OFFICE, Client.SECRET);

        HttpResponse<String> stolen = exchange(code, "another-verifier-than-the-one-of-the-person-who-logged-in");
        assertThat(stolen.statusCode()).isEqualTo(400);

        HttpResponse<String> response = exchange(new Browser().logIn(OFFICE, Client.SECRET), VERIFIER);
        assertThat(response.statusCode()).isEqualTo(200);
        String token = JsonMapper.shared()
                .readTree(response.body())
                .get("access_token")
                .asString();
        assertThat(claims(token))
                .containsEntry("sub", OFFICE)
                .containsEntry("henji_level", "COUNTY")
                .containsEntry("henji_territory", Papers.COUNTY);
        assertThat(client.post(token, "en", SYSTEM).body()).contains("\"data\"");
    }

    @Test
    void the_wrong_password_leads_back_to_the_login() throws Exception {
        assertThat(new Browser().submitLogin(OFFICE, "wrong").getQuery()).isEqualTo("error");
    }

    @Test
    void a_login_without_pkce_or_to_a_foreign_address_is_refused() throws Exception {
        Browser browser = new Browser();
        browser.submitLogin(OFFICE, Client.SECRET);
        URI withoutPkce = UriComponentsBuilder.fromUri(browser.authorization())
                .replaceQueryParam("code_challenge")
                .replaceQueryParam("code_challenge_method")
                .build(true)
                .toUri();
        assertThat(browser.get(withoutPkce).headers().firstValue("Location").orElse(""))
                .contains("error=invalid_request")
                .doesNotContain("code=");
        URI foreign = UriComponentsBuilder.fromUri(browser.authorization())
                .replaceQueryParam("redirect_uri", "http://elsewhere.example/graphiql")
                .build(true)
                .toUri();
        assertThat(browser.get(foreign).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "e30.e30.e30"})
    void a_token_that_is_none_is_refused(String token) throws Exception {
        mustBeUnauthenticated(client.post(token, "en", SYSTEM), "Log in first");
        mustBeUnauthenticated(client.post(token, "zh", SYSTEM), "请先登录");
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        Instant now = Instant.now();
        assertThat(client.post(sign(now.plus(Duration.ofHours(1))), "en", SYSTEM)
                        .statusCode())
                .isEqualTo(200);
        mustBeUnauthenticated(client.post(sign(now.minus(Duration.ofHours(1))), "en", SYSTEM), "Log in first");
    }

    @Test
    void a_token_of_somebody_else_is_refused() throws Exception {
        String token = client.token(OFFICE);
        String forged = token.substring(0, token.lastIndexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[384]);
        mustBeUnauthenticated(client.post(forged, "en", SYSTEM), "Log in first");
    }

    @Test
    void graphiql_comes_whole_from_this_server() throws Exception {
        String page = client.get("/graphiql").body();
        Matcher file = Pattern.compile("(?:src|href)=\"(?!data:)([^\"]+)\"").matcher(page);
        assertThat(file.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> {
                    assertThat(path).startsWith("/");
                    assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
                });
        assertThat(client.get("/").headers().firstValue("Location")).hasValue("/graphiql");
    }

    private String sign(Instant expiry) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(OFFICE)
                .issuedAt(expiry.minus(Duration.ofHours(8)))
                .expiresAt(expiry)
                .claim("henji_level", "COUNTY")
                .claim("henji_territory", Papers.COUNTY)
                .build();
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = (JWKSource<SecurityContext>) running.context()
                .getBeanProvider(ResolvableType.forClassWithGenerics(JWKSource.class, SecurityContext.class))
                .getObject();
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    private static void mustBeUnauthenticated(HttpResponse<String> response, String message) {
        assertThat(response.statusCode()).isEqualTo(401);
        JsonNode error =
                JsonMapper.shared().readTree(response.body()).get("errors").get(0);
        assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(error.get("message").asString()).contains(message);
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return Client.send(HttpRequest.newBuilder(client.uri("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Client.form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "henji-ui",
                        "redirect_uri",
                        client.uri("/graphiql").toString(),
                        "code",
                        code,
                        "code_verifier",
                        verifier)))));
    }

    private static Map<String, Object> claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonMapper.shared().readValue(payload, new TypeReference<>() {});
    }

    /** What a browser does of its own accord: keeps cookies. */
    private final class Browser {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        /** Up to the code with which the login returns to the page that wanted it. */
        String logIn(String office, String password) throws Exception {
            HttpResponse<String> toLogin = get(authorization());
            assertThat(toLogin.headers().firstValue("Location").orElse("")).endsWith("/login");
            URI back = submitLogin(office, password);
            String landing = get(back).headers().firstValue("Location").orElseThrow();
            assertThat(landing).startsWith(client.uri("/graphiql").toString());
            return UriComponentsBuilder.fromUriString(landing)
                    .build()
                    .getQueryParams()
                    .getFirst("code");
        }

        URI submitLogin(String office, String password) throws Exception {
            String page = get(client.uri("/login")).body();
            Matcher csrf =
                    Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
            assertThat(csrf.find()).isTrue();
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(client.uri("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(Client.form(
                                    Map.of("username", office, "password", password, "_csrf", csrf.group(1)))))
                            .build(),
                    BodyHandlers.ofString());
            return client.uri("/")
                    .resolve(response.headers().firstValue("Location").orElseThrow());
        }

        HttpResponse<String> get(URI uri) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), BodyHandlers.ofString());
        }

        URI authorization() throws Exception {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return client.uri("/oauth2/authorize?"
                    + Client.form(Map.of(
                            "response_type", "code",
                            "client_id", "henji-ui",
                            "redirect_uri", client.uri("/graphiql").toString(),
                            "scope", "openid",
                            "state", "xyz",
                            "code_challenge",
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                            "code_challenge_method", "S256")));
        }
    }
}
