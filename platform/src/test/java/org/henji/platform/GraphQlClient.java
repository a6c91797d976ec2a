package org.henji.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running test application as a client would. */
public final class GraphQlClient implements AutoCloseable {

    /** An answer; the body is null JSON when it is empty. */
    public record Answer(HttpResponse<String> response, JsonNode body) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode error() {
            return body.at("/errors/0");
        }

        public String code() {
            return error().at("/extensions/code").asString("");
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final RSAKey key;

    public GraphQlClient(int port, RSAKey key) {
        this.port = port;
        this.key = key;
    }

    public Answer query(String document, String... headers) {
        return post(MAPPER.writeValueAsString(Map.of("query", document)), headers);
    }

    public Answer post(String body, String... headers) {
        return send("/graphql", request -> {
            request.POST(HttpRequest.BodyPublishers.ofString(body)).setHeader("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
        });
    }

    public Answer send(String path, Consumer<HttpRequest.Builder> customizer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        customizer.accept(request);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response, type.contains("json") ? MAPPER.readTree(response.body()) : MAPPER.nullNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A signed token with these claims. */
    public String bearer(Map<String, Object> claims) {
        return bearer(claims, Instant.now().plusSeconds(600), key);
    }

    public String bearer(Map<String, Object> claims, Instant expiry, RSAKey signer) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().expirationTime(Date.from(expiry));
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .build(),
                set.build());
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }

    @Override
    public void close() {
        http.close();
    }
}
