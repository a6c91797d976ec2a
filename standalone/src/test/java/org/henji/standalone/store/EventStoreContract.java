package org.henji.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.axonserver.AxonServerFailures;
import org.henji.platform.failure.Failures;
import org.henji.platform.failure.InternalErrors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What Henji relies on, of every event store. Each test works on streams of its own and looks only at what comes after its
 * beginning, so the store may hold anything, and others may write to it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class EventStoreContract {

    private static final String TYPE = "contract";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Failures failures = new Failures(List.of(new AxonServerFailures()), new InternalErrors());

    abstract EventStore store();

    @Test
    void a_stream_is_read_as_it_was_appended() {
        String stream = newStream();
        store().publish(event(stream, 0), event(stream, 1));
        store().publish(event(stream, 2));

        List<? extends DomainEventMessage<?>> events =
                store().readEvents(stream).asStream().toList();

        assertThat(events).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getPayload()).isEqualTo(stream + "/" + event.getSequenceNumber()))
                .allSatisfy(event -> assertThat(event.getMetaData()).containsEntry("stream", stream));
        assertThat(store().lastSequenceNumberFor(stream)).contains(2L);
        assertThat(store().lastSequenceNumberFor(newStream())).isEmpty();
    }

    @Test
    void a_version_is_stored_once() {
        String stream = newStream();
        store().publish(event(stream, 0), event(stream, 1));

        assertThat(failureOf(event(stream, 1))).isEqualTo(FailureCode.CONCURRENT_CHANGE);
        assertThat(store().lastSequenceNumberFor(stream)).contains(1L);
    }

    @Test
    void a_stream_begins_once() {
        String stream = newStream();
        store().publish(event(stream, 0));

        assertThat(failureOf(event(stream, 0))).isIn(FailureCode.CONCURRENT_CHANGE, FailureCode.ALREADY_EXISTS);
        assertThat(store().lastSequenceNumberFor(stream)).contains(0L);
    }

    @Test
    void what_is_published_together_is_stored_together_or_not_at_all() {
        String taken = newStream();
        String fresh = newStream();
        store().publish(event(taken, 0), event(taken, 1));

        assertThat(failureOf(event(fresh, 0), event(taken, 1))).isEqualTo(FailureCode.CONCURRENT_CHANGE);
        assertThat(store().lastSequenceNumberFor(fresh)).isEmpty();
    }

    @Test
    void one_of_many_who_append_the_same_version_wins() throws Exception {
        String stream = newStream();
        store().publish(event(stream, 0));

        List<Throwable> outcomes = inParallel(8, n -> catchThrowable(() -> store().publish(event(stream, 1))));

        assertThat(outcomes).filteredOn(outcome -> outcome == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome != null)
                .allSatisfy(
                        outcome -> assertThat(failures.of(outcome).code()).isEqualTo(FailureCode.CONCURRENT_CHANGE));
    }

    @Test
    void positions_have_no_gaps_and_keep_the_order_of_commits() throws Exception {
        int writers = 8;
        int commits = 20;
        String last = newStream();
        TrackingToken start = store().createHeadToken();
        List<String> streams = inParallel(writers, n -> {
            String stream = newStream();
            for (int commit = 0; commit < commits; commit++) {
                store().publish(event(stream, 2L * commit), event(stream, 2L * commit + 1));
            }
            return stream;
        });
        store().publish(event(last, 0));

        List<TrackedEventMessage<?>> events = readUntil(start, last);

        List<Long> positions = events.stream().map(EventStoreContract::position).toList();
        assertThat(positions)
                .isEqualTo(IntStream.range(0, events.size())
                        .mapToObj(n -> positionOf(start) + 1 + n)
                        .toList());
        Map<String, List<Long>> positionsOf = new HashMap<>();
        Map<String, List<Long>> versionsOf = new HashMap<>();
        for (TrackedEventMessage<?> event : events) {
            DomainEventMessage<?> message = (DomainEventMessage<?>) event;
            positionsOf
                    .computeIfAbsent(message.getAggregateIdentifier(), key -> new ArrayList<>())
                    .add(position(event));
            versionsOf
                    .computeIfAbsent(message.getAggregateIdentifier(), key -> new ArrayList<>())
                    .add(message.getSequenceNumber());
        }
        for (String stream : streams) {
            assertThat(versionsOf.get(stream)).hasSize(2 * commits).isSorted();
            List<Long> own = positionsOf.get(stream);
            for (int commit = 0; commit < commits; commit++) {
                assertThat(own.get(2 * commit + 1))
                        .as("two events of one commit stand side by side")
                        .isEqualTo(own.get(2 * commit) + 1);
            }
        }
    }

    @Test
    void the_head_lies_at_or_behind_what_was_appended_before_it_was_asked_for() throws Exception {
        String stream = newStream();
        TrackingToken start = store().createHeadToken();
        store().publish(event(stream, 0));
        long head = positionOf(store().createHeadToken());

        TrackedEventMessage<?> own = readUntil(start, stream).getLast();

        assertThat(position(own)).isGreaterThan(positionOf(start)).isLessThanOrEqualTo(head);
    }

    @Test
    void a_reader_goes_on_behind_its_token() throws Exception {
        String first = newStream();
        String second = newStream();
        TrackingToken start = store().createHeadToken();
        store().publish(event(first, 0));
        store().publish(event(second, 0));
        TrackedEventMessage<?> seen = readUntil(start, first).getLast();

        List<TrackedEventMessage<?>> next = readUntil(seen.trackingToken(), second);

        assertThat(position(next.getFirst())).isEqualTo(position(seen) + 1);
    }

    @Test
    void an_open_reader_sees_what_is_appended_later() throws Exception {
        String stream = newStream();
        try (BlockingStream<TrackedEventMessage<?>> reader = store().openStream(store().createHeadToken())) {
            store().publish(event(stream, 0));

            assertThat(read(reader, stream).getLast().getPayload()).isEqualTo(stream + "/0");
        }
    }

    private List<TrackedEventMessage<?>> readUntil(TrackingToken from, String stream) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> reader = store().openStream(from)) {
            return read(reader, stream);
        }
    }

    /** Up to and with the first event of that stream. */
    private static List<TrackedEventMessage<?>> read(BlockingStream<TrackedEventMessage<?>> reader, String stream)
            throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < deadline) {
            if (reader.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> event = reader.nextAvailable();
                events.add(event);
                if (event instanceof DomainEventMessage<?> message && stream.equals(message.getAggregateIdentifier())) {
                    return events;
                }
            }
        }
        throw new AssertionError("the event of " + stream + " did not come, but " + events.size() + " others");
    }

    private FailureCode failureOf(DomainEventMessage<?>... events) {
        return failures.of(catchThrowable(() -> store().publish(events))).code();
    }

    private interface Work<T> {
        T run(int worker) throws Exception;
    }

    private static <T> List<T> inParallel(int workers, Work<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<T>> results = IntStream.range(0, workers)
                    .mapToObj(worker -> threads.submit(() -> work.run(worker)))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    /** Not an event of Henji: read models pass over it. */
    private static DomainEventMessage<String> event(String stream, long version) {
        return new GenericDomainEventMessage<>(
                TYPE, stream, version, stream + "/" + version, MetaData.with("stream", stream));
    }

    private static String newStream() {
        return "contract-" + UUID.randomUUID();
    }

    private static long position(TrackedEventMessage<?> event) {
        return positionOf(event.trackingToken());
    }

    private static long positionOf(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
