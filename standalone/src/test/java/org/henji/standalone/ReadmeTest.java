package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README tells people to paste gives the answers that the README shows, on a server that starts fresh. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern EXAMPLE = Pattern.compile("```bash\n(.*?)```\\s+```json\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void every_example_gives_the_answer_that_stands_below_it(@TempDir Path data) throws Exception {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(6);

        try (Running running = Running.on(data.resolve("data"))) {
            int port = running.client().uri("/").getPort();
            List<String> pastedSoFar = new ArrayList<>();
            for (MatchResult example : examples) {
                String answer = paste(port, pastedSoFar, example.group(1));

                assertThat(json(answer)).as(example.group(1)).isEqualTo(json(example.group(2)));
            }
        }
    }

    /** One shell per example: definitions of earlier ones are repeated, their calls are not. */
    private static String paste(int port, List<String> definitions, String lines) throws IOException {
        StringBuilder script = new StringBuilder(String.join("\n", definitions)).append('\n');
        for (String line : lines.lines().toList()) {
            script.append(line).append('\n');
            if (line.matches("\\w+\\(\\) \\{.*")) {
                definitions.add(line);
            }
        }
        Process shell = new ProcessBuilder("bash", "-c", asHere(script.toString(), port))
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8);
    }

    private static String asHere(String script, int port) {
        return script.replace("localhost:8080", "127.0.0.1:" + port).replace("henji-demo", Client.SECRET);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
