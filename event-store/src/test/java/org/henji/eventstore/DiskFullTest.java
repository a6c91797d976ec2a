package org.henji.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write that the operating system refuses for real: in a process whose files may not grow beyond a limit. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiskFullTest {

    private static final int LIMIT_IN_BLOCKS_OF_512 = 400;

    @TempDir
    private Path folder;

    /** Appends until the disk refuses, and prints what it was told and what can still be read. */
    static final class Filler {

        public static void main(String[] arguments) {
            try (RocksEventStorageEngine engine = Stores.open(Path.of(arguments[0]))) {
                int sequence = 0;
                try {
                    while (true) {
                        engine.appendEvents(Events.event("a", sequence), Events.event("b", sequence));
                        sequence++;
                    }
                } catch (EventStoreUnavailableException e) {
                    System.out.println("answered=" + sequence);
                    System.out.println("first=" + e.reason());
                }
                try {
                    engine.appendEvents(Events.event("c", 0));
                } catch (EventStoreUnavailableException e) {
                    System.out.println("second=" + e.reason());
                }
                System.out.println("failed=" + engine.failure().isPresent());
                System.out.println(
                        "readable=" + engine.readEvents("a").asStream().count());
            }
            System.out.println("closed=true");
        }
    }

    @Test
    void a_full_disk_stops_writing_but_not_reading_and_a_restart_recovers() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell to set the limit");
        Stores.open(folder).close();

        List<String> said = fill();

        int answered = Integer.parseInt(said.getFirst().substring("answered=".length()));
        assertThat(answered).isPositive();
        assertThat(said.subList(1, said.size()))
                .containsExactly(
                        "first=" + Reason.OUTCOME_UNKNOWN,
                        "second=" + Reason.WRITE_FAILED,
                        "failed=true",
                        "readable=" + answered,
                        "closed=true");
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            long a = engine.lastSequenceNumberFor("a").orElseThrow() + 1;
            // the one append of unknown outcome is there with both its events, or not at all
            assertThat(a).isBetween((long) answered, answered + 1L);
            assertThat(engine.lastSequenceNumberFor("b")).contains(a - 1);
            assertThat(engine.lastSequenceNumberFor("c")).isEmpty();
            assertThat(engine.read(0, Integer.MAX_VALUE)).hasSize((int) (2 * a));
            engine.appendEvents(Events.event("a", a));
        }
    }

    private List<String> fill() throws IOException, InterruptedException {
        String java = ChildJvm.command(Filler.class, folder.toString()).stream()
                .map(argument -> "'" + argument + "'")
                .collect(Collectors.joining(" "));
        Process filler = new ProcessBuilder("/bin/sh", "-c", "ulimit -f " + LIMIT_IN_BLOCKS_OF_512 + "; exec " + java)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = filler.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(said::add);
        }
        assertThat(filler.waitFor()).as("%s", said).isZero();
        return said;
    }
}
