package org.henji.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RocksEventStorageEngineTest {

    @TempDir
    private Path folder;

    private RocksEventStorageEngine engine;

    @BeforeEach
    void open() {
        engine = Stores.open(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void reopen() {
        engine.close();
        engine = Stores.open(folder);
    }

    @Test
    void indexes_start_at_0_and_follow_the_order_of_commit() {
        engine.appendEvents(Events.event("a", 0), Events.event("b", 0));
        engine.appendEvents(Events.applicationEvent("notice-1"), Events.event("a", 1));
        reopen();
        engine.appendEvents(Events.event("b", 1));

        assertThat(engine.read(0, 10)).extracting(StoredEvent::index).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(engine.read(0, 10)).extracting(StoredEvent::aggregateId).containsExactly("a", "b", null, "a", "b");
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
        assertThat(engine.eventsWritten()).isEqualTo(1);
        assertThat(engine.batches()).isEqualTo(1);
        assertThat(engine.queueDepth()).isZero();
    }

    @Test
    void an_empty_store_has_no_tokens() {
        assertThat(engine.createHeadToken()).isNull();
        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createTokenAt(Events.NOON)).isNull();
        assertThat(engine.readEvents(null, false)).isEmpty();
        assertThat(engine.lastSequenceNumberFor("a")).isEmpty();
        assertThat(engine.readSnapshot("a")).isEmpty();
    }

    @Test
    void an_append_of_several_aggregates_is_stored_all_or_not_at_all() {
        engine.appendEvents(Events.event("b", 0));

        assertThatThrownBy(() -> engine.appendEvents(Events.event("a", 0), Events.event("b", 0)))
                .isInstanceOf(AggregateStreamCreationException.class)
                .hasMessageContaining("[b]");

        assertThat(engine.lastSequenceNumberFor("a")).isEmpty();
        assertThat(engine.head()).isZero();
        assertThatCode(() -> engine.appendEvents(Events.event("a", 0), Events.event("b", 1)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_sequence_is_given_once_across_restarts() {
        engine.appendEvents(Events.event("a", 0), Events.event("a", 1));
        reopen();

        assertThatThrownBy(() -> engine.appendEvents(Events.event("a", 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("at sequence [1]");
        assertThatThrownBy(() -> engine.appendEvents(Events.event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(engine.head()).isEqualTo(1);
    }

    @Test
    void an_event_id_is_given_once_even_outside_aggregates() {
        engine.appendEvents(Events.applicationEvent("notice-1"));

        assertThatThrownBy(() -> engine.appendEvents(Events.applicationEvent("notice-1")))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(Events.event("notice-1", "a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(engine.find("notice-1")).map(StoredEvent::index).contains(0L);
        assertThat(engine.find("notice-2")).isEmpty();
        assertThat(engine.head()).isZero();
    }

    @Test
    void streams_whose_ids_share_a_beginning_stay_apart() {
        engine.appendEvents(Events.event("a", 0), Events.event("ab", 0), Events.event("a", 1), Events.event("", 0));

        assertThat(engine.readEvents("a").asStream()).hasSize(2);
        assertThat(engine.readEvents("ab").asStream()).hasSize(1);
        assertThat(engine.readEvents("").asStream()).hasSize(1);
        assertThat(engine.lastSequenceNumberFor("a")).contains(1L);
        assertThat(engine.lastSequenceNumberFor("ab")).contains(0L);
    }

    @Test
    void a_stream_longer_than_a_batch_comes_whole() {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int sequence = 0; sequence < 2 * engine.batchSize(); sequence++) {
            events.add(Events.event("a", sequence));
        }
        engine.appendEvents(events);

        assertThat(engine.readEvents("a", 5).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(events.size() - 5)
                .isSorted();
        assertThat(engine.readEvents(null, false).map(EventMessage::getIdentifier))
                .containsExactlyElementsOf(
                        events.stream().map(EventMessage::getIdentifier).toList());
    }

    @Test
    void an_event_larger_than_a_group_is_stored() {
        engine.close();
        engine = Stores.builder(Stores.config(folder).withMaxBatch(1, 1)).build();
        engine.appendEvents(Events.event("a", 0), Events.event("a", 1));

        assertThat(engine.head()).isEqualTo(1);
    }

    @Test
    void payload_and_metadata_are_serialized_once_by_the_caller_and_come_back_to_the_byte() {
        List<String> threads = new CopyOnWriteArrayList<>();
        List<SerializedObject<?>> written = new CopyOnWriteArrayList<>();
        Serializer watched = Mockito.mock(Serializer.class, AdditionalAnswers.delegatesTo(Stores.serializer()));
        Mockito.doAnswer(call -> {
                    threads.add(Thread.currentThread().getName());
                    SerializedObject<byte[]> bytes = Stores.serializer().serialize(call.getArgument(0), byte[].class);
                    written.add(bytes);
                    return bytes;
                })
                .when(watched)
                .serialize(Mockito.any(), Mockito.eq(byte[].class));
        engine.close();
        engine = Stores.builder(folder).eventSerializer(watched).build();
        engine.appendEvents(Events.event("a", 0));
        reopen();

        StoredEvent stored = engine.read(0, 1).getFirst();
        assertThat(written).hasSize(2);
        assertThat(stored.payload()).isEqualTo(written.getFirst().getData());
        assertThat(stored.metadata()).isEqualTo(written.getLast().getData());
        assertThat(threads).containsOnly(Thread.currentThread().getName());
    }

    @Test
    void what_is_handed_out_cannot_change_what_is_read() {
        engine.appendEvents(Events.event("a", 0));
        StoredEvent stored = engine.read(0, 1).getFirst();
        Arrays.fill(stored.bytes(), (byte) 0);
        Arrays.fill(stored.payload(), (byte) 0);

        assertThat(stored.bytes()).isEqualTo(engine.read(0, 1).getFirst().bytes());
        assertThat(stored.payload()).isEqualTo(engine.read(0, 1).getFirst().payload());
    }

    @Test
    void an_older_snapshot_never_replaces_a_newer_one() {
        engine.storeSnapshot(Events.event("a", 5));
        reopen();
        engine.storeSnapshot(Events.event("a", 3));
        engine.storeSnapshot(Events.event("b", 1));
        assertThat(engine.readSnapshot("a"))
                .map(DomainEventMessage::getSequenceNumber)
                .contains(5L);

        engine.storeSnapshot(Events.event("a", 8));
        assertThat(engine.readSnapshot("a"))
                .map(DomainEventMessage::getSequenceNumber)
                .contains(8L);
        assertThat(engine.head()).isEqualTo(EventReader.NO_INDEX);
    }

    @Test
    void a_token_at_a_moment_survives_a_restart_and_a_clock_that_went_back() {
        engine.appendEvents(at("a", 0, "2026-03-01T00:00:00Z"), at("a", 1, "2026-03-03T00:00:00Z"));
        reopen();
        engine.appendEvents(at("a", 2, "2026-03-02T00:00:00Z"), at("a", 3, "2026-03-04T00:00:00Z"));

        assertThat(tokenAt("1960-01-01T00:00:00Z")).isEqualTo(-1);
        assertThat(tokenAt("2026-03-01T00:00:00Z")).isEqualTo(-1);
        assertThat(tokenAt("2026-03-02T00:00:00Z")).isZero();
        assertThat(tokenAt("2026-03-03T00:00:01Z")).isEqualTo(2);
        assertThat(tokenAt("2026-03-05T00:00:00Z")).isEqualTo(3);
    }

    private static DomainEventMessage<?> at(String aggregateId, long sequence, String moment) {
        return new GenericDomainEventMessage<>(
                "Trace",
                aggregateId,
                sequence,
                "payload",
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                Instant.parse(moment));
    }

    private long tokenAt(String moment) {
        return ((GlobalSequenceTrackingToken) engine.createTokenAt(Instant.parse(moment))).getGlobalIndex();
    }

    @Test
    void a_reader_goes_on_behind_its_token() {
        engine.appendEvents(Events.event("a", 0), Events.event("a", 1), Events.event("a", 2));

        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(1), false).map(TrackedEventMessage::trackingToken))
                .containsExactly(new GlobalSequenceTrackingToken(2));
        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(2), false)).isEmpty();
    }

    @Test
    void a_reader_ahead_of_the_store_is_told() {
        engine.appendEvents(Events.event("a", 0));

        assertThatThrownBy(() -> engine.readEvents(new GlobalSequenceTrackingToken(1), false)
                        .toList())
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("备份")
                .hasMessageContaining("backup");
        assertThatThrownBy(() -> engine.readEvents(new GapAwareTrackingToken(0, List.of()), false)
                        .toList())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_closed_store_says_so() {
        engine.appendEvents(Events.event("a", 0));
        engine.close();
        engine.close();

        for (Runnable use : List.<Runnable>of(
                () -> engine.appendEvents(Events.event("a", 1)),
                () -> engine.storeSnapshot(Events.event("a", 1)),
                () -> engine.readEvents("a").asStream().forEach(event -> {}),
                () -> engine.read(0, 1),
                () -> engine.lastSequenceNumberFor("a"))) {
            assertThatThrownBy(use::run)
                    .isInstanceOfSatisfying(
                            EventStoreUnavailableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED))
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void an_engine_needs_its_settings_and_serializers() {
        assertThatThrownBy(() -> RocksEventStorageEngine.builder().build())
                .isInstanceOf(AxonConfigurationException.class);
        assertThatThrownBy(() -> RocksEventStorageEngine.builder()
                        .config(Stores.config(folder))
                        .eventSerializer(Stores.serializer())
                        .build())
                .isInstanceOf(AxonConfigurationException.class);
        assertThatThrownBy(() -> Stores.config(folder).withMaxBatch(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxBatchEvents");
        assertThatThrownBy(() -> Stores.config(folder).withMinFreeDiskBytes(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
