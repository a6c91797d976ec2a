package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.standalone.Papers.AGENCY;
import static org.henji.standalone.Papers.COUNTY;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.henji.standalone.Client.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an integrator and an auditor get from the real store. */
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedTest {

    private static final Path DOCUMENT = Path.of("../docs/integrators.md");
    private static final Pattern EXAMPLE = Pattern.compile("```bash\n(.*?)```\\s+```\n(.*?)```", Pattern.DOTALL);
    private static final String HISTORY = """
            query ($of: ID!) { audit { history(of: $of) { totalCount edges { node {
              sequence type actor { userId office { level agency } } requestId clientAddress correlationId traceId data
            } } } } }""";

    @TempDir
    private Path data;

    @Test
    void integrator_goes_on_after_a_restart_where_it_stopped() throws Exception {
        String last;
        Iterator<String> lines;
        try (Running running = Running.on(data)) {
            Client client = running.client();
            lines = follow(client, null);
            List<String> ids = ids(lines, running.head() + 1);
            assertThat(ids)
                    .containsExactlyElementsOf(LongStream.rangeClosed(0, running.head())
                            .mapToObj(Long::toString)
                            .toList());
            last = ids.getLast();

            Receipt receipt = client.act("agency-" + AGENCY, "registerAgency", Papers.registration(AGENCY, COUNTY));

            last = ids(lines, receipt.position() - Long.parseLong(last)).getLast();
            assertThat(last).as("what happens meanwhile").isEqualTo(Long.toString(receipt.position()));
        }
        lines.forEachRemaining(
                line -> assertThat(line).as("the server has ended the stream").matches(":?"));

        try (Running running = Running.on(data)) {
            Client client = running.client();
            Receipt receipt = client.act(
                    "agency-" + AGENCY,
                    "changeAgencyParticulars",
                    Map.of("agency", AGENCY, "particulars", Papers.particulars(Papers.OTHER_COUNTY)));

            assertThat(ids(follow(client, last), receipt.position() - Long.parseLong(last)))
                    .last()
                    .isEqualTo(Long.toString(receipt.position()));

            historyShowsWhoDidIt(client);
        }
    }

    private static void historyShowsWhoDidIt(Client client) throws Exception {
        JsonNode history = client.data("auditor", HISTORY, Map.of("of", AGENCY)).at("/audit/history");

        assertThat(history.get("totalCount").asLong()).isEqualTo(2);
        JsonNode registered = history.at("/edges/0/node");
        assertThat(registered.get("type").asString()).isEqualTo("agency.agency-registered");
        assertThat(registered.at("/actor/userId").asString()).isEqualTo("agency-" + AGENCY);
        assertThat(registered.at("/actor/office/agency").asString()).isEqualTo(AGENCY);
        assertThat(registered.get("clientAddress").asString()).isEqualTo("127.0.0.1");
        assertThat(Stream.of("requestId", "correlationId", "traceId"))
                .allSatisfy(key -> assertThat(registered.get(key).asString()).isNotBlank());
        assertThat(registered.get("data").asString())
                .contains("{\"subject\":\"p_")
                .doesNotContain("sealed", Papers.NAME, Papers.PHONE, Papers.ID_NUMBER);
        assertThat(history.at("/edges/1/node/sequence").asLong()).isEqualTo(1);
    }

    @Test
    void example_of_the_document_for_integrators_gives_what_stands_there() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        assertThat(example.find()).isTrue();
        try (Running running = Running.on(data)) {
            String script = example.group(1)
                    .replace(
                            "localhost:8080",
                            "127.0.0.1:" + running.client().uri("/").getPort())
                    .replace("henji-demo", Client.SECRET);
            Process shell = new ProcessBuilder("bash", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(shell.getInputStream().readAllBytes(), UTF_8);

            assertThat(withoutTimes(answer)).isEqualTo(withoutTimes(example.group(2)));
        }
    }

    private static String withoutTimes(String stream) {
        return stream.replaceAll("\"(time|at)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    private static Iterator<String> follow(Client client, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri("/events"))
                .header("Authorization", "Bearer " + client.token("integrator"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().iterator();
    }

    /** Ids of the next events, which must be complete. */
    private static List<String> ids(Iterator<String> lines, long number) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < number) {
            String line = lines.next();
            if (line.startsWith("id: ")) {
                assertThat(lines.next()).startsWith("event: ");
                String id = line.substring(4);
                JsonNode event = JsonMapper.shared().readTree(lines.next().substring("data: ".length()));
                assertThat(event.get("id").asString()).isEqualTo(id);
                ids.add(id);
            }
        }
        return ids;
    }
}
