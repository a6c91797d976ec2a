package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.event.DomainEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that go into a row which they do not name. */
@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointingRowsTest {

    /**
     * An item, or all items of a category.
     *
     * @param category to which the item belongs; empty of a category
     */
    public record Shelf(String category, int published, int suspended) {}

    private static final ReadModel<Shelf> SHELVES = ReadModel.of(Shelf.class, "shelves", "tallies", 1)
            .fedBy(
                    AssessmentItemEvent.class,
                    e -> e.item().value(),
                    (row, e, occurrence) -> row == null ? new Shelf(category(e), 0, 0) : row)
            .fedBy(
                    ItemPublished.class,
                    PointingRowsTest::category,
                    (row, e, occurrence) -> new Shelf("", row == null ? 1 : row.published() + 1, 0))
            .fedThrough(
                    AssessmentItemEvent.class,
                    e -> e.item().value(),
                    item -> Optional.of(item.category()).filter(category -> !category.equals("ZX-02")),
                    (row, e, occurrence) -> e instanceof ItemPublished
                            ? Fold.known(row)
                            : new Shelf("", Fold.known(row).published(), row.suspended() + 1))
            .build();

    private static final List<DomainEvent> HISTORY =
            List.of(published(), published(PAPER_CUTTING), suspended(), suspended(PAPER_CUTTING), suspended());

    @Test
    void event_goes_where_the_row_it_names_points_and_nowhere_when_that_points_nowhere() {
        Map<String, Row<Shelf>> rows = Scenario.rows(SHELVES, null, HISTORY);

        assertThat(rows.get("ZX-01").view()).isEqualTo(new Shelf("", 1, 2));
        assertThat(rows.get("ZX-02").view()).isEqualTo(new Shelf("", 1, 0));
        assertThat(rows.get(NOODLES.value()).view()).isEqualTo(new Shelf("ZX-01", 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void row_is_loaded_wherever_the_stream_is_cut(int cut, MongoDatabase mongo) {
        ReadModelDatabase database = new ReadModelDatabase(
                mongo, new TestPeople().mapper(), "test", Duration.ofSeconds(10), Clock.systemUTC());
        Rows<Shelf> rows = database.rows(SHELVES);
        Projector projector = new Projector(List.of(rows));
        List<Occurrence> history = Scenario.history(null, HISTORY);

        projector.project(history.subList(0, cut));
        projector.project(history.subList(cut, history.size()));
        projector.project(history);

        assertThat(rows.find("ZX-01")).contains(new Shelf("", 1, 2));
        assertThat(rows.find("ZX-02")).contains(new Shelf("", 1, 0));
    }

    @Test
    void event_that_names_a_row_which_does_not_exist_is_an_error() {
        ReadModel<Shelf> lost = ReadModel.of(Shelf.class, "lost", "tallies", 1)
                .fedThrough(
                        AssessmentItemEvent.class,
                        e -> e.item().value(),
                        item -> Optional.of(item.category()),
                        (row, e, occurrence) -> Fold.known(row))
                .build();

        assertThatThrownBy(() -> Scenario.rows(lost, null, HISTORY)).isInstanceOf(FoldFailed.class);
    }

    private static String category(AssessmentItemEvent event) {
        return event.item().value().substring(0, 5);
    }
}
