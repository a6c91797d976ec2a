package org.henji.command.person;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.henji.eventstore.EventStoreConfig;
import org.henji.eventstore.RocksEventStorageEngine;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.platform.person.FixedPersonKeys;
import org.henji.platform.serialization.HenjiSerializer;
import org.slf4j.LoggerFactory;

/**
 * Measures how fast a person is looked for in all events of the embedded store: sessions of 30 candidates with their score
 * sheets and certificates. Run by the profile {@code benchmark-session}; no part of the tests.
 */
final class ErasureBenchmark {

    private static final int CANDIDATES = 30;
    private static final int BATCH = 20;
    private static final int RUNS = 3;

    private final Serializer serializer = new HenjiSerializer(FixedPersonKeys.sealer());
    private final int sessions;
    private final RocksEventStorageEngine engine;
    private final EventStore store;
    private long events;
    private long bytes;

    private ErasureBenchmark(int sessions) throws Exception {
        this.sessions = sessions;
        this.engine = RocksEventStorageEngine.builder()
                .config(EventStoreConfig.at(Files.createTempDirectory("erasure-benchmark")))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        ErasureBenchmark benchmark = new ErasureBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000);
        benchmark.fill();
        benchmark.measure();
        System.exit(0);
    }

    private void fill() {
        for (int session = 0; session < sessions; session += BATCH) {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            for (int one = session; one < Math.min(session + BATCH, sessions); one++) {
                List<DomainEvent> history = history(one);
                for (int sequence = 0; sequence < history.size(); sequence++) {
                    batch.add(new GenericDomainEventMessage<>(
                            "Benchmark", "stream-" + one, sequence, history.get(sequence)));
                }
            }
            engine.appendEvents(batch);
            events += batch.size();
        }
    }

    private void measure() throws Exception {
        EventScan scan = new EventScan(store, serializer);
        // among the last
        String subject = subject(sessions - 1, 7).value();
        List<String> photos = IntStream.range(0, 3)
                .mapToObj(photo -> String.format(Locale.ROOT, "%064x", photo))
                .toList();
        for (int run = 0; run < RUNS; run++) {
            report(
                    "one pseudonym",
                    () -> scan.find(List.of(subject), EventScan.START, events - 1, (value, event) -> {}));
            report("three photos", () -> scan.find(photos, EventScan.START, events - 1, (value, event) -> {}));
            report("every event read", this::readAll);
        }
        System.out.printf(Locale.ROOT, "%,d events, %,d bytes of payload each%n", events, bytes / events);
    }

    private void report(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.2f s, %,.0f events/s%n", what, seconds, events / seconds);
    }

    private void readAll() {
        bytes = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createTailToken())) {
            for (long read = 0; read < events; read++) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                bytes += event.serializePayload(serializer, byte[].class).getData().length;
                event.getPayload();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DomainEvent> history(int session) {
        List<DomainEvent> history = new ArrayList<>();
        history.add(SessionEvents.filed());
        history.add(new CandidatesRegistered(
                SessionEvents.SESSION,
                IntStream.rangeClosed(1, CANDIDATES)
                        .mapToObj(number -> candidate(session, number))
                        .toList(),
                null,
                16,
                CatalogueEvents.AT));
        history.addAll(SessionEvents.over());
        for (int number = 1; number <= CANDIDATES; number++) {
            for (int assessor = 0; assessor < 3; assessor++) {
                history.add(ScoreBookEvents.entered(1, "80"));
            }
            history.addAll(CertificateEvents.inPublic(1));
        }
        return history;
    }

    private static Candidate candidate(int session, int number) {
        PersonalData person = SessionEvents.person(1);
        PersonalProfile profile = SessionEvents.profile(1);
        Subject subject = subject(session, number);
        return new Candidate(
                number,
                new PersonalData(subject, person.name(), person.idNumber(), person.phone(), null),
                new PersonalProfile(
                        subject,
                        profile.ethnicGroup(),
                        profile.education(),
                        profile.source(),
                        null,
                        profile.address(),
                        2),
                false,
                SessionEvents.photo());
    }

    private static Subject subject(int session, int number) {
        return new Subject(String.format(Locale.ROOT, "p_%032x", session * 1000L + number));
    }
}
