package org.henji.query.infrastructure;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.jspecify.annotations.Nullable;

/** Read models for tests of the projector, whose rows would show an event that was folded twice or not at all. */
final class Tallies {

    static final String ITEMS = "tally-items";
    static final String CATEGORIES = "tally-categories";

    /** What happened to an item, in order. */
    public record ItemTally(List<String> acts, Instant since) {}

    /** How many items of a category were published and suspended: fed by many streams. */
    public record CategoryTally(int published, int suspended) {}

    private Tallies() {}

    static ReadModel<ItemTally> items(String group, int version) {
        return ReadModel.of(ItemTally.class, ITEMS, group, version)
                .fedBy(AssessmentItemEvent.class, e -> e.item().value(), (row, e, occurrence) -> evolve(row, e))
                .indexedBy("since", Row.KEY)
                .build();
    }

    static ReadModel<CategoryTally> categories(String group, int version) {
        return ReadModel.of(CategoryTally.class, CATEGORIES, group, version)
                .fedByAll(
                        AssessmentItemEvent.class,
                        e -> Set.of("all", e.item().value().substring(0, 5)),
                        (row, e, occurrence) -> evolve(row, e))
                .build();
    }

    private static ItemTally evolve(@Nullable ItemTally row, AssessmentItemEvent event) {
        List<String> before =
                event instanceof ItemPublished ? List.of() : known(row).acts();
        List<String> acts = Stream.concat(
                        before.stream(), Stream.of(event.getClass().getSimpleName()))
                .toList();
        return new ItemTally(acts, event.at());
    }

    private static CategoryTally evolve(@Nullable CategoryTally row, AssessmentItemEvent event) {
        CategoryTally before = row == null ? new CategoryTally(0, 0) : row;
        return switch (event) {
            case ItemPublished e -> new CategoryTally(before.published() + 1, before.suspended());
            case ItemSuspended e -> new CategoryTally(before.published(), before.suspended() + 1);
            default -> before;
        };
    }
}
