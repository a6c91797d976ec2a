package org.henji.standalone.notice;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.event.DomainEvent;
import org.henji.standalone.Client;
import org.henji.standalone.Papers;
import org.henji.standalone.Running;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system in one process for all examples; its clock begins in March 2026 and is put forward by them. */
final class NoticeServer implements AutoCloseable {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Some of the sample catalogue. */
    private static final List<String> ITEMS = IntStream.rangeClosed(1, 12)
            .boxed()
            .flatMap(n -> Stream.of("ZX-01-%03d", "ZX-02-%03d").map(code -> code.formatted(n)))
            .toList();

    private final AtomicInteger numbers = new AtomicInteger();
    private final Path data;
    private final Running running;
    private final Client client;

    NoticeServer() throws IOException {
        data = Files.createTempDirectory("henji-notice");
        running = Running.on(
                data,
                "--henji.demo.clock=2026-03-02T09:00:00+08:00",
                "--henji.public-forms.per-address-and-hour=1000",
                "--henji.public-forms.per-minute=1000");
        client = running.client();
        releaseStandard();
    }

    private void releaseStandard() {
        try {
            client.act(
                    "department",
                    "releaseEvaluationStandard",
                    Map.of("version", FilingStory.STANDARD, "standard", Papers.standard()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Client client() {
        return client;
    }

    long head() {
        return running.head();
    }

    int next() {
        return numbers.incrementAndGet();
    }

    /** Another one each time: only five agencies find a place for an item. */
    String nextItem() {
        return ITEMS.get(next() % ITEMS.size());
    }

    LocalDate today() {
        return LocalDate.ofInstant(running.clock().instant(), CHINA);
    }

    /** The morning of that day; nothing when it has come already. */
    void forwardTo(LocalDate day) {
        if (!day.isAfter(today())) {
            return;
        }
        OffsetDateTime morning = day.atTime(LocalTime.of(9, 0)).atOffset(CHINA);
        try {
            HttpResponse<String> response = Client.send(HttpRequest.newBuilder(client.uri("/demo-clock"))
                    .header("Authorization", "Bearer " + client.token("department"))
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"at\": \"" + morning + "\"}")));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one file that stands for all materials. */
    void upload(String agency) {
        JsonNode answer = upload(agency, "en", Papers.SHA256, "application/pdf");
        if (answer.has("errors")) {
            throw new AssertionError(answer.toPrettyString());
        }
    }

    /** The answer in the form of GraphQL, so that a refusal is asked for in one way. */
    JsonNode upload(String agency, String language, String digest, String mediaType) {
        try {
            HttpResponse<String> response = client.upload("agency-" + agency, language, digest, mediaType, Papers.FILE);
            return JsonMapper.shared().readTree(response.body());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<DomainEvent> events() {
        return running.events();
    }

    /** Agency and item of everything that anybody finds filed. */
    Set<String> filedAgencies() throws Exception {
        JsonNode agencies = client.data(null, """
                        query ($after: Long) { portal(after: $after) {
                          agencies(first: 100) { edges { node { uscc items { item { code } } } } } } }""", Map.of("after", head())).at("/portal/agencies/edges");
        return agencies.valueStream()
                .map(edge -> edge.get("node"))
                .flatMap(agency -> agency.get("items")
                        .valueStream()
                        .map(item -> agency.get("uscc").asString() + " "
                                + item.at("/item/code").asString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Place, application and whether it is confirmed, of every place taken in a prefecture. */
    Set<String> placesOf(String prefecture) throws Exception {
        JsonNode quotas = client.data("prefecture-" + prefecture, """
                        query ($after: Long) { prefectureDesk(after: $after) {
                          quota(first: 100) { edges { node { item { code } places { application state } } } } } }""", Map.of("after", head()))
                .at("/prefectureDesk/quota/edges");
        return quotas.valueStream()
                .map(edge -> edge.get("node"))
                .flatMap(quota -> quota.get("places")
                        .valueStream()
                        .map(place -> prefecture + "/" + quota.at("/item/code").asString() + " "
                                + place.get("application").asString() + " "
                                + place.get("state").asString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every row of every read model. */
    Map<String, Object> rows() {
        return running.rows();
    }

    void rebuildReadModels() {
        running.rebuildReadModels();
    }

    @Override
    public void close() {
        running.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
