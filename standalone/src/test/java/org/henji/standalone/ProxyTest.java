package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Behind a proxy that appends, the limit of what the public sends holds whatever a sender writes before it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxyTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void as_the_command_side_is_set_a_sender_cannot_choose_its_address(@TempDir Path data) throws Exception {
        try (Running running = Running.on(data, "--server.forward-headers-strategy=" + strategy())) {
            List<String> codes = IntStream.rangeClosed(1, 6)
                    .mapToObj(n -> object(running.client(), "198.51.100." + n + ", 203.0.113.9"))
                    .toList();

            assertThat(codes.subList(0, 5)).containsOnly("NOT_FOUND");
            assertThat(codes.getLast()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(object(running.client(), "203.0.113.10"))
                    .as("somebody else")
                    .isEqualTo("NOT_FOUND");
        }
    }

    private static String object(Client client, String forwardedFor) {
        Map<String, Object> objection = Map.of(
                "notice", "PN-2026-001",
                "application", "91620102MA0000001X-0001",
                "item", Papers.ITEM,
                "objector", Map.of("name", "示例群众", "phone", "13900009999"),
                "facts", "该机构公示的考核场地与实际不符。");
        try {
            String body = JSON.writeValueAsString(
                    Map.of("query", Client.mutation("lodgeObjection"), "variables", Map.of("input", objection)));
            String answer = Client.send(HttpRequest.newBuilder(client.uri("/graphql"))
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", forwardedFor)
                            .POST(BodyPublishers.ofString(body)))
                    .body();
            return JSON.readTree(answer).at("/errors/0/extensions/code").asString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String strategy() throws Exception {
        Path file = Path.of("../command-side/src/main/resources/application.yaml");
        Map<String, Map<String, Object>> settings = new Yaml().load(Files.readString(file));
        return (String) settings.get("server").get("forward-headers-strategy");
    }
}
