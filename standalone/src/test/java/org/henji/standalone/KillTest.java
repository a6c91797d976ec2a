package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.henji.eventstore.EventLog;
import org.henji.eventstore.StoredEvent;
import org.henji.standalone.Client.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole application, killed while agencies register, apply and are forwarded: whatever was acknowledged is there
 * afterwards, and the read models show what the events say.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillTest {

    private static final int ROUNDS = 4;
    private static final int SENDERS = 4;
    private static final int MOST_RECEIPTS = 25;
    private static final String COUNTY = "county-" + Papers.COUNTY;
    private static final Pattern STORE_IS_OPEN = Pattern.compile("event store .* is open");

    private static final String SIGHT = """
            query ($after: Long) {
              county: countyDesk(region: "620102", after: $after) {
                agencies(first: 100) { totalCount edges { node { id: uscc } } }
                applications(first: 100) { totalCount edges { node { id: no state } } }
                inbox(first: 100) { edges { node { id: subject } } }
              }
              prefecture: prefectureDesk(region: "620100", after: $after) {
                inbox(first: 100) { edges { node { id: subject } } }
              }
            }""";

    @TempDir
    private Path data;

    private final long seed = new Random().nextLong();
    private final Random chance = new Random(seed);
    private final AtomicInteger agencies = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Receipt> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_acknowledged_is_lost_and_no_read_model_is_wrong() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            killWhileActing();
        }
        killWhileStarting();
        try (Running running = Running.on(data)) {
            List<StoredEvent> events = running.context().getBean(EventLog.class).read(0, 10_000);
            assertThat(events).hasSize((int) running.head() + 1);
            acknowledgedIsStored(events);
            readModelsShowWhatTheEventsSay(events, running.client(), running.head());
            filesAreAsTheyWereUploaded(events, running.client());
        }
    }

    private void killWhileActing() throws Exception {
        try (ChildProcess process = ChildProcess.start(Running.arguments(data))) {
            Client client = process.awaitReady();
            Semaphore receipts = new Semaphore(0);
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(Thread.ofVirtual().start(() -> actUntilItDies(client, receipts)));
            }
            receipts.acquire(1 + chance.nextInt(MOST_RECEIPTS));
            process.kill();
            for (Thread sender : senders) {
                sender.join();
            }
        }
        assertThat(failures)
                .as("seed %d: nothing but the end of the process", seed)
                .isEmpty();
    }

    private void killWhileStarting() throws IOException {
        try (ChildProcess process = ChildProcess.start(Running.arguments(data))) {
            process.await(STORE_IS_OPEN);
        }
    }

    private void actUntilItDies(Client client, Semaphore receipts) {
        try {
            while (true) {
                int n = agencies.incrementAndGet();
                String agency = Papers.agency(n);
                act(client, receipts, "agency-" + agency, "registerAgency", Papers.registration(agency, Papers.COUNTY));
                client.upload("agency-" + agency);
                Receipt applied = act(
                        client,
                        receipts,
                        "agency-" + agency,
                        "applyForFiling",
                        Papers.application(agency, Papers.ITEM));
                if (n % 2 == 0) {
                    act(client, receipts, COUNTY, "forwardApplication", Map.of("application", applied.id()));
                }
            }
        } catch (IOException expected) {
            // it has been killed
        } catch (Exception | AssertionError e) {
            failures.add(e);
        } finally {
            // a sender that fails for another reason must not leave the test waiting
            receipts.release(MOST_RECEIPTS);
        }
    }

    private Receipt act(Client client, Semaphore receipts, String office, String mutation, Map<String, ?> input)
            throws Exception {
        Receipt receipt = client.act(office, mutation, input);
        acknowledged.add(receipt);
        receipts.release();
        return receipt;
    }

    private void acknowledgedIsStored(List<StoredEvent> events) {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS);
        Map<String, Long> versions =
                events.stream().collect(Collectors.toMap(StoredEvent::aggregateId, StoredEvent::sequence, Math::max));
        assertThat(acknowledged).as("seed %d", seed).allSatisfy(receipt -> {
            assertThat(versions.get(receipt.id())).isGreaterThanOrEqualTo(receipt.version());
            assertThat((long) events.size()).isGreaterThan(receipt.position());
        });
    }

    private void readModelsShowWhatTheEventsSay(List<StoredEvent> events, Client client, long head) throws Exception {
        Set<String> registered = ids(events, "agency.agency-registered");
        Set<String> applied = ids(events, "agency.filing-applied");
        Set<String> forwarded = ids(events, "agency.application-forwarded");
        Set<String> waiting =
                applied.stream().filter(no -> !forwarded.contains(no)).collect(Collectors.toSet());
        assertThat(applied)
                .as("seed %d: both events of an application or none", seed)
                .hasSize(count(events, "agency.application-opened"));

        JsonNode sight = client.data("department", SIGHT, Map.of("after", head));
        assertThat(ids(sight.at("/county/agencies"))).as("seed %d", seed).isEqualTo(registered);
        assertThat(ids(sight.at("/county/applications"))).as("seed %d", seed).isEqualTo(applied);
        assertThat(ids(sight.at("/county/inbox"))).as("seed %d", seed).isEqualTo(waiting);
        assertThat(ids(sight.at("/prefecture/inbox"))).as("seed %d", seed).isEqualTo(forwarded);
    }

    private static void filesAreAsTheyWereUploaded(List<StoredEvent> events, Client client) throws Exception {
        for (String agency : applicants(events)) {
            HttpResponse<String> file = client.download("agency-" + agency, "en", Papers.SHA256);
            assertThat(file.body()).as(agency).isEqualTo(new String(Papers.FILE, UTF_8));
        }
    }

    private static Set<String> applicants(List<StoredEvent> events) {
        return events.stream()
                .filter(event -> event.payloadType().equals("agency.application-opened"))
                .map(StoredEvent::aggregateId)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<StoredEvent> events, String type) {
        return events.stream()
                .filter(event -> event.payloadType().equals(type))
                .map(StoredEvent::aggregateId)
                .collect(Collectors.toSet());
    }

    private static int count(List<StoredEvent> events, String type) {
        return (int) events.stream()
                .filter(event -> event.payloadType().equals(type))
                .count();
    }

    private static Set<String> ids(JsonNode connection) {
        return StreamSupport.stream(connection.get("edges").spliterator(), false)
                .map(edge -> edge.at("/node/id").asString())
                .collect(Collectors.toSet());
    }
}
