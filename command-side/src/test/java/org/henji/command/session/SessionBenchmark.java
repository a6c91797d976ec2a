package org.henji.command.session;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.serialization.Serializer;
import org.henji.command.CommandSide;
import org.henji.command.FilesInMemory;
import org.henji.command.infrastructure.CivilTime;
import org.henji.eventstore.EventStoreConfig;
import org.henji.eventstore.RocksEventStorageEngine;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.platform.file.FileStore;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.SqlitePersonKeys;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Measures what the acts of a session of 500 candidates in 20 rooms cost, over the whole command side and the embedded event
 * store: everything but HTTP and GraphQL. Run by the profile {@code benchmark}; no part of the tests.
 */
public final class SessionBenchmark {

    static final int CANDIDATES = 500;

    private static final int SESSIONS = 2;
    private static final int EDGE = 50;
    private static final String RESULTS = "<!-- results: replaced by each run -->";
    private static final String END = "<!-- end of results -->";

    private SessionBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Map<Integer, Timings> runs = new LinkedHashMap<>();
        for (int kept : List.of(0, 200)) {
            runs.put(kept, measure(kept));
        }
        String results = results(runs);
        if (arguments.length > 0) {
            Path file = Path.of(arguments[0]);
            String page = Files.readString(file);
            Files.writeString(
                    file,
                    page.substring(0, page.indexOf(RESULTS) + RESULTS.length()) + "\n\n" + results + "\n"
                            + page.substring(page.indexOf(END)));
        }
        System.out.println(results);
        // a thread of Axon's outlives the application
        System.exit(0);
    }

    /** With so many aggregates kept in memory. */
    private static Timings measure(int kept) throws IOException {
        Path folder = Files.createTempDirectory("session-benchmark");
        try (ConfigurableApplicationContext commandSide = new SpringApplicationBuilder(CommandSide.class, Stores.class)
                .properties(
                        "axon.axonserver.enabled=false",
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost/none",
                        "HENJI_ISSUER=",
                        "HENJI_KEYS_DIRECTORY=" + folder.resolve("keys"),
                        "HENJI_FILES_DIRECTORY=unused",
                        "logging.level.root=error",
                        "server.address=127.0.0.1",
                        "server.port=0",
                        Stores.FOLDER + "=" + folder)
                // an argument, because application.yaml goes before properties
                .run("--henji.aggregates.kept=" + kept)) {
            Timings unread = new Timings();
            Timings timings = new Timings();
            new BenchmarkedSession(commandSide, unread, 0).play();
            for (int session = 1; session <= SESSIONS; session++) {
                new BenchmarkedSession(commandSide, timings, session).play();
            }
            return timings;
        }
    }

    private static String results(Map<Integer, Timings> runs) {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Run of %s, %d processors, Java %d. Medians over %d sessions of %d candidates in 20 rooms after one to warm up;
                milliseconds. *First* and *last* are the first and the last %d acts of that kind in a session.

                | act | times | nothing kept: first | last | slowest | kept in memory: first | last | slowest |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                SESSIONS,
                CANDIDATES,
                EDGE));
        List<Timings> both = List.copyOf(runs.values());
        both.getFirst()
                .acts()
                .forEach((act, series) -> report.append("| ")
                        .append(act)
                        .append(" | ")
                        .append(series.getFirst().length)
                        .append(cells(series))
                        .append(cells(both.getLast().acts().get(act)))
                        .append(" |\n"));
        return report.toString();
    }

    private static String cells(List<long[]> series) {
        int times = series.getFirst().length;
        int edge = Math.min(EDGE, times);
        return String.format(
                Locale.ROOT,
                " | %.2f | %.2f | %.2f",
                median(series.stream().flatMapToLong(one -> LongStream.of(one).limit(edge))),
                median(series.stream().flatMapToLong(one -> LongStream.of(one).skip(times - edge))),
                series.stream().flatMapToLong(LongStream::of).max().orElseThrow() / 1e6);
    }

    private static double median(LongStream nanos) {
        long[] sorted = nanos.sorted().toArray();
        return sorted[sorted.length / 2] / 1e6;
    }

    /** How long acts took, in nanoseconds: for each kind of act, a series for each session. */
    static final class Timings {

        private final Map<String, List<long[]>> acts = new LinkedHashMap<>();

        void add(String act, List<Long> nanos) {
            acts.computeIfAbsent(act, unknown -> new ArrayList<>())
                    .add(nanos.stream().mapToLong(Long::longValue).toArray());
        }

        Map<String, List<long[]>> acts() {
            return acts;
        }
    }

    /** A clock that stands still until it is told. */
    public static final class Calendar extends Clock {

        private volatile Instant now = CatalogueEvents.AT;

        public void set(LocalDateTime moment) {
            now = moment.atZone(CivilTime.ZONE).toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return CivilTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** As in standalone, in a folder that nobody needs afterwards. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Stores {

        public static final String FOLDER = "henji.benchmark.folder";

        @Bean
        RocksEventStorageEngine eventStorageEngine(
                @Value("${" + FOLDER + "}") Path folder, @Qualifier("eventSerializer") Serializer serializer) {
            return RocksEventStorageEngine.builder()
                    .config(EventStoreConfig.at(folder.resolve("events")))
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
        }

        @Bean
        PersonKeys personKeys(@Value("${" + FOLDER + "}") Path folder) {
            return SqlitePersonKeys.open(folder.resolve("keys"), null);
        }

        @Bean
        FileStore fileStore() {
            return new FilesInMemory();
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                throw new BadJwtException("nobody logs in");
            };
        }

        @Bean
        Calendar calendar() {
            return new Calendar();
        }
    }
}
