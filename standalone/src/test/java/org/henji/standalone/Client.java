package org.henji.standalone;

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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an office's own program would be: gets its token, sends documents. */
public final class Client {

    public static final String SECRET = "secret of the test";

    public record Receipt(String id, long version, long position) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final int port;
    private final Client issuer;

    Client(int port) {
        this.port = port;
        this.issuer = this;
    }

    private Client(int port, Client issuer) {
        this.port = port;
        this.issuer = issuer;
    }

    /** The same, with tokens that another server gives. */
    Client withTokensOf(Client other) {
        return new Client(port, other);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public String token(String office) throws Exception {
        String token = tokens.get(office);
        if (token == null) {
            token = issuer.newToken(office);
            tokens.put(office, token);
        }
        return token;
    }

    private String newToken(String office) throws Exception {
        HttpResponse<String> response = requestToken(office, SECRET);
        if (response.statusCode() != 200) {
            throw new IOException("no token for " + office + ": " + response.body());
        }
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    HttpResponse<String> requestToken(String office, String secret) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((office + ":" + encode(secret)).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(uri("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("grant_type", "client_credentials")))));
    }

    /** The answer to a document sent by an office; null stands for nobody. */
    public JsonNode ask(String office, String document, Map<String, ?> variables) throws Exception {
        return ask(office, "en", document, variables);
    }

    public JsonNode ask(String office, String language, String document, Map<String, ?> variables) throws Exception {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return JSON.readTree(
                post(office == null ? null : token(office), language, body).body());
    }

    /** The data of an answer that must have no errors. */
    public JsonNode data(String office, String document, Map<String, ?> variables) throws Exception {
        JsonNode answer = ask(office, document, variables);
        if (answer.has("errors")) {
            throw new AssertionError(answer.toPrettyString());
        }
        return answer.get("data");
    }

    /** Sends the mutation of that name and demands that it succeeds. */
    public Receipt act(String office, String mutation, Map<String, ?> input) throws Exception {
        JsonNode receipt =
                data(office, mutation(mutation), Map.of("input", input)).get("receipt");
        return new Receipt(
                receipt.get("id").asString(),
                receipt.get("version").asLong(),
                receipt.get("position").asLong());
    }

    public static String mutation(String name) {
        String type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Input!";
        return """
                mutation ($input: %s, $expectedVersion: Long) {
                  receipt: %s(input: $input, expectedVersion: $expectedVersion) { id version position }
                }""".formatted(type, name);
    }

    HttpResponse<String> post(String token, String language, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    /** Uploads the file that stands for all materials. */
    void upload(String office) throws Exception {
        HttpResponse<String> response = upload(office, "en", Papers.SHA256, Papers.MEDIA_TYPE, Papers.FILE);
        if (response.statusCode() != 201) {
            throw new AssertionError("not uploaded by " + office + ": " + response.body());
        }
    }

    public HttpResponse<String> upload(String office, String language, String sha256, String mediaType, byte[] content)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/files/" + sha256))
                .header("Content-Type", mediaType)
                .header("Accept-Language", language)
                .PUT(BodyPublishers.ofByteArray(content));
        if (office != null) {
            request.header("Authorization", "Bearer " + token(office));
        }
        return send(request);
    }

    /** What is kept under the digest, or why the office does not get it. */
    HttpResponse<String> download(String office, String language, String sha256) throws Exception {
        return send(HttpRequest.newBuilder(uri("/files/" + sha256))
                .header("Authorization", "Bearer " + token(office))
                .header("Accept-Language", language)
                .GET());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
