package org.henji.kernel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlankRangeTest {

    @Test
    void range_counts_from_its_first_serial() {
        BlankRange range = new BlankRange(BlankSerial.parse("gs00000099"), 3);

        assertThat(range.last()).isEqualTo(new BlankSerial("GS00000101"));
        assertThat(range.serials().map(BlankSerial::value)).containsExactly("GS00000099", "GS00000100", "GS00000101");
    }

    @Test
    void serials_that_follow_each_other_are_one_range() {
        List<BlankSerial> serials = Stream.of("GS00000003", "GS00000001", "GS00000002", "GS00000005", "GS00000001")
                .map(BlankSerial::parse)
                .toList();

        assertThat(BlankRange.of(serials))
                .containsExactly(
                        new BlankRange(new BlankSerial("GS00000001"), 3),
                        new BlankRange(new BlankSerial("GS00000005"), 1));
    }

    @Test
    void serials_of_other_letters_or_length_are_other_serials() {
        List<BlankSerial> serials = Stream.of("A000001", "B000002", "A0000002")
                .map(BlankSerial::parse)
                .toList();

        assertThat(BlankRange.of(serials)).hasSize(3);
    }

    @Test
    void serial_that_is_none_is_refused() {
        assertThatThrownBy(() -> BlankSerial.parse("GS-1"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.failure().code()).isEqualTo(FailureCode.BLANK_SERIAL_INVALID));
    }
}
