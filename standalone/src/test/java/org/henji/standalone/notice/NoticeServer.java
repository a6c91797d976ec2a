package org.henji.standalone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.standalone.Client;
import org.henji.standalone.Papers;
import org.henji.standalone.Running;
import org.henji.standalone.Workbooks;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system in one process for all examples; its clock begins in March 2026 and is put forward by them. */
final class NoticeServer implements AutoCloseable {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Some of the sample catalogue. */
    private static final List<String> ITEMS = Stream.of(items("ZX-01", 12), items("ZX-02", 12), items("ZX-03", 9))
            .flatMap(category -> category)
            .toList();

    /** Those before are the staff of the agencies and the experts. */
    private static final int FIRST_OF_THE_PEOPLE = 200;

    private static final int SESSIONS_AT_A_TIME = 12;

    private static final String CENTER_STOCK = "blanks-center";
    private static final String FIRST_BLANK = "GS00000001";

    private final AtomicInteger numbers = new AtomicInteger();
    private final Path data;
    private final Running running;
    private final Client client;
    private final Set<String> specifications = new HashSet<>();
    private final AtomicInteger people = new AtomicInteger(FIRST_OF_THE_PEOPLE);
    private final Deque<SessionStory> sessions = new ArrayDeque<>();
    private LastAct last;
    private SessionStory current;
    private boolean stocked;

