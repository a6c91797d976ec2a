package org.henji.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.henji.standalone.Client;
import org.henji.standalone.Running;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoClockTest {

    private static final String CLOCK = "--henji.demo.clock=2026-03-02T09:00:00+08:00";
    private static final String DAY = "{\"at\": \"2026-03-09T09:00:00+08:00\"}";

    @TempDir
    private Path data;

    @Test
    void only_the_department_puts_it_forward_and_a_restart_does_not_put_it_back() throws Exception {
        Instant forward = Instant.parse("2026-03-09T01:00:00Z");
        try (Running running = Running.on(data, CLOCK)) {
            assertThat(running.clock().instant()).isBefore(forward);
            assertThat(refusal(running, null, DAY)).isEqualTo("UNAUTHENTICATED");
            assertThat(refusal(running, "county-620102", DAY)).isEqualTo("WRONG_LEVEL");
            assertThat(refusal(running, "department", "{}")).isEqualTo("VALIDATION_FAILED");
            assertThat(refusal(running, "department", "{")).isEqualTo("REQUEST_NOT_JSON");
            assertThat(refusal(running, "department", DAY.replace("03-09", "03-01")))
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(running.clock().instant()).isBefore(forward);

            assertThat(put(running, "department", DAY).statusCode()).isEqualTo(200);
            assertThat(running.clock().instant()).isAfterOrEqualTo(forward);
        }
        try (Running again = Running.on(data, CLOCK)) {
            assertThat(again.clock().instant()).isAfterOrEqualTo(forward);
        }
        try (Running without = Running.on(data.resolve("other"))) {
            assertThat(refusal(without, "department", DAY)).isEqualTo("NOT_FOUND");
        }
    }

    private static String refusal(Running running, String office, String body) throws Exception {
        return JsonMapper.shared()
                .readTree(put(running, office, body).body())
                .at("/errors/0/extensions/code")
                .asString();
    }

    private static HttpResponse<String> put(Running running, String office, String body) throws Exception {
        Client client = running.client();
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri("/demo-clock"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        if (office != null) {
            request.header("Authorization", "Bearer " + client.token(office));
        }
        return Client.send(request);
    }
}
