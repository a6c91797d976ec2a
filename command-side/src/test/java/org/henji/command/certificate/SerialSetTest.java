package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SerialSetTest {

    private static final List<String> SERIES = List.of("GS#8", "GS#6", "#8");

    private final SerialSet set = new SerialSet();

    @Test
    void what_touches_is_one_range() {
        set.add(range(1, 3));
        set.add(range(5, 2));
        assertThat(set.ranges()).containsExactly(range(1, 3), range(5, 2));
        set.add(range(4, 1));
        assertThat(set.ranges()).containsExactly(range(1, 6));
        assertThat(set.size()).isEqualTo(6);
    }

    @Test
    void what_is_taken_from_the_middle_leaves_both_ends() {
        set.add(range(1, 1_000_000));
        set.remove(range(2, 999_998));
        assertThat(set.ranges()).containsExactly(range(1, 1), range(1_000_000, 1));
        assertThat(set.size()).isEqualTo(2);
    }

    @Test
    void the_next_of_a_million_are_found_without_looking_at_the_rest() {
        set.add(range(1, 1_000_000));
        for (int taken = 1; taken <= 20_000; taken++) {
            BlankSerial next = set.lowest(1).getFirst();
            assertThat(next.number()).isEqualTo(taken);
            set.remove(new BlankRange(next, 1));
        }
        assertThat(set.size()).isEqualTo(980_000);
    }

    @Test
    void what_is_in_it_already_counts_once() {
        set.add(range(1, 5));
        set.add(range(3, 5));
        assertThat(set.ranges()).containsExactly(range(1, 7));
        assertThat(set.size()).isEqualTo(7);
    }

    @Test
    void serials_of_different_length_are_of_different_series() {
        set.add(new BlankRange(BlankSerial.parse("GS99999999"), 1));
        set.add(new BlankRange(BlankSerial.parse("GS100000000"), 1));
        assertThat(set.ranges()).hasSize(2);
        assertThat(set.contains(BlankSerial.parse("GS99999999"))).isTrue();
        assertThat(set.contains(BlankSerial.parse("GS099999999"))).isFalse();
    }

    @Test
    void it_is_what_a_plain_set_is() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            SerialSet ranges = new SerialSet();
            NavigableSet<BlankSerial> plain = new TreeSet<>();
            for (int act = 0; act < 100; act++) {
                BlankRange some = some(random);
                if (random.nextInt(5) < 3) {
                    ranges.add(some);
                    plain.addAll(some.serials().toList());
                } else {
                    ranges.remove(some);
                    plain.removeAll(some.serials().toList());
                }
                compare(ranges, plain, some(random), random.nextInt(40));
            }
        }
    }

    private static void compare(SerialSet ranges, NavigableSet<BlankSerial> plain, BlankRange some, int count) {
        assertThat(ranges.size()).isEqualTo(plain.size());
        assertThat(ranges.ranges()).isEqualTo(BlankRange.of(plain));
        assertThat(ranges.lowest(count)).isEqualTo(plain.stream().limit(count).toList());
        assertThat(ranges.contains(some.first())).isEqualTo(plain.contains(some.first()));
        assertThat(ranges.firstOf(some))
                .isEqualTo(some.serials().filter(plain::contains).findFirst());
        BlankRange around = ranges.rangeWith(some.first());
        assertThat(around != null && around.serials().toList().contains(some.first()))
                .isEqualTo(plain.contains(some.first()));
    }

    private static BlankRange some(Random random) {
        return new BlankRange(
                BlankSerial.of(SERIES.get(random.nextInt(SERIES.size())), random.nextInt(60)), 1 + random.nextInt(15));
    }

    private static BlankRange range(int first, int count) {
        return new BlankRange(BlankSerial.of("GS#8", first), count);
    }
}