    private static Stream<String> items(String category, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "%s-%03d".formatted(category, n));
    }

    NoticeServer() throws IOException {
        data = Files.createTempDirectory("henji-notice");
        running = Running.on(
                data,
                "--henji.demo.clock=2026-03-02T09:00:00+08:00",
                "--henji.public-forms.per-address-and-hour=1000",
                "--henji.public-forms.per-minute=1000",
                "--henji.public-checks.per-address-and-minute=10000",
                "--henji.public-checks.per-address-and-hour=10000",
                "--henji.public-checks.per-minute=10000",
                "--henji.public-checks.misses-per-hour=10000");
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

    LastAct act(String office, String mutation, Map<String, ?> input) {
        return send(language -> {
            try {
                return client.ask(office, language, Client.mutation(mutation), Map.of("input", input));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    LastAct send(Function<String, JsonNode> act) {
        last = LastAct.send(head(), act);
        return last;
    }

    /** Workbooks are not sent as a mutation is; what comes back is read in the same way. */
    LastAct sendWorkbook(String office, String path, byte[] workbook) {
        return send(language -> {
            try {
                HttpResponse<String> response = Client.send(HttpRequest.newBuilder(client.uri(path))
                        .header("Authorization", "Bearer " + client.token(office))
                        .header("Accept-Language", language)
                        .header("Content-Type", Workbooks.MEDIA_TYPE)
                        .POST(BodyPublishers.ofByteArray(workbook)));
                return JsonMapper.shared().readTree(response.body());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** What somebody did last, whoever it was. */
    LastAct last() {
        return last;
    }

    /** The last act, in both languages: what is refused is refused again. */
    void lastMustBeRefused(FailureCode code) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            last.repeatIn(language);
            assertThat(last.refusal()).isEqualTo(code.name());
            assertThat(last.message()).isEqualTo(code.message(language, last.arguments()));
        }
        assertThat(head()).as("nothing is stored").isEqualTo(last.headBefore());
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

    /**
     * Another session each time, with an approved plan, whose day is still to come. They are made many at a time: each needs the
     * weeks of a notice and of the lead time, and a year has not many.
     */
    SessionStory nextSession() {
        while (!sessions.isEmpty() && !sessions.getFirst().day().isAfter(today())) {
            sessions.removeFirst();
        }
        if (sessions.isEmpty()) {
            sessions.addAll(SessionStory.planned(this, SESSIONS_AT_A_TIME));
        }
        current = sessions.removeFirst();
        return current;
    }

    /** The one that was asked for last. */
    SessionStory currentSession() {
        return current;
    }

    /** Once: somebody keeps the centre's blanks, there are so many, and the first of them is spoiled. */
    void stockBlanks(int count) {
        if (stocked) {
            return;
        }
        actWell("center", "appointBlankKeeper", Map.of("stock", CENTER_STOCK, "keeper", CertificateStory.KEEPER));
        actWell(
                CertificateStory.KEEPER,
                "receiveBlanks",
                Map.of("first", FIRST_BLANK, "count", count, "source", "示例印务，送货单 1"));
        actWell(
                CertificateStory.KEEPER,
                "spoilBlanks",
                Map.of(
                        "stock",
                        CENTER_STOCK,
                        "cause",
                        "DAMAGED",
                        "blanks",
                        List.of(Map.of("first", FIRST_BLANK, "count", 1)),
                        "note",
                        "受潮"));
        stocked = true;
    }

    String spoiledBlank() {
        return FIRST_BLANK;
    }

    LocalDate today() {
        return LocalDate.ofInstant(running.clock().instant(), CHINA);
    }

    /** The morning of that day; nothing when it has come already. */
    void forwardTo(LocalDate day) {
        forwardTo(day.atTime(LocalTime.of(9, 0)));
    }

    /** Nothing when the moment has come already. */
    void forwardTo(LocalDateTime civil) {
        OffsetDateTime moment = civil.atOffset(CHINA);
        if (!moment.toInstant().isAfter(running.clock().instant())) {
            return;
        }
        try {
            HttpResponse<String> response = Client.send(HttpRequest.newBuilder(client.uri("/demo-clock"))
                    .header("Authorization", "Bearer " + client.token("department"))
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"at\": \"" + moment + "\"}")));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once for each. */
    void approveSpecification(String item, String specification) {
        if (specifications.add(specification)) {
            actWell(
                    "department",
                    "draftSpecification",
                    Map.of("specification", specification, "content", Papers.specification()));
            actWell(
                    "department",
                    "approveSpecification",
                    Map.of("specification", specification, "basis", "示例，并非官方规范", "sample", true));
        }
    }

    /** For somebody who has none yet; answers its number. */
    String issueCredential(String kind, String agency) {
        int person = people.incrementAndGet();
        String number = "FT-%04d".formatted(person);
        Map<String, Object> input = new HashMap<>(credential(kind, number, person));
        input.put("agency", agency);
        actWell("department", "issueCredential", input);
        return number;
    }

    /** An assessor, as a roster lists one, whose credential has expired. */
    Map<String, Object> expiredAssessor(String item) {
        int person = people.incrementAndGet();
        String number = "FT-%04d".formatted(person);
        Map<String, Object> input = new HashMap<>(credential("ASSESSOR", number, person));
        input.put("validUntil", "2026-03-01");
        actWell("department", "issueCredential", input);
        return Papers.assessor(Papers.person(person), number, List.of(item));
    }

    private static Map<String, Object> credential(String kind, String number, int person) {
        return Map.of(
                "credential", number,
                "kind", kind,
                "person", Papers.person(person),
                "items", ITEMS,
                "validFrom", "2026-01-01");
    }

    private void actWell(String office, String mutation, Map<String, ?> input) {
        act(office, mutation, input).mustHaveSucceeded();
    }

    /** The one file that stands for all materials. */
    void upload(String office) {
        JsonNode answer = upload(office, "en", Papers.SHA256, Papers.MEDIA_TYPE);
        if (answer.has("errors")) {
            throw new AssertionError(answer.toPrettyString());
        }
    }

    /** The answer in the form of GraphQL, so that a refusal is asked for in one way. */
    JsonNode upload(String office, String language, String digest, String mediaType) {
        try {
            HttpResponse<String> response = client.upload(office, language, digest, mediaType, Papers.FILE);
            return JsonMapper.shared().readTree(response.body());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What waits for an office, by the number of what it is about. */
    List<String> inbox(String office, String desk) {
        List<String> subjects = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("after", head()));
        JsonNode page;
        do {
            page = data(office, """
                    query ($cursor: String, $after: Long) { desk: %sDesk(after: $after) {
                      inbox(first: 100, after: $cursor) { edges { node { subject } } pageInfo { endCursor hasNextPage } } } }
                    """.formatted(desk), variables).at("/desk/inbox");
            page.get("edges")
                    .forEach(edge -> subjects.add(edge.at("/node/subject").asString()));
            variables.put("cursor", page.at("/pageInfo/endCursor").asString(null));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return subjects;
    }

    JsonNode data(String office, String document, Map<String, ?> variables) {
        try {
            return client.data(office, document, variables);
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
