package org.henji.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConcurrencyTest {

    private static final int SENDERS = 32;
    private static final int SEQUENCES = 60;
    private static final List<String> SHARED = List.of("shared-0", "shared-1", "shared-2");

    @TempDir
    private Path folder;

    /** How many of the senders were told that their event got the sequence, by aggregate. */
    private final Map<String, AtomicIntegerArray> winners = new HashMap<>();

    @Test
    void each_sequence_has_one_winner_and_readers_see_every_index_once_and_in_order() throws Exception {
        SHARED.forEach(aggregate -> winners.put(aggregate, new AtomicIntegerArray(SEQUENCES)));
        long expected = (long) SEQUENCES * (SENDERS + SHARED.size());
        try (RocksEventStorageEngine engine = Stores.open(folder);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            EmbeddedEventStore axon =
                    EmbeddedEventStore.builder().storageEngine(engine).build();
            Future<List<Long>> polled = threads.submit(() -> poll(engine, expected));
            Future<List<Long>> tailed = threads.submit(() -> tail(axon, expected));
            CountDownLatch ready = new CountDownLatch(SENDERS);
            List<Future<?>> senders = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                String own = "own-" + sender;
                senders.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    race(engine, own);
                    return null;
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }

            assertThat(engine.head()).isEqualTo(expected - 1);
            List<Long> allIndexes = LongStream.range(0, expected).boxed().toList();
            assertThat(polled.get()).isEqualTo(allIndexes);
            assertThat(tailed.get()).isEqualTo(allIndexes);
            for (String aggregate : SHARED) {
                assertThat(sequences(engine, aggregate)).isEqualTo(allIndexes.subList(0, SEQUENCES));
                for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                    assertThat(winners.get(aggregate).get(sequence)).isOne();
                }
            }
            assertThat(engine.batches()).as("groups").isLessThan(engine.eventsWritten());
            axon.shutDown();
        }
    }

    /** Every sender tries every sequence of the shared aggregates, and writes its own aggregate alone. */
    private void race(RocksEventStorageEngine engine, String own) {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            engine.appendEvents(Events.event(own, sequence));
            for (String aggregate : SHARED) {
                try {
                    engine.appendEvents(Events.event(aggregate, sequence));
                    winners.get(aggregate).incrementAndGet(sequence);
                } catch (AggregateStreamCreationException | ConcurrencyException e) {
                    assertThat(e instanceof AggregateStreamCreationException).isEqualTo(sequence == 0);
                }
            }
        }
    }

    private static List<Long> poll(RocksEventStorageEngine engine, long expected) {
        List<Long> seen = new ArrayList<>();
        TrackingToken token = null;
        while (seen.size() < expected) {
            Iterator<? extends TrackedEventMessage<?>> events =
                    engine.readEvents(token, false).iterator();
            while (events.hasNext()) {
                token = events.next().trackingToken();
                seen.add(((GlobalSequenceTrackingToken) token).getGlobalIndex());
            }
        }
        return seen;
    }

    private static List<Long> tail(EmbeddedEventStore axon, long expected) throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = axon.openStream(null)) {
            while (seen.size() < expected) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    TrackingToken token = stream.nextAvailable().trackingToken();
                    seen.add(((GlobalSequenceTrackingToken) token).getGlobalIndex());
                }
            }
        }
        return seen;
    }

    private static List<Long> sequences(RocksEventStorageEngine engine, String aggregate) {
        return engine.readEvents(aggregate)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    @Test
    void closing_amid_appends_loses_no_answered_event() throws Exception {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        AtomicBoolean allClosed = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            RocksEventStorageEngine engine = Stores.open(folder);
            CountDownLatch running = new CountDownLatch(SENDERS);
            List<Future<?>> senders = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                String own = "own-" + sender;
                senders.add(threads.submit(() -> {
                    try {
                        for (long sequence = 0; true; sequence++) {
                            engine.appendEvents(Events.event(own, sequence));
                            answered.put(own, sequence);
                            running.countDown();
                        }
                    } catch (EventStoreUnavailableException e) {
                        if (e.reason() != EventStoreUnavailableException.Reason.CLOSED) {
                            allClosed.set(false);
                        }
                    }
                }));
            }
            running.await();
            engine.close();
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        assertThat(allClosed).isTrue();
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            answered.forEach(
                    (own, last) -> assertThat(engine.lastSequenceNumberFor(own)).contains(last));
        }
    }
}
