package org.henji.query.infrastructure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.query.infrastructure.QuerySettings.Processor;
import org.henji.query.infrastructure.Tallies.CategoryTally;
import org.slf4j.LoggerFactory;

/**
 * Measures how fast stored events become rows, with the processor that the read models use and with Axon's pooled one. Run by the
 * profile {@code benchmark}; no part of the tests.
 */
final class ProjectorBenchmark {

    private static final String GROUP = "benchmark";
    private static final int EVENTS = 200_000;
    private static final int MANY_ROWS = 20_000;
    private static final int FEW_ROWS = 200;

    private record Result(String processor, int batchSize, int rows, long eventsPerSecond) {}

    private ProjectorBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        List<Result> results = new ArrayList<>();
        for (int rows : List.of(MANY_ROWS, FEW_ROWS)) {
            try (TestStream stream = stream(rows)) {
                tracking(stream, 2000, rows);
                for (int batchSize : List.of(50, 500, 2000)) {
                    results.add(tracking(stream, batchSize, rows));
                }
                results.add(pooled(stream, 2000, rows));
            }
        }
        String report = report(results);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), report);
        }
        System.out.println(report);
    }

    private static Result tracking(TestStream stream, int batchSize, int rows) {
        return withDatabase(database -> {
            QuerySettings settings = new QuerySettings(
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(50),
                    Map.of(GROUP, new Processor(batchSize)));
            ReadModels readModels =
                    new ReadModels(List.of(model()), readModelDatabase(database), stream.store(), settings);
            long start = System.nanoTime();
            readModels.start();
            readModels.await(stream.head(), GROUP);
            long rate = rate(start);
            readModels.stop();
            return new Result("TrackingEventProcessor", batchSize, rows, rate);
        });
    }

    private static Result pooled(TestStream stream, int batchSize, int rows) {
        return withDatabase(database -> {
            ReadModelDatabase readModels = readModelDatabase(database);
            Rows<CategoryTally> rowsOfModel = readModels.rows(model());
            rowsOfModel.createIndexes();
            ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name(GROUP)
                    .eventHandlerInvoker(new Projector(List.of(rowsOfModel)))
                    .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                    .messageSource(stream.store())
                    .tokenStore(readModels.tokens())
                    .transactionManager(NoTransactionManager.instance())
                    .coordinatorExecutor(executor)
                    .workerExecutor(executor)
                    .initialSegmentCount(1)
                    .batchSize(batchSize)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .build();
            long start = System.nanoTime();
            processor.start();
            while (readModels.tokens().position(GROUP) < stream.head()) {
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            long rate = rate(start);
            processor.shutDown();
            executor.shutdownNow();
            return new Result("PooledStreamingEventProcessor", batchSize, rows, rate);
        });
    }

    private interface Measurement {
        Result in(MongoDatabase database);
    }

    private static Result withDatabase(Measurement measurement) {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            return measurement.in(client.getDatabase("benchmark"));
        } finally {
            server.shutdownNow();
        }
    }

    private static ReadModel<CategoryTally> model() {
        return ReadModel.of(CategoryTally.class, "tallies", GROUP, 1)
                .fedBy(
                        AssessmentItemEvent.class,
                        e -> e.item().value(),
                        (row, e, occurrence) ->
                                new CategoryTally(row == null ? 1 : row.published() + 1, row == null ? 0 : 1))
                .build();
    }

    private static ReadModelDatabase readModelDatabase(MongoDatabase database) {
        return new ReadModelDatabase(
                database, new TestPeople().mapper(), "benchmark", Duration.ofSeconds(10), Clock.systemUTC());
    }

    /** Events of so many items in turn, so that one batch has as many rows as it can. */
    private static TestStream stream(int rows) {
        TestStream stream = new TestStream();
        List<DomainEvent> chunk = new ArrayList<>();
        for (int n = 0; n < EVENTS; n++) {
            ItemCode item = new ItemCode("ZX-01-%d".formatted(n % rows));
            chunk.add(n < rows ? CatalogueEvents.published(item) : CatalogueEvents.suspended(item));
            if (chunk.size() == 1000) {
                stream.append(MetaData.emptyInstance(), chunk);
                chunk = new ArrayList<>();
            }
        }
        return stream;
    }

    private static long rate(long start) {
        return EVENTS * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - start);
    }

    private static String report(List<Result> results) {
        StringBuilder report = new StringBuilder("""
                # How fast events become rows

                Measured on %s by

                    mvn -Pbenchmark-projector -pl query-side -am verify -DskipTests

                on %d processors, Java %s, with the driver over loopback into mongo-java-server in the same process. %,d small events
                in memory are folded into one collection; the events come round robin over the rows, which is the worst order: a batch
                touches as many rows as it can. Decoding the events is not part of it. The machine was shared with other builds, so compare the
                lines with each other and not with other machines.

                | processor | batch size | rows | events/s |
                | --- | ---: | ---: | ---: |
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        EVENTS));
        for (Result result : results) {
            report.append("| %s | %,d | %,d | %,d |%n"
                    .formatted(result.processor(), result.batchSize(), result.rows(), result.eventsPerSecond()));
        }
        report.append("""

                What it says: the batch size decides, because a batch costs one read and one write whatever it holds; many events of one
                row in a batch cost one write. Axon's pooled processor delivers at most 1,024 events to a worker before it pauses for
                100 ms, so larger batches never fill (ADR 6).
                """);
        return report.toString();
    }
}
