package org.henji.query.certificate.publiccheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of people. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MaskTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳建国, 欧*", "张, *", "'', *", "𬎆三, 𬎆*", "𬎆, *"})
    void first_character_of_a_name_is_shown(String name, String masked) {
        assertThat(CheckedCertificate.maskedName(name)).isEqualTo(masked);
    }
}
