package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.infrastructure.Selection.Direction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelectionTest {

    private static final Selection BY_KEY = Selection.all();
    private static final Selection BY_TIME = Selection.all().orderedBy("since", Direction.DESCENDING);

    @Test
    void index_of_the_order_serves_all_rows() {
        assertThat(BY_KEY.isServedBy(List.of("_id"))).isTrue();
        assertThat(BY_TIME.isServedBy(List.of("since", "_id"))).isTrue();
    }

    @Test
    void index_that_ends_before_the_order_does_not_serve() {
        assertThat(BY_TIME.isServedBy(List.of("since"))).isFalse();
        assertThat(BY_TIME.isServedBy(List.of("_id"))).isFalse();
    }

    @Test
    void tested_fields_may_stand_before_the_order() {
        assertThat(BY_TIME.where("region", "a").isServedBy(List.of("region", "since", "_id")))
                .isTrue();
        assertThat(BY_TIME.where("state", "x")
                        .where("region", "a")
                        .isServedBy(List.of("region", "state", "since", "_id")))
                .isTrue();
    }

    @Test
    void index_that_begins_with_another_field_does_not_serve() {
        assertThat(BY_TIME.where("state", "x").isServedBy(List.of("region", "state", "since", "_id")))
                .isFalse();
    }

    @Test
    void index_that_does_not_narrow_a_restricted_selection_does_not_serve() {
        assertThat(BY_TIME.where("region", "a").isServedBy(List.of("since", "_id")))
                .isFalse();
    }

    @Test
    void bounds_on_what_orders_narrow_and_other_bounds_do_not() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Selection bounded =
                Selection.all().where("state", "x").between("day", day, null).orderedBy("day", Direction.ASCENDING);

        assertThat(bounded.isServedBy(List.of("day", "_id"))).isTrue();
        assertThat(bounded.isServedBy(List.of("state", "day", "_id"))).isTrue();
        assertThat(BY_TIME.where("state", "x").between("day", day, day).isServedBy(List.of("since", "_id")))
                .isFalse();
        assertThat(BY_TIME.between("day", null, null)).hasToString(BY_TIME.toString());
    }

    @Test
    void null_and_blank_do_not_restrict() {
        assertThat(BY_KEY.where("region", null).containing("name", " ").containing("name", null))
                .hasToString(BY_KEY.toString());
    }

    @Test
    void part_of_a_text_is_bounded_and_has_no_control_characters() {
        assertThat(BY_KEY.containing("name", "拉".repeat(100)).containing()).hasSize(1);
        for (String part : List.of("拉".repeat(101), "x".repeat(40_000), "拉\0面", "拉\n面")) {
            assertThatThrownBy(() -> BY_KEY.containing("name", part)).isInstanceOfSatisfying(Refused.class, e -> {
                assertThat(e.failure().code()).isEqualTo(FailureCode.VALIDATION_FAILED);
                assertThat(e.failure().arguments()).containsExactly("name 1..100");
            });
        }
    }
}
