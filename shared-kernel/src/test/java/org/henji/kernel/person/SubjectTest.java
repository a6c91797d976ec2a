package org.henji.kernel.person;

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
class SubjectTest {

    private static final String PSEUDONYM = "p_0123456789abcdef0123456789abcdef";

    @Test
    void pseudonym_is_taken_as_a_desk_shows_it() {
        assertThat(Subject.parse(PSEUDONYM)).isEqualTo(new Subject(PSEUDONYM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p_", "620102199601010007", "p_0123456789ABCDEF0123456789abcdef", "\"subject\""})
    void what_is_no_pseudonym_is_refused(String text) {
        assertThatThrownBy(() -> Subject.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.failure().code()).isEqualTo(FailureCode.SUBJECT_INVALID));
    }
}
