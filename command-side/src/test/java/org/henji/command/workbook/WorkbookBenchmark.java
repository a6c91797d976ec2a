package org.henji.command.workbook;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.henji.command.CommandSide;
import org.henji.command.FilesInMemory;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.mutation.CommandTrail;
import org.henji.command.mutation.Reported;
import org.henji.command.session.CandidateRow;
import org.henji.eventstore.EventStoreConfig;
import org.henji.eventstore.RocksEventStorageEngine;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.platform.file.FileStore;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.Pseudonyms;
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
 * Measures the import of workbooks with candidates, and of registers of old certificates, over the whole command side, the embedded event store and the keys of people in
 * their file: everything but HTTP. Run by the profile {@code benchmark}; no part of the tests.
 */
final class WorkbookBenchmark {

    private static final List<Integer> SIZES = List.of(30, 300, 3_000, 10_000);
    private static final int RUNS = 3;
    private static final int LARGEST = 99;
    private static final String RESULTS = "<!-- results: replaced by each run -->";
    private static final String END = "<!-- end of results -->";
    private static final Actor CENTER =
            new Actor("clerk", Office.provincial(org.henji.kernel.authority.Level.CENTER), null);
    private static final SchemeNo LEGACY = new SchemeNo("LEGACY-16");
    private static final Actor AGENCY = new Actor("clerk", Office.agency(AgencyEvents.USCC), null);

    private final ConfigurableApplicationContext context;
    private int sessions = 8000;
    private int people;

