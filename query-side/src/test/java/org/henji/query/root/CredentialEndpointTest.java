package org.henji.query.root;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.certificate.CertificateEvents.audited;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.published;
import static org.henji.kernel.certificate.CertificateEvents.renamed;
import static org.henji.kernel.certificate.CertificateEvents.reported;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.session.SessionEvents;
import org.henji.platform.person.PersonKeys;
import org.henji.query.certificate.credential.CertificateVerifier;
import org.henji.query.certificate.credential.Verdict;
import org.henji.query.certificate.print.CertificateQr;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.infrastructure.TestStream;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.Headers;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verifiable form of certificates as anybody gets it. What one library has signed, a second one verifies: jose4j, with nothing
 * but what is published.
 */
@WholeQuerySide
// a server of its own: what happens here to certificates is seen by no other test
@TestPropertySource(
        properties = {
            "henji.certificates.issuer=https://henji.example/issuer",
            // the check of the portal tests the limits; here they would only be in the way of many tests
            "henji.public-checks.per-address-and-minute=1000",
            "henji.public-checks.per-address-and-hour=1000",
            "henji.public-checks.misses-per-hour=20",
            "henji.public-checks.answer-after=0ms"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialEndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ISSUER = "https://henji.example/issuer";
    private static final String CREDENTIAL = "/certificates/credential";
    private static final int BITS = 131_072;

    @LocalServerPort
    private int port;

    @Autowired
    private EmbeddedEventStore store;

    @Autowired
    private SessionStory story;

    @Autowired
    private ReadModels readModels;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateQr codes;

    @Autowired
    private PersonKeys people;

    private TestStream stream;

    /** The first is published; the second is in its holder's hands; the third, an old one, was revoked. */
    @BeforeAll
    void certificates() {
        assertThat(story.position()).isPositive();
        stream = new TestStream(store);
        happened(Stream.of(coded(1), printed(1), handedOver(1), reported(1), audited(1), published(1)));
        happened(Stream.of(coded(2), printed(2), handedOver(2)));
        happened(Stream.of(CertificateEvents.imported()));
    }

    @Test
    void a_published_certificate_is_a_credential_that_a_second_library_verifies() throws Exception {
        HttpResponse<byte[]> answer = post(byName(number(1).value(), "测试考生1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/vc+jwt");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        JwtContext verified = verified(text(answer));
        Headers header = verified.getJoseObjects().getFirst().getHeaders();
        assertThat(header.getStringHeaderValue("alg")).isEqualTo("ES256");
        assertThat(header.getStringHeaderValue("typ")).isEqualTo("vc+jwt");
        assertThat(header.getStringHeaderValue("cty")).isEqualTo("vc");
        assertThat(header.getStringHeaderValue("iss")).isEqualTo(ISSUER);
        assertThat(header.getLongHeaderValue("iat")).isPositive();
        JsonNode credential =
                JsonMapper.shared().readTree(verified.getJwtClaims().toJson());
        assertThat(credential.has("vc")).as("not the form of version 1").isFalse();
        assertThat(strings(credential.at("/@context")))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2", "https://henji.example/credentials/certificate/v1");
        assertThat(URI.create(credential.at("/id").asString()).isAbsolute()).isTrue();
        assertThat(strings(credential.at("/type")))
                .containsExactly("VerifiableCredential", "SpecialVocationalAbilityCertificate");
        assertThat(credential.at("/issuer").asString()).isEqualTo(ISSUER);
        assertThat(OffsetDateTime.parse(credential.at("/validFrom").asString()))
                .isEqualTo(OffsetDateTime.parse("2026-03-30T00:00:00+08:00"));
        assertThat(OffsetDateTime.parse(credential.at("/validUntil").asString()))
                .isEqualTo(OffsetDateTime.parse("2031-03-29T23:59:59+08:00"));
        JsonNode subject = credential.at("/credentialSubject");
        assertThat(subject.at("/name").asString()).isEqualTo("测试考生1");
        assertThat(subject.at("/certificateNumber").asString())
                .isEqualTo(number(1).value());
        assertThat(subject.at("/itemCode").asString()).isEqualTo("ZX-01-001");
        assertThat(subject.at("/itemName").asString()).isEqualTo("兰州牛肉拉面制作");
        assertThat(subject.at("/assessedOn").asString()).isEqualTo(SessionEvents.DAY.toString());
        assertThat(subject.at("/agencyName").asString()).isEqualTo("兰州示例职业培训学校（虚构）");
        assertThat(subject.at("/result/0/@value").asString()).isEqualTo("合格");
        assertThat(credential.toString())
                .contains(SessionEvents.person(1).idNumber().toString())
                .doesNotContain(SessionEvents.person(1).idNumber().value())
                .doesNotContain(AgencyEvents.USCC.value());
        JsonNode status = credential.at("/credentialStatus");
        assertThat(status.at("/type").asString()).isEqualTo("BitstringStatusListEntry");
        assertThat(status.at("/statusPurpose").asString()).isEqualTo("revocation");
        assertThat(status.at("/statusListIndex").asString()).matches("[0-9]+");
        assertThat(status.at("/statusListCredential").asString())
                .isEqualTo("https://henji.example/certificates/status/0");
        assertThat(status.at("/id").asString())
                .isNotEqualTo(status.at("/statusListCredential").asString());
    }

    @Test
    void the_status_list_is_a_credential_that_a_second_library_verifies() throws Exception {
        HttpResponse<byte[]> answer = get("/certificates/status/0");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/vc+jwt");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("max-age=900, public");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
        JsonNode list = JsonMapper.shared()
                .readTree(verified(text(answer)).getJwtClaims().toJson());
        assertThat(strings(list.at("/@context"))).containsExactly("https://www.w3.org/ns/credentials/v2");
        assertThat(list.at("/id").asString()).isEqualTo("https://henji.example/certificates/status/0");
        assertThat(strings(list.at("/type"))).containsExactly("VerifiableCredential", "BitstringStatusListCredential");
        assertThat(list.at("/issuer").asString()).isEqualTo(ISSUER);
        Instant from = Instant.parse(list.at("/validFrom").asString());
        assertThat(Instant.parse(list.at("/validUntil").asString())).isEqualTo(from.plus(Duration.ofHours(24)));
        assertThat(list.at("/credentialSubject/type").asString()).isEqualTo("BitstringStatusList");
        assertThat(list.at("/credentialSubject/statusPurpose").asString()).isEqualTo("revocation");
        assertThat(list.at("/credentialSubject/ttl").asLong()).isEqualTo(900_000);
        assertThat(bits(list)).hasSize(BITS / 8);
    }

    @Test
    void whoever_has_the_list_does_not_get_it_again() throws Exception {
        HttpResponse<byte[]> first = get("/certificates/status/0");
        String tag = first.headers().firstValue("etag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(uri("/certificates/status/0"))
                .header("If-None-Match", tag)
                .build();

        assertThat(HTTP.send(again, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(304);
    }

    @Test
    void a_list_beyond_the_events_does_not_exist() throws Exception {
        assertRefused(get("/certificates/status/1"), 404, "NOT_FOUND");
        assertRefused(get("/certificates/status/-1"), 404, "NOT_FOUND");
        assertRefused(get("/certificates/status/99999999999999"), 404, "NOT_FOUND");
        assertRefused(get("/certificates/status/first"), 400, "VALIDATION_FAILED");
    }

    @Test
    void what_is_not_public_is_answered_alike() throws Exception {
        List<String> asked = List.of(
                byName(number(2).value(), "测试考生2"),
                byName(number(1).value(), "测试考生2"),
                byName("ZX6201000126999999", "测试考生1"));
        for (String body : asked) {
            HttpResponse<byte[]> answer = post(body);
            assertRefused(answer, 404, "CERTIFICATE_NOT_PUBLIC");
            assertThat(text(answer)).isEqualTo(text(post(asked.getLast())));
            assertThat(text(answer)).doesNotContain("测试考生", "ZX62");
        }
    }

    @Test
    void who_guesses_gets_nowhere() throws Exception {
        String number = CertificateEvents.LEGACY.value();
        for (int i = 0; i < 20; i++) {
            assertRefused(post(byName(number, "猜测" + i)), 404, "CERTIFICATE_NOT_PUBLIC");
        }

        assertRefused(post(byName(number, "猜测")), 429, "TOO_MANY_REQUESTS");
    }

    @Test
    void of_who_was_erased_nothing_is_public_and_every_code_is_revoked() throws Exception {
        happened(CertificateEvents.inPublic(4).stream().map(DomainEvent.class::cast));
        String code = code(4);
        String asked = byName(number(4).value(), "测试考生4");
        String byCode = JsonMapper.shared().writeValueAsString(Map.of("code", code));
        assertThat(post(asked).statusCode()).isEqualTo(200);

        happened(Stream.of(new ErasureDecided(
                SessionEvents.person(4).subject(),
                "保存期届满，本人申请",
                LocalDate.of(2031, 3, 29),
                List.of(),
                CertificateEvents.LATER)));
        people.erase(SessionEvents.person(4).subject());

        assertRefused(post(asked), 404, "CERTIFICATE_NOT_PUBLIC");
        assertRefused(post(byCode), 404, "CERTIFICATE_NOT_PUBLIC");
        assertThat(outcome(code)).isEqualTo(Verdict.Outcome.REVOKED);
    }

    @Test
    void what_is_asked_for_must_be_whole() throws Exception {
        assertRefused(post("{}"), 400, "CERTIFICATE_CHECK_INCOMPLETE");
        assertRefused(post("{\"number\":\"" + number(1) + "\"}"), 400, "CERTIFICATE_CHECK_INCOMPLETE");
        assertRefused(post(byName("证", "测试考生1")), 400, "CERTIFICATE_NO_INVALID");
        assertRefused(post("{\"code\":\"x\"}"), 400, "CERTIFICATE_CODE_INVALID");
        assertRefused(post("{"), 400, "REQUEST_NOT_JSON");
    }

    @Test
    void the_code_on_the_paper_gets_the_credential_too() throws Exception {
        String code = code(1);

        HttpResponse<byte[]> answer = post(JsonMapper.shared().writeValueAsString(Map.of("code", code)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(verified(text(answer)).getJwtClaims().toJson())
                .contains(number(1).value());
    }

    @Test
    void what_is_published_is_enough_to_verify_without_a_network() throws Exception {
        CertificateVerifier verifier = verifier();
        String list = text(get("/certificates/status/0"));
        String credential = text(post(byName(number(1).value(), "测试考生1")));

        assertThat(verifier.verifyCredential(credential, list).outcome()).isEqualTo(Verdict.Outcome.VALID);
        // it is in its holder's hands, and not online yet
        String code = code(2);
        assertThat(verifier.verifyCompact(code.substring(code.indexOf('#') + 1), list)
                        .outcome())
                .isEqualTo(Verdict.Outcome.VALID);
    }

    @Test
    void a_corrected_certificate_revokes_the_paper_before_it_and_a_revoked_one_its_own() throws Exception {
        happened(Stream.of(coded(3)));
        String before = code(3);
        happened(Stream.of(printed(3), correctionRequested(3), corrected(3, 9)));
        String after = code(3);

        assertThat(outcome(before)).isEqualTo(Verdict.Outcome.REVOKED);
        assertThat(outcome(after)).isEqualTo(Verdict.Outcome.VALID);

        happened(Stream.of(revoked(3)));
        assertThat(outcome(after)).isEqualTo(Verdict.Outcome.REVOKED);
        assertRefused(post(byName(number(3).value(), renamed(3).name())), 404, "CERTIFICATE_NOT_PUBLIC");
    }

    @Test
    void the_keys_are_published_twice_and_are_the_same() throws Exception {
        HttpResponse<byte[]> set = get("/.well-known/jwks.json");
        HttpResponse<byte[]> document = get("/issuer");

        assertThat(set.headers().firstValue("content-type")).hasValue("application/jwk-set+json");
        assertThat(document.headers().firstValue("content-type")).hasValue("application/cid");
        JsonNode key = JsonMapper.shared().readTree(text(set)).at("/keys/0");
        assertThat(key.has("d")).isFalse();
        assertThat(key.at("/kty").asString()).isEqualTo("EC");
        assertThat(key.has("nbf")).isTrue();
        assertThat(key.has("exp")).isTrue();
        JsonNode controller = JsonMapper.shared().readTree(text(document));
        assertThat(controller.at("/id").asString()).isEqualTo(ISSUER);
        assertThat(controller.at("/verificationMethod/0/id").asString())
                .isEqualTo(ISSUER + "#" + key.at("/kid").asString());
        assertThat(controller.at("/verificationMethod/0/type").asString()).isEqualTo("JsonWebKey");
        assertThat(controller.at("/verificationMethod/0/controller").asString()).isEqualTo(ISSUER);
        assertThat(controller.at("/verificationMethod/0/publicKeyJwk")).isEqualTo(key);
        assertThat(strings(controller.at("/assertionMethod")))
                .containsExactly(controller.at("/verificationMethod/0/id").asString());
    }

    @Test
    void the_words_of_a_credential_are_explained() throws Exception {
        HttpResponse<byte[]> context = get("/credentials/certificate/v1");

        assertThat(context.headers().firstValue("content-type")).hasValue("application/ld+json");
        JsonNode terms = JsonMapper.shared().readTree(text(context)).at("/@context");
        JsonNode subject = JsonMapper.shared()
                .readTree(verified(text(post(byName(number(1).value(), "测试考生1"))))
                        .getJwtClaims()
                        .toJson())
                .at("/credentialSubject");
        assertThat(terms.has("SpecialVocationalAbilityCertificate")).isTrue();
        assertThat(subject.propertyNames())
                .allSatisfy(name -> assertThat(List.of("type", "name").contains(name)
                                || terms.at("/CertificateHolder/@context").has(name))
                        .as(name)
                        .isTrue());
    }

    private static String byName(String number, String name) {
        return JsonMapper.shared().writeValueAsString(Map.of("number", number, "name", name));
    }

    private Verdict.Outcome outcome(String text) throws Exception {
        return verifier()
                .verifyCompact(text.substring(text.indexOf('#') + 1), text(get("/certificates/status/0")))
                .outcome();
    }

    private CertificateVerifier verifier() throws ParseException, IOException, InterruptedException {
        return CertificateVerifier.of(ISSUER, text(get("/.well-known/jwks.json")), Clock.systemUTC());
    }

    private String code(int candidate) {
        return codes.text(certificates.find(number(candidate)).orElseThrow());
    }

    private void happened(Stream<DomainEvent> events) {
        long position = stream.append(events.toArray(DomainEvent[]::new));
        readModels.await(position, Certificates.GROUP);
    }

    /** By a library that has not signed it, with the keys that are published. */
    private JwtContext verified(String jwt) throws Exception {
        JsonWebKeySet published = new JsonWebKeySet(text(get("/.well-known/jwks.json")));
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "ES256")
                .setExpectedType(true, "vc+jwt")
                .build();
        return consumer.process(jwt);
    }

    private static byte[] bits(JsonNode list) throws IOException {
        String encoded = list.at("/credentialSubject/encodedList").asString();
        assertThat(encoded).startsWith("u").doesNotContain("=");
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(CREDENTIAL))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.at("/errors/0/extensions/code").asString()).isEqualTo(code);
    }
}
