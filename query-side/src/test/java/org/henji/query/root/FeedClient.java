package org.henji.query.root;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the event feed; reading blocks until there is something to read. */
final class FeedClient implements AutoCloseable {

    /** What the specification calls an event: the lines up to an empty one. */
    record Frame(String id, String type, String text) {

        JsonNode event() {
            return JsonMapper.shared().readTree(text);
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private FeedClient(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    /** @param token null for nobody */
    static FeedClient connect(int port, String token, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new FeedClient(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The next event, whatever comments stand before it. */
    Frame next() throws IOException {
        String id = null;
        String type = null;
        String data = null;
        for (String line = line(); !line.isEmpty() || data == null; line = line()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        return new Frame(id, type, data);
    }

    List<Frame> next(long number) throws IOException {
        List<Frame> frames = new ArrayList<>();
        while (frames.size() < number) {
            frames.add(next());
        }
        return frames;
    }

    String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the stream has ended");
        }
        return line;
    }

    /** Waits until the server ends the stream. */
    String rest() throws IOException {
        StringBuilder rest = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
