package org.henji.kernel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateNoTest {

    @Test
    void number_is_the_same_however_it_is_typed() {
        assertThat(CertificateNo.parse(" ｚx62 0100 0126 000001 ")).isEqualTo(new CertificateNo("ZX6201000126000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0927010100100001", "S000062010001261000001", "ZX6201000126000001"})
    void numbers_of_every_scheme_are_numbers(String text) {
        assertThat(CertificateNo.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "ZX-62", "证书", "1234567890123456789012345678901234"})
    void what_is_no_number_is_refused(String text) {
        assertThatThrownBy(() -> CertificateNo.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.failure().code()).isEqualTo(FailureCode.CERTIFICATE_NO_INVALID));
    }
}
