package org.henji.query.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyedHashTest {

    private final KeyedHash hash = new KeyedHash();

    @ParameterizedTest
    @CsvSource({
        "张三, 张三, true",
        "张 三, 张三, true",
        "Ａli, Ali, true",
        "买买提.阿里, 买买提·阿里, true",
        "张三丰, 张三, false",
        "张, 张三, false",
        "张三, , false",
        "'', , false",
    })
    void names_are_the_same_however_they_are_typed(String typed, String held, boolean same) {
        assertThat(hash.isSameName(typed, held)).isEqualTo(same);
    }

    @Test
    void what_was_typed_is_not_in_what_stands_for_it() {
        String stands = hash.of("id/", "620102199001011233");

        assertThat(stands).startsWith("id/").doesNotContain("620102");
        assertThat(hash.of("id/", "620102199001011233")).isEqualTo(stands);
        assertThat(new KeyedHash().of("id/", "620102199001011233")).isNotEqualTo(stands);
    }

    @Test
    void input_does_not_show_what_was_typed() {
        assertThat(new Known("ZX6211000226000001", "620102199001011233", "张三").toString())
                .isEqualTo("Known[...]");
    }
}
