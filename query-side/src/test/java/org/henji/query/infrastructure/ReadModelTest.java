package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.imported;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.event.DomainEvent;
import org.henji.query.infrastructure.Tallies.CategoryTally;
import org.henji.query.infrastructure.Tallies.ItemTally;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadModelTest {

    private static final Actor ACTOR = new Actor("u1", Office.provincial(Level.DEPARTMENT), null);
    private static final ReadModel<ItemTally> ITEMS = Tallies.items("tallies", 1);
    private static final ReadModel<CategoryTally> CATEGORIES = Tallies.categories("tallies", 1);

    @Test
    void events_of_one_batch_build_on_each_other() {
        Map<String, Row<ItemTally>> rows = ITEMS.fold(Map.of(), history(published(), suspended()));

        assertThat(rows.get(NOODLES.value()).view().acts()).containsExactly("ItemPublished", "ItemSuspended");
        assertThat(rows.get(NOODLES.value()).position()).isEqualTo(1);
    }

    @Test
    void row_skips_what_it_has_seen() {
        List<Occurrence> history = history(published(), suspended());
        Map<String, Row<ItemTally>> first = ITEMS.fold(Map.of(), history.subList(0, 1));

        assertThat(ITEMS.fold(first, history).get(NOODLES.value()).view().acts())
                .containsExactly("ItemPublished", "ItemSuspended");
        assertThat(ITEMS.fold(ITEMS.fold(Map.of(), history), history)).isEmpty();
    }

    @Test
    void event_goes_into_every_row_it_has_a_key_for() {
        Map<String, Row<CategoryTally>> rows = Scenario.rows(
                CATEGORIES, ACTOR, List.of(published(), published(PAPER_CUTTING), suspended(PAPER_CUTTING)));

        assertThat(rows.get("all").view()).isEqualTo(new CategoryTally(2, 1));
        assertThat(rows.get("ZX-01").view()).isEqualTo(new CategoryTally(1, 0));
        assertThat(rows.get("ZX-02").view()).isEqualTo(new CategoryTally(1, 1));
    }

    @Test
    void each_line_of_an_event_goes_into_its_own_row() {
        ReadModel<Line> lines = ReadModel.of(Line.class, "lines", "tallies", 1)
                .fedByLines(
                        AssessmentItemEvent.class,
                        e -> Map.of(
                                "first",
                                e.item().value() + "/1",
                                "second",
                                e.item().value() + "/2"),
                        (row, line, occurrence) -> new Line(row == null ? line : row.text() + " " + line))
                .build();

        Map<String, Row<Line>> rows = Scenario.rows(lines, ACTOR, List.of(published(), published(PAPER_CUTTING)));

        assertThat(rows.get("first").view()).isEqualTo(new Line("ZX-01-001/1 ZX-02-002/1"));
        assertThat(rows.get("second").view()).isEqualTo(new Line("ZX-01-001/2 ZX-02-002/2"));
    }

    @Test
    void each_event_of_an_upcast_pair_at_one_position_is_folded() {
        List<Occurrence> pair = List.of(
                new Occurrence(published(), 0, ACTOR, null), new Occurrence(published(PAPER_CUTTING), 0, ACTOR, null));

        Map<String, Row<CategoryTally>> rows = CATEGORIES.fold(Map.of(), pair);

        assertThat(rows.get("all").view()).isEqualTo(new CategoryTally(2, 0));
        assertThat(CATEGORIES.fold(rows, pair)).isEmpty();
    }

    @Test
    void event_of_another_family_is_nothing_to_it() {
        assertThat(ITEMS.fold(Map.of(), history(imported()))).isEmpty();
        assertThat(ITEMS.isFedBy(imported().getClass())).isFalse();
        assertThat(ITEMS.isFedBy(published().getClass())).isTrue();
    }

    @Test
    void change_of_a_row_that_does_not_exist_names_event_and_position() {
        FoldFailed failure = catchThrowableOfType(
                FoldFailed.class, () -> ITEMS.fold(Map.of(), List.of(new Occurrence(suspended(), 41, ACTOR, null))));

        assertThat(failure.position()).isEqualTo(41);
        assertThat(failure.eventType()).isEqualTo("catalogue.item-suspended");
        assertThat(failure.failureType()).isEqualTo(IllegalStateException.class.getName());
    }

    @Test
    void failure_does_not_show_what_the_event_says() {
        ReadModel<ItemTally> leaky = ReadModel.of(ItemTally.class, "leaky", "tallies", 1)
                .fedBy(AssessmentItemEvent.class, e -> e.item().value(), (row, e, occurrence) -> {
                    throw new IllegalArgumentException("content of " + e);
                })
                .build();

        assertThatThrownBy(() -> leaky.fold(Map.of(), history(published())))
                .isInstanceOf(FoldFailed.class)
                .hasNoCause()
                .hasMessageNotContaining("content")
                .hasMessageNotContaining(NOODLES.value());
    }

    @Test
    void key_that_cannot_be_told_is_a_failure_of_the_fold() {
        ReadModel<ItemTally> keyless = ReadModel.of(ItemTally.class, "keyless", "tallies", 1)
                .fedBy(
                        AssessmentItemEvent.class,
                        e -> {
                            throw new IllegalArgumentException("no key");
                        },
                        (row, e, occurrence) -> Fold.known(row))
                .build();

        assertThatThrownBy(() -> keyless.keys(history(published()))).isInstanceOf(FoldFailed.class);
    }

    @Test
    void index_on_a_field_that_the_view_does_not_have_is_refused() {
        ReadModel.Builder<ItemTally> builder = ReadModel.of(ItemTally.class, "misspelt", "tallies", 1);

        assertThatThrownBy(() -> builder.indexedBy("sinse", Row.KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a line said. */
    record Line(String text) {}

    private static List<Occurrence> history(DomainEvent... events) {
        return Scenario.history(ACTOR, List.of(events));
    }
}
