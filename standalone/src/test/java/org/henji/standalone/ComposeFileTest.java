package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What must hold of the files that bring up production, whoever edits them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComposeFileTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A name, a colon and a version: at least two numbers, and neither latest nor a tag that moves. */
    private static final Pattern EXACT_IMAGE = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+[A-Za-z0-9._-]*");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");
    private static final Pattern BUILT_JAR = Pattern.compile("!(\\S+)/target/henji-(\\S+)\\.jar");

    private static String text;
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void read() throws IOException {
        text = Files.readString(ROOT.resolve("docker-compose.yml"));
        services = (Map<String, Map<String, Object>>) ((Map<String, ?>) new Yaml().load(text)).get("services");
    }

    @Test
    void it_brings_up_the_four() {
        assertThat(services).containsOnlyKeys("axonserver", "mongodb", "command-side", "query-side");
    }

    @Test
    void every_image_has_an_exact_tag() throws IOException {
        Stream<String> bases = Files.readString(ROOT.resolve("Dockerfile"))
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.substring("FROM ".length()));
        Stream<String> images =
                services.values().stream().map(service -> service.get("image").toString());

        assertThat(Stream.concat(bases, images))
                .hasSize(5)
                .allSatisfy(image -> assertThat(image).matches(EXACT_IMAGE));
        assertThat(Stream.of("mongo", "mongo:latest", "mongo:8", "mongo:8-noble"))
                .as("would be reported")
                .noneMatch(image -> EXACT_IMAGE.matcher(image).matches());
    }

    @Test
    void every_variable_must_be_set() {
        List<MatchResult> variables = VARIABLE.matcher(text).results().toList();

        assertThat(variables)
                .extracting(variable -> variable.group(1))
                .contains(
                        "HENJI_ISSUER",
                        "HENJI_AXONSERVER_TOKEN",
                        "HENJI_KEYS_MASTERKEY",
                        "HENJI_MONGODB_PASSWORD",
                        "HENJI_PUBLIC_URL");
        assertThat(variables)
                .allSatisfy(variable ->
                        assertThat(variable.group(2)).as(variable.group(1)).startsWith(":?"));
    }

    @Test
    void nothing_listens_beyond_this_machine() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat((List<?>) service.get("ports"))
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    @Test
    void everything_says_when_it_is_healthy_and_is_waited_for() throws IOException {
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains("HEALTHCHECK", "/actuator/health/readiness");
        assertThat(List.of("axonserver", "mongodb"))
                .allSatisfy(name -> assertThat(services.get(name)).containsKey("healthcheck"));
        assertThat(waitsFor("command-side")).containsOnlyKeys("axonserver");
        assertThat(waitsFor("query-side")).containsOnlyKeys("axonserver", "mongodb");
    }

    @Test
    void the_image_takes_the_jars_that_the_build_makes() throws IOException {
        List<MatchResult> jars = BUILT_JAR
                .matcher(Files.readString(ROOT.resolve(".dockerignore")))
                .results()
                .toList();

        assertThat(jars).extracting(jar -> jar.group(1)).containsExactly("command-side", "query-side");
        for (MatchResult jar : jars) {
            String module = jar.group(1);
            assertThat(jar.group(2)).isEqualTo(module);
            assertThat(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                    .contains("<finalName>henji</finalName>", "<classifier>" + module + "</classifier>");
            assertThat(services.get(module).get("build").toString()).contains("MODULE=" + module);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> waitsFor(String service) {
        Map<String, Object> conditions =
                (Map<String, Object>) services.get(service).get("depends_on");
        assertThat(conditions.values())
                .allSatisfy(condition -> assertThat(condition).isEqualTo(Map.of("condition", "service_healthy")));
        return conditions;
    }
}
