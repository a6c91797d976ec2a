package org.henji.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The writer before a disk that is slow, full or broken, at the very moment a test wants it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventWriterTest {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private StoreDirectory directory;
    private RocksStore disk;
    private EventReader reader;
    private EventWriter writer;

    /** Opens when the disk may go on, and counts down when it has begun to write. */
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final CountDownLatch writing = new CountDownLatch(1);

    @BeforeEach
    void open() {
        directory = spy(StoreDirectory.hold(folder, 0));
        disk = spy(RocksStore.open(directory, Stores.config(folder)));
        reader = new EventReader(disk);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        writer.close();
        disk.close();
        directory.close();
    }

    private void start(int queueSize, Duration timeout) {
        writer = new EventWriter(disk, reader, Stores.config(folder).withQueue(queueSize, timeout));
        writer.start();
    }

    private void stallTheDisk() throws RocksDBException {
        doAnswer(call -> {
                    writing.countDown();
                    goOn.await();
                    return call.callRealMethod();
                })
                .when(disk)
                .write(any());
    }

    private static WriteRequest request(String aggregateId) {
        return WriteRequest.events(List.of(Events.event(aggregateId, 0)), Stores.serializer());
    }

    private CompletableFuture<Void> append(String aggregateId) {
        return CompletableFuture.runAsync(
                () -> write(aggregateId), task -> Thread.ofVirtual().start(task));
    }

    private void write(String aggregateId) {
        try {
            writer.write(request(aggregateId));
        } catch (DuplicateKeyException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(Reason reason, String aggregateId) {
        assertThatThrownBy(() -> write(aggregateId))
                .isInstanceOfSatisfying(
                        EventStoreUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private boolean isStored(String aggregateId) {
        return reader.lastSequence(aggregateId).isPresent();
    }

    @Test
    void what_waits_while_the_disk_is_busy_goes_out_as_one_group() throws Exception {
        stallTheDisk();
        start(100, NEVER);
        CompletableFuture<Void> first = append("first");
        writing.await();
        List<CompletableFuture<Void>> others =
                IntStream.range(0, 50).mapToObj(i -> append("other-" + i)).toList();
        until(() -> writer.queueDepth() == 50);
        assertThat(first).isNotDone();

        goOn.countDown();
        first.join();
        others.forEach(CompletableFuture::join);

        assertThat(writer.batches()).isEqualTo(2);
        assertThat(writer.head()).isEqualTo(50);
        assertThat(writer.eventsWritten()).isEqualTo(51);
    }

    @Test
    void of_two_in_one_group_that_want_the_same_sequence_one_wins() throws Exception {
        stallTheDisk();
        start(100, NEVER);
        CompletableFuture<Void> first = append("first");
        writing.await();
        CompletableFuture<Void> one = append("same");
        CompletableFuture<Void> two = append("same");
        until(() -> writer.queueDepth() == 2);
        goOn.countDown();

        first.join();
        CompletableFuture.allOf(one, two).exceptionally(e -> null).join();
        assertThat(List.of(one.isCompletedExceptionally(), two.isCompletedExceptionally()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(writer.head()).isEqualTo(1);
    }

    @Test
    void a_request_of_the_group_that_conflicts_with_itself_leaves_no_claim_behind() throws Exception {
        stallTheDisk();
        start(100, NEVER);
        CompletableFuture<Void> first = append("first");
        writing.await();
        WriteRequest twice = WriteRequest.events(
                List.of(Events.event("a", 0), Events.event("b", 0), Events.event("b", 0)), Stores.serializer());
        CompletableFuture<Boolean> conflict = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        writer.write(twice);
                        return false;
                    } catch (DuplicateKeyException e) {
                        return true;
                    }
                },
                task -> Thread.ofVirtual().start(task));
        until(() -> writer.queueDepth() == 1);
        CompletableFuture<Void> a = append("a");
        until(() -> writer.queueDepth() == 2);
        goOn.countDown();

        first.join();
        assertThat(conflict.join()).isTrue();
        a.join();
        assertThat(isStored("b")).isFalse();
        assertThat(writer.head()).isEqualTo(1);
    }

    @Test
    void who_finds_the_queue_full_waits_and_then_is_told_that_nothing_was_stored() throws Exception {
        stallTheDisk();
        start(1, SOON);
        CompletableFuture<Void> first = append("first");
        writing.await();
        CompletableFuture<Void> queued = append("queued");
        until(() -> writer.queueDepth() == 1);

        refused(Reason.OVERLOADED, "outside");
        goOn.countDown();
        CompletableFuture.allOf(first, queued).exceptionally(e -> null).join();
        write("last");

        assertThat(isStored("outside")).isFalse();
        assertThat(isStored("last")).isTrue();
    }

    @Test
    void who_loses_patience_in_the_queue_is_not_stored_later() throws Exception {
        stallTheDisk();
        start(10, SOON);
        CompletableFuture<Void> first = append("first");
        writing.await();

        refused(Reason.OVERLOADED, "impatient");
        goOn.countDown();
        until(first::isDone);
        write("last");

        assertThat(isStored("impatient")).isFalse();
        assertThat(isStored("last")).isTrue();
    }

    @Test
    void who_loses_patience_with_a_disk_that_hangs_is_told_that_the_outcome_is_unknown() throws Exception {
        stallTheDisk();
        start(10, SOON);

        assertThatThrownBy(() -> write("a"))
                .isInstanceOfSatisfying(
                        EventStoreUnavailableException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());

        goOn.countDown();
        until(() -> isStored("a"));
    }

    @Test
    void who_is_interrupted_in_the_queue_is_not_stored_later() throws Exception {
        stallTheDisk();
        start(10, NEVER);
        CompletableFuture<Void> first = append("first");
        writing.await();
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            refused(Reason.INTERRUPTED, "interrupted");
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        until(() -> writer.queueDepth() == 1);
        waiting.interrupt();

        assertThat(stillInterrupted.get(30, TimeUnit.SECONDS)).isTrue();
        goOn.countDown();
        first.join();
        write("last");
        assertThat(isStored("interrupted")).isFalse();
    }

    @Test
    void who_is_interrupted_while_the_disk_writes_gets_the_true_answer() throws Exception {
        stallTheDisk();
        start(10, NEVER);
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            write("a");
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        writing.await();
        waiting.interrupt();
        goOn.countDown();

        assertThat(stillInterrupted.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(isStored("a")).isTrue();
    }

    @Test
    void after_a_failed_write_nothing_more_is_taken_and_reading_goes_on() throws Exception {
        start(10, NEVER);
        write("before");
        assertThat(writer.failure()).isNull();
        doThrow(new RocksDBException("No space left on device")).when(disk).write(any());

        refused(Reason.OUTCOME_UNKNOWN, "during");
        refused(Reason.WRITE_FAILED, "after");

        assertThat(writer.failure()).hasMessageContaining("No space left on device");
        assertThat(writer.head()).isZero();
        assertThat(isStored("before")).isTrue();
        assertThat(isStored("after")).isFalse();
    }

    @Test
    void below_the_floor_of_free_space_nothing_is_written_until_there_is_space_again() {
        start(10, NEVER);
        doReturn(-1L).when(directory).freeBytes();
        refused(Reason.DISK_FULL, "a");
        assertThat(writer.failure()).isNull();
        assertThat(isStored("a")).isFalse();

        doReturn(1L).when(directory).freeBytes();
        write("a");
        assertThat(isStored("a")).isTrue();
    }

    @Test
    void closing_stores_what_was_accepted_and_refuses_what_comes_later() throws Exception {
        stallTheDisk();
        start(10, NEVER);
        CompletableFuture<Void> first = append("first");
        writing.await();
        CompletableFuture<Void> queued = append("queued");
        until(() -> writer.queueDepth() == 1);
        Thread closing = Thread.ofPlatform().start(writer::close);
        until(() -> closing.getState() == Thread.State.WAITING || closing.getState() == Thread.State.TIMED_WAITING);
        refused(Reason.CLOSED, "late");
        goOn.countDown();

        first.join();
        queued.join();
        closing.join();
        assertThat(isStored("queued")).isTrue();
        assertThat(isStored("late")).isFalse();
    }

    @Test
    void a_writer_that_dies_says_so_and_answers_everyone() {
        doThrow(new StackOverflowError("planted")).when(directory).freeBytes();
        start(10, NEVER);

        refused(Reason.WRITE_FAILED, "first");

        assertThat(writer.failure()).isInstanceOf(StackOverflowError.class);
        assertThat(isStored("first")).isFalse();
    }

    @Test
    void a_damaged_snapshot_is_replaced_by_the_next_one() throws Exception {
        start(10, NEVER);
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(disk.family(RocksStore.Family.SNAPSHOTS), Keys.text("aggregate"), new byte[] {1, 2, 3});
            disk.write(batch);
        }

        writer.write(WriteRequest.snapshot(Events.event("aggregate", 7), Stores.serializer()));

        assertThat(reader.snapshot("aggregate"))
                .hasValueSatisfying(it -> assertThat(it.sequence()).isEqualTo(7));
        assertThat(writer.failure()).isNull();
    }

    @Test
    void closing_the_database_waits_for_those_who_read() throws Exception {
        start(10, NEVER);
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<Boolean> read = CompletableFuture.supplyAsync(
                () -> disk.read(rocks -> {
                    reading.countDown();
                    until(() -> goOn.getCount() == 0);
                    return rocks.has(RocksStore.Family.META, Keys.text("store-id"));
                }),
                task -> Thread.ofPlatform().start(task));
        reading.await();
        Thread closing = Thread.ofPlatform().start(disk::close);
        until(() -> closing.getState() == Thread.State.WAITING);
        goOn.countDown();

        assertThat(read.join()).isTrue();
        closing.join();
    }
}
