package org.henji.query.certificate.credential;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Who signs certificates, with which keys, and what the words in them mean; for anybody, from anywhere. */
@RestController
class IssuerController {

    static final String JWK_SET = "/.well-known/jwks.json";
    static final String ISSUER = "/issuer";
    static final String CONTEXT = "/credentials/certificate/v1";

    private static final MediaType JWK_SET_JSON = MediaType.parseMediaType("application/jwk-set+json");
    private static final MediaType CONTROLLER = MediaType.parseMediaType("application/cid");
    private static final MediaType LD_JSON = MediaType.parseMediaType("application/ld+json");

    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration CONTEXT_KEPT = Duration.ofDays(1);

    private final IssuerKeys keys;
    private final CredentialSettings settings;
    private final Resource context = new ClassPathResource("context.jsonld", IssuerController.class);

    IssuerController(IssuerKeys keys, CredentialSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** All keys, those before the present one too: {@code nbf} and {@code exp} say when each of them signs (RFC 7517). */
    @GetMapping(JWK_SET)
    ResponseEntity<String> jwkSet() {
        List<JWK> jwks = keys.history().stream().map(key -> (JWK) key.jwk()).toList();
        return open(JWK_SET_JSON, KEYS_KEPT).body(new JWKSet(jwks).toString());
    }

    /**
     * The same keys as a controlled identifier document (W3C Controlled Identifiers 1.0). None of them has {@code expires}, with
     * which it would verify nothing any more: that a key has stopped to sign does not make wrong what it has signed.
     */
    @GetMapping(ISSUER)
    ResponseEntity<String> issuer() {
        String id = settings.issuerId();
        List<Map<String, Object>> methods = new ArrayList<>();
        List<String> assertions = new ArrayList<>();
        for (IssuerKey key : keys.history()) {
            methods.add(method(id, key));
            if (!key.isRevoked()) {
                assertions.add(methodId(id, key));
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/cid/v1"));
        document.put("id", id);
        document.put("verificationMethod", methods);
        document.put("assertionMethod", assertions);
        return open(CONTROLLER, KEYS_KEPT).body(JsonMapper.shared().writeValueAsString(document));
    }

    @GetMapping(CONTEXT)
    ResponseEntity<Resource> context() {
        return open(LD_JSON, CONTEXT_KEPT).body(context);
    }

    private static Map<String, Object> method(String issuer, IssuerKey key) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", methodId(issuer, key));
        method.put("type", "JsonWebKey");
        method.put("controller", issuer);
        @Nullable Instant revokedAt = key.revokedAt();
        if (revokedAt != null) {
            method.put("revoked", revokedAt.toString());
        }
        method.put("publicKeyJwk", key.jwk().toJSONObject());
        return method;
    }

    private static String methodId(String issuer, IssuerKey key) {
        return issuer + "#" + key.id();
    }

    private static ResponseEntity.BodyBuilder open(MediaType type, Duration kept) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(kept).cachePublic())
                // a page of anybody may verify
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff");
    }
}
