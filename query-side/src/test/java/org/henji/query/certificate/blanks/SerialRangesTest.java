package org.henji.query.certificate.blanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.blank.BlankEvents.range;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SerialRangesTest {

    @Test
    void what_touches_is_one_range() {
        SerialRanges serials = new SerialRanges(List.of(range(1, 3), range(7, 2)));

        serials.add(range(4, 3));

        assertThat(serials.ranges()).containsExactly(range(1, 8));
    }

    @Test
    void what_is_taken_out_of_the_middle_leaves_both_ends() {
        SerialRanges serials = new SerialRanges(List.of(range(1, 10)));

        assertThat(serials.remove(range(4, 2))).isEqualTo(2);
        assertThat(serials.remove(range(4, 2))).isZero();
        assertThat(serials.ranges()).containsExactly(range(1, 3), range(6, 5));
        assertThat(serials.contain(blank(3))).isTrue();
        assertThat(serials.contain(blank(4))).isFalse();
        assertThat(serials.contain(blank(11))).isFalse();
    }

    @Test
    void series_are_kept_apart() {
        BlankRange other = new BlankRange(new BlankSerial("GT00000004"), 1);
        SerialRanges serials = new SerialRanges(List.of(range(1, 3), other));

        assertThat(serials.ranges()).containsExactly(range(1, 3), other);
        assertThat(serials.remove(range(1, 10))).isEqualTo(3);
        assertThat(serials.ranges()).containsExactly(other);
        assertThat(serials.contain(new BlankSerial("HH00000001"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void they_are_what_a_set_of_serials_would_be(long seed) {
        Random random = new Random(seed);
        TreeSet<BlankSerial> expected = new TreeSet<>();
        SerialRanges serials = new SerialRanges(List.of());
        for (int times = 0; times < 300; times++) {
            BlankRange range = range(1 + random.nextInt(60), 1 + random.nextInt(8));
            if (random.nextBoolean()) {
                range.serials().forEach(expected::add);
                serials.add(range);
            } else {
                int before = expected.size();
                range.serials().forEach(expected::remove);
                assertThat(serials.remove(range)).isEqualTo(before - expected.size());
            }
            assertThat(serials.ranges()).isEqualTo(BlankRange.of(expected));
        }
    }
}