    private WorkbookBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Path folder = Files.createTempDirectory("henji-benchmark");
        StringBuilder lines = new StringBuilder();
        StringBuilder certificates = new StringBuilder();
        try (ConfigurableApplicationContext context = start(folder)) {
            WorkbookBenchmark benchmark = new WorkbookBenchmark(context);
            benchmark.measure(3_000);
            for (int size : SIZES) {
                lines.append(benchmark.line(size));
            }
            benchmark.certificates(3_000, false);
            for (int size : SIZES) {
                certificates.append(benchmark.certificateLine(size));
            }
        } finally {
            delete(folder);
        }
        write(Path.of(arguments[0]), lines.toString(), certificates.toString());
        // a thread of Axon's outlives the application
        System.exit(0);
    }

    /** The best of some runs, because the machine does other things as well. */
    private String line(int size) throws Exception {
        List<Map<String, Double>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(measure(size));
        }
        Map<String, Double> best =
                runs.stream().min(Comparator.comparing(run -> run.get("all"))).orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %,d | %,.0f KB | %,.0f ms | %,.0f ms | %,.0f ms |%n",
                size,
                best.get("size"),
                best.get("read"),
                best.get("keys"),
                best.get("all"));
    }

    private Map<String, Double> measure(int size) throws Exception {
        byte[] workbook = workbook(size);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("size", workbook.length / 1024.0);
        CandidateRows rows = new CandidateRows(context.getBean(Pseudonyms.class), context.getBean(Validator.class));
        figures.put("read", millis(() -> {
            DataRows counted = new DataRows(size, header -> {}, rows::add);
            context.getBean(WorkbookReader.class).read(workbook, counted);
            return counted.count();
        }));
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(Files.createTempDirectory("henji-benchmark-keys"), null)) {
            List<Subject> subjects = rows.candidates().stream()
                    .map(CandidateRow::candidate)
                    .map(candidate -> candidate.person().subject())
                    .toList();
            figures.put("keys", millis(() -> new KeysOfMany(keys).ensure(subjects)));
        }
        SessionNo session = session();
        figures.put("all", millis(() -> imported(session, workbook)));
        return figures;
    }

    private String certificateLine(int size) throws Exception {
        double workbook = Double.MAX_VALUE;
        double csv = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            workbook = Math.min(workbook, certificates(size, false));
            csv = Math.min(csv, certificates(size, true));
        }
        double again = refusedCertificates(size);
        return String.format(Locale.ROOT, "| %,d | %,.0f ms | %,.0f ms | %,.0f ms |%n", size, workbook, csv, again);
    }

    /** Of people and numbers that are new. */
    private double certificates(int size, boolean csv) throws Exception {
        String[][] rows = oldCertificates(people, size);
        people += size;
        return millis(file(csv, rows), csv, size);
    }

    /** The file that was imported last, once more: every row is asked about, and none is new. */
    private double refusedCertificates(int size) throws Exception {
        return millis(file(false, oldCertificates(people - size, size)), false, 0);
    }

    private static byte[] file(boolean csv, String[]... rows) {
        return csv ? OldCertificates.csv(rows) : OldCertificates.workbook(rows);
    }

    private static String[][] oldCertificates(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(OldCertificates::row)
                .toArray(String[][]::new);
    }

    private double millis(byte[] file, boolean csv, int expected) throws Exception {
        Map<String, String> trail =
                CommandTrail.of(new RequestTrail(CENTER, "benchmark", null, Locale.CHINESE), CENTER, null, null);
        ReceivedWorkbook received = new ReceivedWorkbook("old-certificates", file, csv);
        WorkbookImports imports = context.getBean(WorkbookImports.class);
        return millis(() -> {
            int imported = imports.certificates(LEGACY, received, ImportMode.ALL_OR_NOTHING, trail)
                    .report()
                    .imported();
            if (imported != expected) {
                throw new IllegalStateException(imported + " imported instead of " + expected);
            }
            return imported;
        });
    }

    private int imported(SessionNo session, byte[] workbook) throws Exception {
        Map<String, String> trail =
                CommandTrail.of(new RequestTrail(AGENCY, "benchmark", null, Locale.CHINESE), AGENCY, null, null);
        Reported<ImportReport> answer = context.getBean(WorkbookImports.class)
                .candidates(
                        session, new ReceivedWorkbook("candidates.xlsx", workbook), ImportMode.GOOD_ROWS_ONLY, trail);
        if (answer.report().imported() == 0) {
            throw new IllegalStateException(
                    "nothing was imported: " + answer.report().problems().getFirst());
        }
        return answer.report().imported();
    }

    private byte[] workbook(int size) {
        int first = people;
        people += size;
        return Registrations.workbook(IntStream.range(first, first + size)
                .mapToObj(Registrations::row)
                .toArray(String[][]::new));
    }

    /** Of as many stations as there can be. */
    private SessionNo session() {
        SessionNo session = SessionNo.of("266201", sessions++);
        List<Room> rooms = IntStream.rangeClosed(1, LARGEST)
                .mapToObj(room -> new Room(room, "考场" + room, LARGEST))
                .toList();
        SessionPlan plan = SessionEvents.plan();
        SessionPlan large = new SessionPlan(
                plan.item(),
                plan.specification(),
                plan.siteNo(),
                plan.date(),
                plan.startsAt(),
                plan.endsAt(),
                rooms,
                LARGEST * LARGEST);
        append(0, SessionEvents.filed(session, AgencyEvents.USCC, AgencyEvents.COUNTY, large));
        append(1, SessionEvents.approved(session));
        return session;
    }

    private void append(long sequence, DomainEvent event) {
        context.getBean(EventStorageEngine.class)
                .appendEvents(new GenericDomainEventMessage<>("ExamSession", event.streamId(), sequence, event));
    }

    private static double millis(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(CommandSide.class, Stores.class)
                .properties(
                        Stores.FOLDER + "=" + folder,
                        "axon.axonserver.enabled=false",
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost/none",
                        "HENJI_ISSUER=",
                        "HENJI_KEYS_DIRECTORY=unused",
                        "HENJI_FILES_DIRECTORY=unused",
                        "logging.level.root=error")
                .run();
    }

    private static void write(Path report, String lines, String certificates) throws IOException {
        String text = Files.readString(report);
        int start = text.indexOf(RESULTS) + RESULTS.length();
        Files.writeString(
                report,
                text.substring(0, start) + "\n\n" + """
                | rows | file | read and bound | keys of people made | the whole import |
                | ---: | ---: | ---: | ---: | ---: |
                """ + lines + "\n" + """
                | rows | `.xlsx` of old certificates | the same as CSV | the same again, refused |
                | ---: | ---: | ---: | ---: |
                """ + certificates + "\n"
                        + text.substring(text.indexOf(END)));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** As in standalone, in a folder that nobody needs afterwards. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Stores {

        static final String FOLDER = "henji.benchmark.folder";

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

        /** The day before which the sessions of the benchmark are filed. */
        @Bean
        Clock clock() {
            return Clock.fixed(CatalogueEvents.AT, ZoneOffset.UTC);
        }
    }
}
