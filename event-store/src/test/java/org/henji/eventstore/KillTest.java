package org.henji.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills a process that appends, again and again on the same folder, at any moment: while it opens the store, recovers it,
 * or writes. {@code -Dhenji.kills=10000} makes it the long run, {@code -Dhenji.kills.seed=…} repeats one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillTest {

    private static final Logger logger = LoggerFactory.getLogger(KillTest.class);

    private static final int KILLS = Integer.getInteger("henji.kills", 50);
    private static final long SEED = Long.getLong("henji.kills.seed", System.nanoTime());

    /** What the exit code is after signal 9. */
    private static final int KILLED = 128 + 9;

    private static final int LONGEST_START_MILLIS = 600;
    private static final int LONGEST_RUN_MILLIS = 250;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final JsonMapper json = JsonMapper.shared();

    /** Next sequence of each aggregate, as far as the store was checked. */
    private final Map<String, Long> sequences = new HashMap<>();

    /** Over every record checked so far, in order: what was there once must stay the same. */
    private CRC32C digest = new CRC32C();

    private long checked;

    @Test
    void no_kill_loses_an_answered_event_or_leaves_half_a_request() throws Exception {
        logger.warn("{} kills with seed {}", KILLS, SEED);
        long answered = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            List<String> acknowledged = appendAndKill();
            answered += acknowledged.size();
            try (RocksEventStorageEngine engine = Stores.open(folder)) {
                checkNewEvents(engine);
                for (String line : acknowledged) {
                    String[] words = line.split(" ", -1);
                    assertThat(sequences.getOrDefault(words[0], 0L))
                            .as("seed %d, kill %d: %s was answered", SEED, kill, line)
                            .isGreaterThan(Long.parseLong(words[1]));
                }
            }
        }
        checkAllEventsAgain();
        logger.warn("{} events answered, {} stored", answered, checked);
        assertThat(answered).isPositive();
    }

    private List<String> appendAndKill() throws IOException, InterruptedException {
        Process appender = ChildJvm.start(Appender.class, folder.toString());
        List<String> lines = new ArrayList<>();
        int runMillis = random.nextInt(LONGEST_RUN_MILLIS);
        Thread killer = Thread.ofVirtual().unstarted(() -> killAfter(appender, runMillis));
        if (random.nextInt(4) == 0) {
            killAfter(appender, random.nextInt(LONGEST_START_MILLIS));
        }
        try (BufferedReader out = appender.inputReader(StandardCharsets.UTF_8)) {
            if (out.readLine() != null) {
                killer.start();
                String line;
                while ((line = completeLine(out)) != null) {
                    lines.add(line);
                }
                killer.join();
            }
        }
        assertThat(appender.waitFor())
                .as("seed %d: killed, and not ended by itself", SEED)
                .isEqualTo(KILLED);
        return lines;
    }

    private static void killAfter(Process process, int millis) {
        try {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                // through the handle: the process itself would also close the pipe, with answers still in it
                process.toHandle().destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line that ends where the process died may have lost its last digits. */
    private static String completeLine(BufferedReader out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = out.read(); c >= 0; c = out.read()) {
            if (c == '\n') {
                return line.toString();
            }
            line.append((char) c);
        }
        return null;
    }

    private void checkNewEvents(RocksEventStorageEngine engine) {
        Map<String, Integer> unfinished = new HashMap<>();
        while (checked <= engine.head()) {
            for (StoredEvent event : engine.read(checked, 1000)) {
                assertThat(event.index()).as("seed %d", SEED).isEqualTo(checked++);
                assertThat(event.sequence())
                        .as("seed %d, sequence in %s", SEED, event.aggregateId())
                        .isEqualTo(sequences.merge(event.aggregateId(), 1L, Long::sum) - 1);
                assertThat(json.readValue(event.payload(), String.class))
                        .isEqualTo(Appender.payload(event.aggregateId(), event.sequence()));
                Map<?, ?> metadata = json.readValue(event.metadata(), Map.class);
                int size = Integer.parseInt((String) metadata.get("size"));
                unfinished.merge((String) metadata.get("request"), size - 1, (left, s) -> left - 1);
                digest.update(event.bytes());
            }
        }
        unfinished.values().removeIf(left -> left == 0);
        assertThat(unfinished)
                .as("seed %d, requests that are stored in part", SEED)
                .isEmpty();
        sequences.forEach((aggregate, next) ->
                assertThat(engine.lastSequenceNumberFor(aggregate)).contains(next - 1));
    }

    private void checkAllEventsAgain() {
        long before = digest.getValue();
        digest = new CRC32C();
        checked = 0;
        sequences.clear();
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            checkNewEvents(engine);
        }
        assertThat(digest.getValue())
                .as("seed %d, all events as they were first seen", SEED)
                .isEqualTo(before);
    }
}
