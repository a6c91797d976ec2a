package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.imported;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.resumed;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.infrastructure.Tallies.CategoryTally;
import org.henji.query.infrastructure.Tallies.ItemTally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadModelsTest {

    private static final String GROUP = "tallies";
    private static final String OTHER_GROUP = "others";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration CLAIM_TIMEOUT = Duration.ofMillis(400);
    private static final ReadModel<ItemTally> ITEMS = Tallies.items(GROUP, 1);
    private static final ReadModel<CategoryTally> CATEGORIES = Tallies.categories(GROUP, 1);

    private final TestStream stream = new TestStream();
    private final List<ReadModels> started = new ArrayList<>();
    private MongoDatabase mongo;

    @BeforeEach
    void emptyDatabase(MongoDatabase emptyDatabase) {
        mongo = emptyDatabase;
    }

    @AfterEach
    void stopEverything() {
        started.forEach(ReadModels::stop);
        stream.close();
    }

    @Test
    void rows_follow_the_stream() {
        ReadModels readModels = start(ITEMS, CATEGORIES);

        stream.append(published(), published(PAPER_CUTTING));
        readModels.await(stream.append(suspended()), GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");
        assertThat(rows(CATEGORIES).find("all")).contains(new CategoryTally(2, 1));
    }

    @Test
    void events_stored_before_the_start_are_folded() {
        long position = stream.append(published(), suspended(), resumed());

        start(ITEMS).await(position, GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended", "ItemResumed");
    }

    @Test
    void events_of_other_families_move_the_position_too() {
        ReadModels readModels = start(ITEMS);
        stream.append(published());

        readModels.await(stream.append(imported()), GROUP);

        assertThat(readModels.progress(GROUP).position()).isEqualTo(stream.head());
    }

    @Test
    void restart_goes_on_where_it_stopped() {
        long first = stream.append(published());
        ReadModels before = start(ITEMS);
        before.await(first, GROUP);
        before.stop();

        long second = stream.append(suspended());
        start(ITEMS).await(second, GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");
    }

    @Test
    void batch_that_comes_again_changes_nothing() {
        long position = stream.append(published(), suspended());
        ReadModels before = start(ITEMS, CATEGORIES);
        before.await(position, GROUP);
        before.stop();
        // as after a crash between the rows and the token
        tokens().updateOne(new Document(), new Document("$set", new Document("position", null)));

        start(ITEMS, CATEGORIES).await(stream.append(resumed()), GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended", "ItemResumed");
        assertThat(rows(CATEGORIES).find("all")).contains(new CategoryTally(1, 1));
    }

    @Test
    void token_is_never_ahead_of_the_rows() {
        ReadModels readModels = start(ITEMS);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> observer = CompletableFuture.supplyAsync(() -> {
            int looks = 0;
            while (!done.get()) {
                long token = storedPosition();
                // event n is the n-th act of the one item, so its row must have seen at least as much as the token says
                long row = rows(ITEMS).load(List.of(NOODLES.value())).values().stream()
                        .mapToLong(Row::position)
                        .findFirst()
                        .orElse(-1);
                assertThat(row).isGreaterThanOrEqualTo(token);
                looks++;
            }
            return looks;
        });

        long position = stream.append(published());
        for (int i = 0; i < 200; i++) {
            position = stream.append(suspended(), resumed());
        }
        readModels.await(position, GROUP);
        done.set(true);

        assertThat(observer.join()).isPositive();
        assertThat(acts(NOODLES.value())).hasSize(401);
    }

    @Test
    void rows_that_could_not_be_written_are_written_by_the_next_try() {
        AtomicInteger refusals = new AtomicInteger(1);
        ReadModels readModels = start(refusing(refusals, Tallies.ITEMS, "bulkWrite"), stream, LIMIT, "flaky", ITEMS);

        readModels.await(stream.append(published(), suspended(), resumed()), GROUP);

        assertThat(refusals).hasValueLessThan(0);
        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended", "ItemResumed");
        assertThat(readModels.progress(GROUP).state()).isEqualTo(ReadModelState.RUNNING);
    }

    @Test
    void failure_between_the_rows_and_the_token_folds_nothing_twice() {
        ReadModels readModels = start(ITEMS, CATEGORIES);
        readModels.await(stream.append(published()), GROUP);
        readModels.stop();
        AtomicInteger refusals = new AtomicInteger(1);
        long position = stream.append(suspended(), resumed());

        ReadModels flaky = start(
                refusing(refusals, MongoTokenStore.COLLECTION, "updateOne"), stream, LIMIT, "flaky", ITEMS, CATEGORIES);
        flaky.await(position, GROUP);

        assertThat(refusals).hasValueLessThan(0);
        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended", "ItemResumed");
        assertThat(rows(CATEGORIES).find("all")).contains(new CategoryTally(1, 1));
    }

    @Test
    void database_that_does_not_answer_shows_as_retrying_until_it_does() {
        AtomicInteger refusals = new AtomicInteger(Integer.MAX_VALUE);
        ReadModels readModels = start(refusing(refusals, Tallies.ITEMS, "bulkWrite"), stream, LIMIT, "flaky", ITEMS);
        long position = stream.append(published());

        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).state() == ReadModelState.RETRYING);
        assertThat(readModels.progress(GROUP).isHealthy()).isFalse();
        assertThat(readModels.progress(GROUP).failure()).isEqualTo(MongoSocketException.class.getName());
        assertThat(storedPosition()).as("token while the rows are not written").isEqualTo(-1);

        refusals.set(0);
        readModels.await(position, GROUP);
        assertThat(readModels.progress(GROUP).isHealthy()).isTrue();
    }

    @Test
    void failing_fold_stops_its_processor_visibly_and_applies_nothing_after_it() {
        ReadModels readModels = start(poisonedBySuspension(), Tallies.categories(OTHER_GROUP, 1));
        readModels.await(stream.append(published()), GROUP);

        long poison = stream.append(suspended());
        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).state() == ReadModelState.STOPPED);
        long after = stream.append(resumed(), published(PAPER_CUTTING));
        readModels.await(after, OTHER_GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished");
        assertThat(rows(ITEMS).find(PAPER_CUTTING.value())).isEmpty();
        Progress progress = readModels.progress(GROUP);
        assertThat(progress.isHealthy()).isFalse();
        assertThat(progress.position()).isEqualTo(poison - 1);
        assertThat(progress.failure())
                .isEqualTo("java.lang.UnsupportedOperationException at position " + poison
                        + " (catalogue.item-suspended)");
        assertThat(readModels.progress(OTHER_GROUP).isHealthy()).isTrue();
    }

    @Test
    void corrected_fold_goes_on_from_the_event_that_failed() {
        ReadModels poisoned = start(poisonedBySuspension());
        stream.append(published());
        long last = stream.append(suspended(), resumed(), published(PAPER_CUTTING));
        await().atMost(LIMIT).until(() -> poisoned.progress(GROUP).state() == ReadModelState.STOPPED);
        poisoned.stop();

        start(ITEMS).await(last, GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended", "ItemResumed");
        assertThat(acts(PAPER_CUTTING.value())).containsExactly("ItemPublished");
    }

    @Test
    void change_of_a_row_that_does_not_exist_stops_the_processor() {
        ReadModels readModels = start(ITEMS);

        stream.append(suspended());

        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).state() == ReadModelState.STOPPED);
        assertThat(readModels.progress(GROUP).failure()).contains(IllegalStateException.class.getName());
    }

    @Test
    void read_models_of_one_group_are_written_together_or_not_at_all() {
        ReadModels readModels = start(CATEGORIES, poisonedBySuspension());
        readModels.await(stream.append(published()), GROUP);

        stream.append(suspended());
        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).state() == ReadModelState.STOPPED);

        assertThat(rows(CATEGORIES).find("all")).contains(new CategoryTally(1, 0));
    }

    @Test
    void reset_and_replay_give_the_same_rows() {
        ReadModels readModels = start(ITEMS, CATEGORIES);
        long position = stream.append(published(), suspended(), published(PAPER_CUTTING), resumed());
        readModels.await(position, GROUP);
        Map<String, Row<ItemTally>> before = rows(ITEMS).load(List.of(NOODLES.value(), PAPER_CUTTING.value()));

        mongo.getCollection(Tallies.CATEGORIES).deleteMany(new Document());
        readModels.reset(GROUP);
        readModels.await(position, GROUP);

        assertThat(rows(ITEMS).load(List.of(NOODLES.value(), PAPER_CUTTING.value())))
                .isEqualTo(before);
        assertThat(rows(CATEGORIES).find("all")).contains(new CategoryTally(2, 1));
    }

    @Test
    void reset_brings_a_stopped_group_back_when_its_history_can_be_folded() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ReadModels readModels = start(items(1, event -> {
            if (broken.get()) {
                throw new UnsupportedOperationException();
            }
        }));
        long position = stream.append(published());
        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).state() == ReadModelState.STOPPED);

        broken.set(false);
        readModels.reset(GROUP);
        readModels.await(position, GROUP);

        assertThat(readModels.progress(GROUP).isHealthy()).isTrue();
        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished");
    }

    @Test
    void rows_of_older_folds_are_rebuilt_at_start_up() {
        long position = stream.append(published(), suspended());
        ReadModels old = start(ITEMS);
        old.await(position, GROUP);
        old.stop();
        mongo.getCollection(Tallies.ITEMS).insertOne(new Document("_id", "left over"));

        start(Tallies.items(GROUP, 2)).await(position, GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");
        assertThat(mongo.getCollection(Tallies.ITEMS).countDocuments()).isEqualTo(1);
    }

    @Test
    void read_model_that_joins_a_group_gets_its_history() {
        long position = stream.append(published(), suspended());
        ReadModels one = start(ITEMS);
        one.await(position, GROUP);
        one.stop();

        start(ITEMS, CATEGORIES).await(position, GROUP);

        assertThat(rows(CATEGORIES).find("all")).contains(new CategoryTally(1, 1));
    }

    @Test
    void reset_that_was_interrupted_is_done_again_at_start_up() {
        long position = stream.append(published(), suspended());
        ReadModels before = start(ITEMS);
        before.await(position, GROUP);
        before.stop();
        // the mark is taken away first; then the process died after the rows were dropped, with the token where it was
        mongo.getCollection("groups").deleteMany(new Document());
        mongo.getCollection(Tallies.ITEMS).drop();

        start(ITEMS).await(position, GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");
    }

    @Test
    void token_ahead_of_the_store_is_said_and_not_followed() {
        ReadModels before = start(ITEMS);
        before.await(stream.append(published(), suspended()), GROUP);
        before.stop();

        try (TestStream restored = new TestStream()) {
            restored.append(published());
            ReadModels readModels = start(restored, Duration.ofSeconds(2), "restored", ITEMS);

            Progress progress = readModels.progress(GROUP);
            assertThat(progress.state()).isEqualTo(ReadModelState.AHEAD_OF_STORE);
            assertThat(progress.isHealthy()).isFalse();
            assertThat(progress.failure()).contains("position 1").contains("event store, 0");

            restored.append(resumed(), suspended());
            assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");

            readModels.reset(GROUP);
            readModels.await(restored.head(), GROUP);
            assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemResumed", "ItemSuspended");
            readModels.stop();
        }
    }

    @Test
    void waiting_for_a_position_beyond_the_store_is_refused_at_once() {
        ReadModels readModels = start(Duration.ofMinutes(10), ITEMS);
        stream.append(published());

        assertThatThrownBy(() -> readModels.await(1, GROUP)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.failure().code()).isEqualTo(FailureCode.POSITION_UNKNOWN);
            assertThat(e.failure().arguments()).containsExactly("1", "0");
        });
    }

    @Test
    void waiting_for_a_stopped_group_is_refused_at_once() {
        ReadModels readModels = start(Duration.ofMinutes(10), poisonedBySuspension());
        long position = stream.append(published(), suspended());

        assertThatThrownBy(() -> readModels.await(position, GROUP))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.failure().code()).isEqualTo(FailureCode.READ_MODEL_STOPPED));
    }

    @Test
    void waiting_in_vain_tells_both_positions() {
        ReadModels readModels = start(Duration.ofMillis(1), ITEMS);
        readModels.stop();
        long position = stream.append(published());

        assertThatThrownBy(() -> readModels.await(position, GROUP)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.failure().code()).isEqualTo(FailureCode.STALE);
            assertThat(e.failure().arguments()).containsExactly("0", "-1");
        });
    }

    @Test
    void position_that_was_reached_before_is_answered_though_the_group_has_stopped() {
        ReadModels readModels = start(poisonedBySuspension());
        long reached = stream.append(published());
        readModels.await(reached, GROUP);
        stream.append(suspended());
        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).state() == ReadModelState.STOPPED);

        readModels.await(reached, GROUP);

        assertThat(readModels.progress(GROUP).position()).isEqualTo(reached);
    }

    @Test
    void process_that_does_not_hold_the_claim_waits_for_the_one_that_does() {
        ReadModels worker = start(ITEMS);
        worker.await(stream.append(published()), GROUP);
        ReadModels onlooker = start(stream, Duration.ofSeconds(20), "onlooker", ITEMS);

        onlooker.await(stream.append(suspended()), GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");
        assertThat(onlooker.progress(GROUP).isHealthy()).isTrue();
    }

    @Test
    void claim_is_taken_over_when_its_holder_stops() {
        ReadModels worker = start(ITEMS);
        worker.await(stream.append(published()), GROUP);
        ReadModels successor = start(stream, Duration.ofSeconds(20), "successor", ITEMS);
        worker.stop();

        successor.await(stream.append(suspended()), GROUP);

        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");
    }

    @Test
    void rebuilding_what_another_process_works_on_is_refused() {
        ReadModels worker = start(ITEMS);
        worker.await(stream.append(published()), GROUP);

        assertThatThrownBy(() -> start(stream, Duration.ofSeconds(2), "newer", Tallies.items(GROUP, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stop it first");
        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished");
    }

    @Test
    void reset_of_what_another_process_works_on_fails_visibly_and_throws_nothing_away() {
        ReadModels worker = start(ITEMS);
        worker.await(stream.append(published()), GROUP);
        ReadModels onlooker = start(stream, Duration.ofSeconds(20), "onlooker", ITEMS);

        assertThatThrownBy(() -> onlooker.reset(GROUP)).isInstanceOf(IllegalStateException.class);

        Progress progress = onlooker.progress(GROUP);
        assertThat(progress.state()).isEqualTo(ReadModelState.STOPPED);
        assertThat(progress.isHealthy()).isFalse();
        assertThat(progress.failure()).contains("stop it first");
        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished");
        assertThat(database("reader").versions(GROUP)).isNotEmpty();
    }

    @Test
    void process_that_does_not_hold_the_claim_shows_the_progress_of_the_one_that_does() {
        ReadModels worker = start(ITEMS);
        worker.await(stream.append(published()), GROUP);
        ReadModels onlooker = start(stream, Duration.ofSeconds(20), "onlooker", ITEMS);

        worker.await(stream.append(suspended(), resumed()), GROUP);

        assertThat(onlooker.progress(GROUP).position()).isEqualTo(2);
        assertThat(onlooker.progress(GROUP).lag()).isZero();
    }

    @Test
    void error_while_the_stream_is_read_shows_as_stopped() {
        stream.append(published());
        StreamableMessageSource<TrackedEventMessage<?>> broken = new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
                throw new NoClassDefFoundError("org/henji/Gone");
            }

            @Override
            public TrackingToken createHeadToken() {
                return stream.store().createHeadToken();
            }

            @Override
            public TrackingToken createTailToken() {
                return stream.store().createTailToken();
            }
        };
        ReadModels readModels = start(mongo, broken, Duration.ofMinutes(10), "broken", ITEMS);

        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).state() == ReadModelState.STOPPED);

        assertThat(readModels.progress(GROUP).isHealthy()).isFalse();
        assertThat(readModels.progress(GROUP).failure()).isEqualTo(NoClassDefFoundError.class.getName());
    }

    @Test
    void nobody_reads_rows_that_are_still_being_made() {
        Semaphore mayFold = new Semaphore(0);
        long position = stream.append(published(), suspended());
        ReadModels readModels = start(Duration.ofMillis(1), items(1, event -> mayFold.acquireUninterruptibly()));

        assertStale(readModels, position);
        mayFold.release(2);
        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).position() == position);
        readModels.awaitAfter(null, GROUP);

        readModels.reset(GROUP);
        assertStale(readModels, position);
        mayFold.release(2);
        await().atMost(LIMIT).until(() -> readModels.progress(GROUP).position() == position);
        readModels.awaitAfter(null, GROUP);
        assertThat(acts(NOODLES.value())).containsExactly("ItemPublished", "ItemSuspended");
    }

    private static void assertStale(ReadModels readModels, long wanted) {
        assertThatThrownBy(() -> readModels.awaitAfter(null, GROUP)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.failure().code()).isEqualTo(FailureCode.STALE);
            assertThat(e.failure().arguments()).containsExactly(Long.toString(wanted), "-1");
        });
    }

    @Test
    void settings_of_an_unknown_group_are_refused() {
        QuerySettings settings = new QuerySettings(
                LIMIT, CLAIM_TIMEOUT, Duration.ofMillis(20), Map.of("talies", new QuerySettings.Processor(1)));

        assertThatThrownBy(() -> new ReadModels(List.of(ITEMS), database("test"), stream.store(), settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("talies");
    }

    @Test
    void unknown_group_is_refused() {
        ReadModels readModels = start(ITEMS);

        assertThatThrownBy(() -> readModels.reset("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReadModel<ItemTally> poisonedBySuspension() {
        return items(1, event -> {
            if (event instanceof ItemSuspended) {
                throw new UnsupportedOperationException("not yet");
            }
        });
    }

    private interface Obstacle {
        void meet(AssessmentItemEvent event);
    }

    /** The tallies of items with something in the way. */
    private static ReadModel<ItemTally> items(int version, Obstacle obstacle) {
        return ReadModel.of(ItemTally.class, Tallies.ITEMS, GROUP, version)
                .fedBy(AssessmentItemEvent.class, e -> e.item().value(), (row, event, occurrence) -> {
                    obstacle.meet(event);
                    List<String> acts = new ArrayList<>(row == null ? List.of() : row.acts());
                    acts.add(event.getClass().getSimpleName());
                    return new ItemTally(List.copyOf(acts), AT);
                })
                .indexedBy("since", Row.KEY)
                .build();
    }

    private ReadModels start(ReadModel<?>... models) {
        return start(Duration.ofSeconds(20), models);
    }

    private ReadModels start(Duration waitAtMost, ReadModel<?>... models) {
        return start(stream, waitAtMost, "process-" + started.size(), models);
    }

    private ReadModels start(TestStream events, Duration waitAtMost, String owner, ReadModel<?>... models) {
        return start(mongo, events, waitAtMost, owner, models);
    }

    private ReadModels start(
            MongoDatabase database, TestStream events, Duration waitAtMost, String owner, ReadModel<?>... models) {
        return start(database, events.store(), waitAtMost, owner, models);
    }

    private ReadModels start(
            MongoDatabase database,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Duration waitAtMost,
            String owner,
            ReadModel<?>... models) {
        QuerySettings settings = new QuerySettings(waitAtMost, CLAIM_TIMEOUT, Duration.ofMillis(20), Map.of());
        ReadModels readModels = new ReadModels(List.of(models), database(database, owner), events, settings);
        readModels.start();
        started.add(readModels);
        return readModels;
    }

    /** The database, of which one method of one collection fails so many times, as when the connection is lost. */
    private MongoDatabase refusing(AtomicInteger times, String collection, String method) {
        return Refusing.database(mongo, (name, called) -> {
            if (name.equals(collection) && called.equals(method) && times.getAndDecrement() > 0) {
                throw new MongoSocketException("connection lost", new ServerAddress("localhost"));
            }
        });
    }

    private ReadModelDatabase database(String owner) {
        return database(mongo, owner);
    }

    private static ReadModelDatabase database(MongoDatabase database, String owner) {
        return new ReadModelDatabase(database, new TestPeople().mapper(), owner, CLAIM_TIMEOUT, Clock.systemUTC());
    }

    private <V extends Record> Rows<V> rows(ReadModel<V> model) {
        return database("reader").rows(model);
    }

    private List<String> acts(String item) {
        return rows(ITEMS).find(item).orElseThrow().acts();
    }

    private MongoCollection<Document> tokens() {
        return mongo.getCollection(MongoTokenStore.COLLECTION);
    }

    private long storedPosition() {
        return database("reader").tokens().position(GROUP);
    }
}
