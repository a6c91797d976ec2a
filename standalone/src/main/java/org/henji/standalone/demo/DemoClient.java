package org.henji.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an office's own program would be: it has nothing that any other program could not have. */
final class DemoClient implements AutoCloseable {

    static final String NOBODY = "public";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final URI server;
    private final String secret;

    DemoClient(URI server, String secret) {
        this.server = server;
        this.secret = secret;
    }

    JsonNode ask(String office, String document, Map<String, ?> variables) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return JSON.readTree(post(office, "/graphql", "application/json", body.getBytes(UTF_8))
                .body());
    }

    HttpResponse<String> post(String office, String path, String mediaType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path, office).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> put(String office, String path, String mediaType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path, office).header("Content-Type", mediaType).PUT(BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    byte[] get(String office, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request(path, office).GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(path + " was refused: " + new String(response.body(), UTF_8));
        }
        return response.body();
    }

    /** Where anybody else finds it. */
    URI uri(String path) {
        return server.resolve(path);
    }

    private HttpRequest.Builder request(String path, String office) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "zh");
        return office.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + token(office));
    }

    private String token(String office) throws IOException, InterruptedException {
        String known = tokens.get(office);
        if (known != null) {
            return known;
        }
        String credentials = office + ":" + URLEncoder.encode(secret, UTF_8);
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no token for " + office + ": " + response.body());
        }
        String token = JSON.readTree(response.body()).get("access_token").asString();
        tokens.put(office, token);
        return token;
    }

    @Override
    public void close() {
        http.close();
    }
}
