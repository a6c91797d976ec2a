package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever watches the server gets to see, up to its end. */
@ExtendWith(SharedServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HealthTest {

    @Test
    void health_covers_the_event_store_and_the_read_models(Running shared) throws Exception {
        JsonNode health = JsonMapper.shared()
                .readTree(shared.client().get("/actuator/health").body());
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(List.of("eventStore", "readModels", "diskSpace"))
                .allSatisfy(part -> assertThat(
                                health.at("/components/" + part + "/status").asString())
                        .isEqualTo("UP"));
        assertThat(health.at("/components/eventStore").has("details"))
                .as("details outside development")
                .isFalse();
        assertThat(shared.client().get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(shared.client().get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void progress_of_the_read_models_is_for_the_department_and_auditors(Running shared) throws Exception {
        Client client = shared.client();
        assertThat(client.get("/actuator/readmodels").statusCode()).isEqualTo(401);
        assertThat(Client.send(HttpRequest.newBuilder(client.uri("/actuator/readmodels"))
                                .header("Authorization", "Bearer " + client.token("county-620102")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Client.send(HttpRequest.newBuilder(client.uri("/actuator/readmodels"))
                                .header("Authorization", "Bearer " + client.token("auditor")))
                        .body())
                .contains("\"group\":\"inbox\"", "\"state\":\"RUNNING\"");
    }

    @Test
    void what_is_not_offered_is_closed(Running shared) throws Exception {
        assertThat(shared.client().get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(shared.client().get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_signal_stops_it_without_a_word_of_complaint(@TempDir Path data) throws IOException, InterruptedException {
        try (ChildProcess process = ChildProcess.start(Running.arguments(data))) {
            process.await(Pattern.compile("Henji is ready"));
            process.terminate();
            assertThat(process.awaitEnd())
                    .contains("is closed, its head is 56")
                    .doesNotContain("ERROR", "WARN", "Exception");
            // 128 + 15: ended by SIGTERM, after its hooks
            assertThat(process.exitCode()).isEqualTo(143);
        }
    }
}
