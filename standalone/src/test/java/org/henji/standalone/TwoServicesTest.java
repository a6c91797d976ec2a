package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.henji.standalone.Client.Receipt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/**
 * The production shape: both sides in processes of their own, started from their runnable jars by configuration alone. Runs
 * when {@code HENJI_AXONSERVER} and {@code HENJI_MONGODB} name servers, as often as wanted on the same ones.
 */
@ExtendWith(SharedServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoServicesTest {

    /** Outlives the run, as the events do: the next one reads them again, and they are sealed with these keys. */
    private static final Path KEYS = Path.of("data/two-services/keys").toAbsolutePath();

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    @TempDir
    private Path files;

    @BeforeAll
    static void both_servers_are_there() {
        Outside.axonServer();
        Outside.mongo();
    }

    @Test
    void an_application_goes_from_its_agency_to_the_inbox_of_its_prefecture(Running issuer) throws Exception {
        String database = "henji-test-" + UUID.randomUUID();
        Map<String, String> environment = environment(issuer, database);
        try (ChildProcess commandSide = start("command-side", environment);
                ChildProcess querySide = start("query-side", environment)) {
            Client acting = client(commandSide, issuer);
            Client reading = client(querySide, issuer);
            assertThat(reading.get("/actuator/health").statusCode())
                    .as("healthy, which it is not when the server holds events sealed with other keys than %s", KEYS)
                    .isEqualTo(200);
            tellTheStory(acting, reading);
        } finally {
            drop(database);
        }
    }

    private static void tellTheStory(Client acting, Client reading) throws Exception {
        String agency = Papers.agency(ThreadLocalRandom.current().nextInt(1_000_000));
        acting.act("department", "importCatalogue", sampleCatalogue());
        Receipt registered =
                acting.act("agency-" + agency, "registerAgency", Papers.registration(agency, Papers.COUNTY));
        acting.upload("agency-" + agency);
        Receipt applied = acting.act("agency-" + agency, "applyForFiling", Papers.application(agency, Papers.ITEM));
        assertThat(applied.position()).isGreaterThan(registered.position());
        assertThat(inbox(reading, "county-" + Papers.COUNTY, "countyDesk", applied.position()))
                .contains(applied.id());

        Map<String, String> forward = Map.of("application", applied.id(), "opinion", "材料齐全");
        assertThat(codeOf(acting.ask(
                        "county-" + Papers.OTHER_COUNTY,
                        Client.mutation("forwardApplication"),
                        Map.of("input", forward))))
                .as("a refusal crosses the bus with its code")
                .isEqualTo("WRONG_TERRITORY");
        assertThat(codeOf(acting.ask(
                        "county-" + Papers.COUNTY,
                        Client.mutation("forwardApplication"),
                        Map.of("input", Map.of("application", agency + "-0999")))))
                .isEqualTo("NOT_FOUND");
        Receipt forwarded = acting.act("county-" + Papers.COUNTY, "forwardApplication", forward);
        assertThat(forwarded.version()).isEqualTo(applied.version() + 1);
        assertThat(codeOf(acting.ask(
                        "county-" + Papers.COUNTY,
                        Client.mutation("forwardApplication"),
                        Map.of("input", forward, "expectedVersion", applied.version()))))
                .isEqualTo("VERSION_CONFLICT");

        String prefecture = "prefecture-" + Papers.PREFECTURE;
        assertThat(inbox(reading, prefecture, "prefectureDesk", forwarded.position()))
                .contains(forwarded.id());
        assertThat(inbox(reading, "county-" + Papers.COUNTY, "countyDesk", forwarded.position()))
                .doesNotContain(forwarded.id());
        assertThat(reading.data(
                                prefecture,
                                "query ($no: ID!) { prefectureDesk { application(no: $no) { dossier { staff { person { name } } } } } }",
                                Map.of("no", forwarded.id()))
                        .at("/prefectureDesk/application/dossier/staff/0/person/name")
                        .asString())
                .as("sealed by one process and read by the other")
                .isEqualTo(Papers.NAME);
    }

    private static void drop(String database) {
        try (MongoClient mongo = MongoClients.create(Outside.mongo())) {
            mongo.getDatabase(database).drop();
        }
    }

    private static Map<String, Object> sampleCatalogue() throws IOException {
        return Map.of(
                "edition",
                "2023-1",
                "fileName",
                "sample-catalogue.csv",
                "content",
                new ClassPathResource("catalogue/sample-catalogue.csv").getContentAsString(UTF_8),
                "sample",
                true);
    }

    /** What waits on all pages: other runs have left theirs. */
    private static List<String> inbox(Client client, String office, String desk, long position) throws Exception {
        List<String> subjects = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("position", position));
        JsonNode page;
        do {
            page = client.data(office, """
                            query ($position: Long, $cursor: String) {
                              desk: %s(after: $position) {
                                inbox(first: 100, after: $cursor) {
                                  edges { node { subject } }
                                  pageInfo { hasNextPage endCursor }
                                }
                              }
                            }""".formatted(desk), variables).at("/desk/inbox");
            page.get("edges")
                    .forEach(edge -> subjects.add(edge.at("/node/subject").asString()));
            variables.put("cursor", page.at("/pageInfo/endCursor").asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return subjects;
    }

    private static String codeOf(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private Map<String, String> environment(Running issuer, String database) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HENJI_ISSUER", issuer.client().uri("").toString(),
                "HENJI_AXONSERVER", Outside.axonServer(),
                "HENJI_AXONSERVER_TOKEN", Outside.axonServerToken(),
                "HENJI_MONGODB", Outside.mongo(),
                "HENJI_MONGODB_DATABASE", database,
                "HENJI_KEYS_DIRECTORY", KEYS.toString(),
                "HENJI_FILES_DIRECTORY", files.toString(),
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", "0",
                // replays what earlier runs have left while the test waits
                "HENJI_QUERY_WAITATMOST", "20s"));
        environment.put("HENJI_PUBLIC_URL", "https://henji.example");
        return environment;
    }

    private static ChildProcess start(String module, Map<String, String> environment) throws IOException {
        Path jar = Path.of("../" + module + "/target/henji-" + module + ".jar").normalize();
        assertThat(Files.exists(jar))
                .as("%s, which mvn package makes", jar.toAbsolutePath())
                .isTrue();
        return ChildProcess.ofJar(jar, environment);
    }

    private static Client client(ChildProcess service, Running issuer) throws Exception {
        Client client = new Client(Integer.parseInt(service.await(PORT).group(1))).withTokensOf(issuer.client());
        service.drain();
        long deadline = System.nanoTime() + PATIENCE;
        while (client.get("/actuator/health/readiness").statusCode() != 200) {
            assertThat(System.nanoTime()).as("ready in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return client;
    }
}
