package org.henji.kernel.session.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "100, 100.00",
        "100.00, 100.00",
        "99.99, 99.99",
        "60.0, 60.00",
        "0.01, 0.01",
        "7.5, 7.50",
        "080, 80.00"
    })
    void an_assessor_gives_up_to_a_hundred_with_two_decimals(String text, String points) {
        assertThat(Points.parse(text)).isEqualTo(new Points(points));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "-0",
                "+5",
                "100.01",
                "101",
                "1000",
                "59.995",
                "0.001",
                "NaN",
                "Infinity",
                "1e2",
                "1E+2",
                "0x10",
                "80,5",
                "80.",
                ".5",
                " 80",
                "80 ",
                "８０",
                "六十"
            })
    void anything_else_is_no_score(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Points.parse(text))
                .satisfies(invalid -> assertThat(invalid.failure()).isEqualTo(Failure.of(FailureCode.SCORE_INVALID)));
    }

    @Test
    void what_history_holds_is_read_as_it_is() {
        assertThat(new Points("59.9949").decimal()).isEqualTo(new BigDecimal("59.9949"));
        assertThat(Points.of(new BigDecimal("1E+2"))).isEqualTo(new Points("100"));
    }
}
