package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.infrastructure.Selection.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists that a date bounds and orders, and counts that the database makes. */
@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowsByDateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    public record Dated(
            String kind,
            LocalDate day,
            boolean marked,
            @Nullable String place) {}

    private static final ReadModel<Dated> MODEL = ReadModel.of(Dated.class, "dated", "dated", 1)
            .indexedBy("kind", "day", Row.KEY)
            .indexedBy("day", Row.KEY)
            .indexedBy("kind", Row.KEY)
            .build();

    private Rows<Dated> rows;

    /** Two a day for five days, of two kinds in turn; every third is marked, and the last has no place. */
    @BeforeEach
    void tenRows(MongoDatabase database) {
        rows = new ReadModelDatabase(
                        database, new TestPeople().mapper(), "test", Duration.ofSeconds(10), Clock.systemUTC())
                .rows(MODEL);
        rows.createIndexes();
        for (int n = 0; n < 10; n++) {
            Row<Dated> row = new Row<>(
                    "r" + n,
                    n,
                    new Dated(n % 2 == 0 ? "even" : "odd", FIRST.plusDays(n / 2), n % 3 == 0, n == 9 ? null : "here"));
            rows.write(Map.of(row.key(), row), Map.of());
        }
    }

    @Test
    void both_bounds_are_included_and_either_may_be_left_out() {
        assertThat(days(between(FIRST.plusDays(1), FIRST.plusDays(2)))).containsExactly(2, 2, 3, 3);
        assertThat(days(between(FIRST.plusDays(4), null))).containsExactly(5, 5);
        assertThat(days(between(null, FIRST))).containsExactly(1, 1);
        assertThat(days(between(FIRST.plusDays(9), null))).isEmpty();
        assertThat(days(between(null, null).where("kind", "odd"))).containsExactly(1, 2, 3, 4, 5);
        assertThat(days(between(FIRST, FIRST.plusDays(1)).where("kind", "odd"))).containsExactly(1, 2);
    }

    @Test
    void pages_in_the_order_of_a_date_join_to_the_whole_list_though_days_repeat() {
        for (Direction direction : Direction.values()) {
            Selection selection = Selection.all().orderedBy("day", direction);
            List<Integer> whole = days(selection);
            List<Integer> joined = new ArrayList<>();
            String cursor = null;
            boolean more = true;
            while (more) {
                Connection<Dated> page = rows.page(selection, PageRequest.of(3, cursor));
                page.getEdges().forEach(edge -> joined.add(edge.node().day().getDayOfMonth()));
                cursor = page.getPageInfo().endCursor();
                more = page.getPageInfo().hasNextPage();
            }
            assertThat(joined).hasSize(10).isEqualTo(whole);
        }
    }

    @Test
    void rows_with_the_same_values_are_counted_together() {
        assertThat(rows.counts(Selection.all(), List.of("kind", "marked")))
                .containsExactlyInAnyOrder(
                        new Counted(Map.of("kind", "even", "marked", true), 2),
                        new Counted(Map.of("kind", "even", "marked", false), 3),
                        new Counted(Map.of("kind", "odd", "marked", true), 2),
                        new Counted(Map.of("kind", "odd", "marked", false), 3));
        assertThat(rows.counts(Selection.all().where("kind", "odd").between("day", null, FIRST), List.of("marked")))
                .containsExactly(new Counted(Map.of("marked", false), 1));
        assertThat(rows.counts(Selection.all().where("kind", "none"), List.of("marked")))
                .isEmpty();
    }

    @Test
    void what_a_row_does_not_have_is_a_value_of_its_own() {
        List<Counted> counted = rows.counts(Selection.all(), List.of("place"));

        assertThat(counted)
                .containsExactlyInAnyOrder(new Counted(Map.of("place", "here"), 9), new Counted(Map.of(), 1));
        assertThat(counted).extracting(each -> each.text("place")).containsExactlyInAnyOrder("here", null);
    }

    @Test
    void counts_without_an_index_are_refused() {
        assertThatThrownBy(() -> rows.counts(Selection.all().where("marked", true), List.of("kind")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Selection between(@Nullable LocalDate from, @Nullable LocalDate until) {
        return Selection.all().between("day", from, until).orderedBy("day", Direction.ASCENDING);
    }

    private List<Integer> days(Selection selection) {
        return rows.page(selection, PageRequest.of(100, null)).getEdges().stream()
                .map(edge -> edge.node().day().getDayOfMonth())
                .toList();
    }
}
