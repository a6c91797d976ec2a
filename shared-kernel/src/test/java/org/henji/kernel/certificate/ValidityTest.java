package org.henji.kernel.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-30, 5, 2031-03-29",
        "2026-01-01, 5, 2030-12-31",
        "2023-03-01, 5, 2028-02-29",
        "2024-03-01, 5, 2029-02-28",
        "2024-02-29, 5, 2029-02-28",
        "2024-02-29, 4, 2028-02-28",
        "2024-02-28, 5, 2029-02-27"
    })
    void last_day_is_the_one_before_the_anniversary(LocalDate issuedOn, int years, LocalDate lastDay) {
        assertThat(Validity.lastDay(issuedOn, years)).isEqualTo(lastDay);
    }
}
