package org.henji.standalone;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.eventstore.EventLog;
import org.henji.kernel.event.DomainEvent;
import org.henji.platform.failure.Refused;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModels;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The application, running in this process on a port of its own. */
public record Running(ServletWebServerApplicationContext context) implements AutoCloseable {

    /** With demo offices and the sample catalogue, as in development, but without the profile. */
    public static Running on(Path data, String... settings) {
        return new Running((ServletWebServerApplicationContext) new SpringApplication(Standalone.class)
                .run(arguments(data, settings).toArray(String[]::new)));
    }

    /** A setting that is given wins over the one that is usual. */
    public static List<String> arguments(Path data, String... settings) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--henji.data=" + data,
                                "--server.port=0",
                                "--henji.demo.enabled=true",
                                "--henji.demo.secret=" + Client.SECRET,
                                "--henji.sample-catalogue=true"),
                        Stream.of(settings))
                .forEach(setting -> arguments.put(setting.substring(0, setting.indexOf('=')), setting));
        return List.copyOf(arguments.values());
    }

    public Client client() {
        return new Client(context.getWebServer().getPort());
    }

    /** The position of the last event stored. */
    public long head() {
        return context.getBean(EventLog.class).head();
    }

    public Clock clock() {
        return context.getBean(Clock.class);
    }

    /** Every event from the first. */
    public List<DomainEvent> events() {
        try (var stream = context.getBean(EventStore.class).openStream(null)) {
            List<DomainEvent> events = new ArrayList<>();
            while (stream.hasNextAvailable()) {
                events.add((DomainEvent) stream.nextAvailable().getPayload());
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every read model, by collection and key. */
    public Map<String, Object> rows() {
        awaitReadModels();
        MongoDatabase database = context.getBean(MongoClient.class)
                .getDatabase(context.getEnvironment().getProperty("henji.mongodb.database", "henji"));
        Map<String, Object> rows = new TreeMap<>();
        context.getBeansOfType(ReadModel.class)
                .values()
                .forEach(model -> database.getCollection(model.collection())
                        .find()
                        .forEach(row -> rows.put(model.collection() + "/" + row.get("_id"), unsealed(row))));
        return rows;
    }

    /** Without what is sealed: it is another text each time, whoever it hides. */
    private static Object unsealed(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> shown = new TreeMap<>();
                map.forEach((field, part) -> shown.put(field, field.equals("sealed") ? "sealed" : unsealed(part)));
                yield shown;
            }
            case List<?> list -> list.stream().map(Running::unsealed).toList();
            case null -> "null";
            default -> value;
        };
    }

    public void rebuildReadModels() {
        ReadModels readModels = context.getBean(ReadModels.class);
        readModels.groups().forEach(readModels::reset);
        awaitReadModels();
    }

    private void awaitReadModels() {
        ReadModels readModels = context.getBean(ReadModels.class);
        await().atMost(Duration.ofMinutes(1))
                .ignoreException(Refused.class)
                .untilAsserted(
                        () -> readModels.await(head(), readModels.groups().toArray(String[]::new)));
    }

    /** Whatever lies in the folder of uploaded files. */
    List<Path> files() throws IOException {
        Path folder = Path.of(context.getEnvironment().getRequiredProperty("henji.files.directory"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
