package org.henji.command.certificate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.henji.command.CommandSide;
import org.henji.command.infrastructure.Command;
import org.henji.command.session.SessionBenchmark.Stores;
import org.henji.kernel.session.SessionNo;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures what the acts of a batch of 300 and of one of 1,000 certificates cost, over the whole command side and the embedded
 * event store: everything but HTTP and GraphQL. Run by the profile {@code benchmark-session}; no part of the tests.
 */
final class CertificateBenchmark {

    private static final List<Integer> SIZES = List.of(300, 1_000);
    private static final int ROUNDS = 5;
    private static final String RESULTS = "<!-- results: replaced by each run -->";
    private static final String END = "<!-- end of results -->";

    private CertificateBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        String results = results(measure());
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

    /** By act and size of the batch: nanoseconds of each round but the first. */
    private static Map<String, Map<Integer, List<Long>>> measure() throws IOException {
        Path folder = Files.createTempDirectory("certificate-benchmark");
        Map<String, Map<Integer, List<Long>>> timings = new LinkedHashMap<>();
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
                .run()) {
            int session = 1;
            for (int round = 0; round <= ROUNDS; round++) {
                for (int size : SIZES) {
                    SessionNo number = new SessionNo(String.format(Locale.ROOT, "996201%04d", session++));
                    WholeBatch batch = new WholeBatch(commandSide, number, size);
                    for (Map.Entry<String, Supplier<Command>> act : batch.acts().entrySet()) {
                        Command command = act.getValue().get();
                        long start = System.nanoTime();
                        batch.act(command);
                        long took = System.nanoTime() - start;
                        if (round > 0) {
                            timings.computeIfAbsent(act.getKey(), none -> new LinkedHashMap<>())
                                    .computeIfAbsent(size, none -> new ArrayList<>())
                                    .add(took);
                        }
                    }
                }
            }
        }
        return timings;
    }

    private static String results(Map<String, Map<Integer, List<Long>>> timings) {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Run of %s, %d processors, Java %d. %d batches of each size after one to warm up; milliseconds.

                | act | 300 certificates: median | slowest | 1,000 certificates: median | slowest |
                | --- | ---: | ---: | ---: | ---: |
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ROUNDS));
        timings.forEach((act, sizes) -> {
            report.append("| ").append(act);
            SIZES.forEach(size -> {
                List<Long> sorted =
                        sizes.getOrDefault(size, List.of()).stream().sorted().toList();
                report.append(String.format(
                        Locale.ROOT, " | %.0f | %.0f", sorted.get(sorted.size() / 2) / 1e6, sorted.getLast() / 1e6));
            });
            report.append(" |\n");
        });
        return report.toString();
    }
}
