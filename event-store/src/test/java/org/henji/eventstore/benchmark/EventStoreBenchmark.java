package org.henji.eventstore.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.eventstore.benchmark.Candidate.Kind;

/**
 * Commands per second through Axon's command bus, and events per second of a replay, for every {@link Kind} in one run.
 * The rounds go over all kinds in turn, so that whatever else the machine does meets all of them; the first round warms
 * up and is not counted. The only argument is the document whose results are replaced.
 */
final class EventStoreBenchmark {

    private static final List<Integer> SENDERS = List.of(1, 8, 32);
    private static final List<Kind> REPLAYED = List.of(Kind.HENJI, Kind.IN_MEMORY, Kind.H2);

    private static final int ROUNDS = Integer.getInteger("henji.benchmark.rounds", 5);
    private static final Duration DURATION = Duration.ofMillis(Integer.getInteger("henji.benchmark.millis", 1500));
    private static final int EVENTS = Integer.getInteger("henji.benchmark.events", 300_000);

    private static final String BEGIN = "<!-- results: replaced by each run -->";
    private static final String END = "<!-- end of results -->";

    private static final String READ = "read";
    private static final String TRACK = "track";

    /** All values measured, by what was measured. */
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    private final Path folder;

    /** What others did with the processors: senders that have to wait for one show it at once. */
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    private EventStoreBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path document = Path.of(arguments[0]);
        // beside the document and not in the temporary folder, which may be memory
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark");
        String results = new EventStoreBenchmark(folder).run();
        System.out.println(results);
        String text = Files.readString(document);
        Files.writeString(
                document,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                        + "\n"
                        + results
                        + text.substring(text.indexOf(END)));
        delete(folder);
        System.exit(0);
    }

    private String run() throws Exception {
        for (int round = 0; round <= ROUNDS; round++) {
            for (Kind kind : Kind.values()) {
                for (int senders : SENDERS) {
                    commands(kind, senders);
                }
            }
            progress("commands", round);
        }
        for (Kind kind : REPLAYED) {
            replay(kind);
        }
        return report();
    }

    private void commands(Kind kind, int senders) throws Exception {
        Path store = Files.createTempDirectory(folder, "commands");
        try (Candidate candidate = Candidate.open(kind, store);
                CommandLoad load = new CommandLoad(candidate.engine(), senders)) {
            add("begin", kind, senders, load.begin(DURATION));
        }
        delete(store);
        Files.createDirectory(store);
        try (Candidate candidate = Candidate.open(kind, store);
                CommandLoad load = new CommandLoad(candidate.engine(), senders)) {
            add("goOn", kind, senders, load.goOn(DURATION));
        }
        delete(store);
    }

    private void replay(Kind kind) throws Exception {
        Path store = Files.createTempDirectory(folder, "replay");
        Candidate candidate = Candidate.open(kind, store);
        try {
            Replay.fill(candidate.engine(), EVENTS);
            if (kind != Kind.IN_MEMORY) {
                candidate.close();
                candidate = Candidate.open(kind, store);
            }
            for (int round = 0; round <= ROUNDS; round++) {
                add(READ, kind, 0, Replay.read(candidate.engine(), EVENTS));
                add(TRACK, kind, 0, Replay.track(candidate.engine(), EVENTS));
            }
            progress("replay of " + kind, ROUNDS);
        } finally {
            candidate.close();
        }
        delete(store);
    }

    private static void progress(String what, int round) {
        System.err.printf("%s: round %d of %d%n", what, round, ROUNDS);
    }

    private void add(String what, Kind kind, int senders, double value) {
        values.computeIfAbsent(key(what, kind, senders), key -> new ArrayList<>())
                .add(value);
    }

    private static String key(String what, Kind kind, int senders) {
        return what + " " + kind + " " + senders;
    }

    /** Without the first, which warmed up. */
    private double median(String what, Kind kind, int senders) {
        List<Double> measured = values.get(key(what, kind, senders));
        List<Double> sorted =
                measured.subList(1, measured.size()).stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private String report() throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("\nRun of ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": ")
                .append(machine());
        out.append("\n\nMedians of %d rounds of %d ms after one to warm up; commands per second.%n%n"
                .formatted(ROUNDS, DURATION.toMillis()));
        out.append("| engine | durable when answered | begin, 1 sender | 8 | 32 | go on, 1 sender | 8 | 32 |\n");
        out.append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (Kind kind : Kind.values()) {
            out.append("| ").append(kind.title()).append(" | ").append(kind.durability());
            for (String what : List.of("begin", "goOn")) {
                for (int senders : SENDERS) {
                    out.append(" | %,.0f".formatted(median(what, kind, senders)));
                }
            }
            out.append(" |\n");
        }
        out.append("\nReplay of %,d events, medians of %d passes after one to warm up; events per second.%n%n"
                .formatted(EVENTS, ROUNDS));
        out.append("| engine | read | tracked, payload and metadata decoded |\n| --- | ---: | ---: |\n");
        for (Kind kind : REPLAYED) {
            out.append(
                    "| %s | %,.0f | %,.0f |%n".formatted(kind.title(), median(READ, kind, 0), median(TRACK, kind, 0)));
        }
        out.append("\nThis engine against the others, at 32 senders and in replay:\n\n");
        out.append("| against | begin | go on | read | tracked |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (Kind kind : Kind.values()) {
            if (kind != Kind.HENJI) {
                out.append("| %s | %s | %s | %s | %s |%n"
                        .formatted(
                                kind.title(),
                                ratio("begin", kind, 32),
                                ratio("goOn", kind, 32),
                                REPLAYED.contains(kind) ? ratio(READ, kind, 0) : "",
                                REPLAYED.contains(kind) ? ratio(TRACK, kind, 0) : ""));
            }
        }
        return out.append('\n').toString();
    }

    private String ratio(String what, Kind other, int senders) {
        return "%.1f ×".formatted(median(what, Kind.HENJI, senders) / median(what, other, senders));
    }

    private String machine() throws IOException {
        return "%s, %d processors, %,d MiB of heap at most, %s, %s %s; %s %s; fsync of a 4 KiB append: median %,.0f µs; load average before the run: %.1f."
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        Files.getFileStore(folder).type(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        fsyncMicros(),
                        loadBefore);
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private double fsyncMicros() throws IOException {
        List<Double> micros = new ArrayList<>();
        Path file = folder.resolve("fsync");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 1000; i++) {
                channel.write(ByteBuffer.allocate(4096));
                long began = System.nanoTime();
                channel.force(false);
                micros.add((System.nanoTime() - began) / 1000.0);
            }
        }
        return micros.stream().sorted().toList().get(micros.size() / 2);
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
