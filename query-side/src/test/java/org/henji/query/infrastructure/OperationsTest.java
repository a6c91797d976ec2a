package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.query.infrastructure.Tallies.ItemTally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What an operator sees and can do. */
@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsTest {

    private static final String GROUP = "tallies";

    private final TestStream stream = new TestStream();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private ReadModels readModels;

    @BeforeEach
    void start(MongoDatabase mongo) {
        ReadModel<ItemTally> poisonedBySecret = ReadModel.of(ItemTally.class, Tallies.ITEMS, GROUP, 1)
                .fedBy(AssessmentItemEvent.class, e -> e.item().value(), (row, event, occurrence) -> {
                    if (row != null) {
                        throw new IllegalArgumentException("secret " + event);
                    }
                    return new ItemTally(List.of(), event.at());
                })
                .build();
        readModels = new ReadModels(
                List.of(poisonedBySecret),
                new ReadModelDatabase(
                        mongo, new TestPeople().mapper(), "test", Duration.ofSeconds(10), Clock.systemUTC()),
                stream.store(),
                new QuerySettings(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMillis(20), Map.of()));
        readModels.start();
        new ReadModelMetrics(readModels).bindTo(meters);
    }

    @AfterEach
    void stop() {
        readModels.stop();
        stream.close();
    }

    @Test
    void a_read_that_fails_says_nothing_about_storing() {
        assertThat(new QueryConfiguration().databaseFailures().translate(new MongoException("away")))
                .hasValue(Failure.of(FailureCode.READ_MODEL_UNAVAILABLE));
    }

    @Test
    void health_tells_where_every_group_stands() {
        readModels.await(stream.append(published()), GROUP);

        Health health = new ReadModelHealth(readModels).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(details(health))
                .containsEntry("state", ReadModelState.RUNNING)
                .containsEntry("position", 0L)
                .containsEntry("head", 0L)
                .containsEntry("percent", 100)
                .doesNotContainKey("failure");
    }

    @Test
    void stopped_group_takes_health_down_and_tells_what_without_telling_the_event() {
        readModels.await(stream.append(published()), GROUP);
        stream.append(suspended());
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        new ReadModelHealth(readModels).health().getStatus().equals(Status.DOWN));

        Health health = new ReadModelHealth(readModels).health();

        assertThat(details(health))
                .containsEntry("state", ReadModelState.STOPPED)
                .containsEntry("position", 0L)
                .containsEntry("head", 1L)
                .containsEntry("percent", 50)
                .containsEntry(
                        "failure", "java.lang.IllegalArgumentException at position 1 (catalogue.item-suspended)");
        assertThat(health.toString()).doesNotContain("secret").doesNotContain("under revision");
    }

    @Test
    void metrics_show_position_lag_and_failure() {
        readModels.await(stream.append(published()), GROUP);
        assertThat(gauge("position")).isZero();
        assertThat(gauge("lag")).isZero();
        assertThat(gauge("failed")).isZero();

        stream.append(suspended());
        await().atMost(Duration.ofSeconds(20)).until(() -> gauge("failed") == 1);

        assertThat(gauge("position")).isZero();
        assertThat(gauge("lag")).isEqualTo(1);
    }

    @Test
    void endpoint_shows_progress_and_resets() {
        ReadModelEndpoint endpoint = new ReadModelEndpoint(readModels);
        readModels.await(stream.append(published()), GROUP);
        assertThat(endpoint.progress()).singleElement().isEqualTo(readModels.progress(GROUP));

        assertThat(endpoint.reset(GROUP).group()).isEqualTo(GROUP);

        readModels.await(0, GROUP);
        assertThat(readModels.progress(GROUP).isHealthy()).isTrue();
    }

    @Test
    void empty_store_is_read_completely() {
        Progress progress = readModels.progress(GROUP);

        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.lag()).isZero();
    }

    private double gauge(String name) {
        return meters.get("henji.readmodel." + name).tag("group", GROUP).gauge().value();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> details(Health health) {
        return (Map<String, Object>) health.getDetails().get(GROUP);
    }
}
