package org.henji.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CitizenIdNumberTest {

    private static final char[] CHARACTERS = "0123456789X".toCharArray();

    /** The two examples that the standard itself prints. */
    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1949-12-31, FEMALE", "440524188001010014, 1880-01-01, MALE"})
    void the_number_tells_birth_date_and_sex(String text, LocalDate birthDate, Sex sex) {
        CitizenIdNumber number = CitizenIdNumber.parse(text);

        assertThat(number.value()).isEqualTo(text);
        assertThat(number.birthDate()).isEqualTo(birthDate);
        assertThat(number.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", " 11010519491231002X "})
    void a_lower_case_x_is_stored_as_upper_case(String typed) {
        assertThat(CitizenIdNumber.parse(typed)).isEqualTo(new CitizenIdNumber("11010519491231002X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "999999", "622126", "810000", "830000", "910000"})
    void the_address_prefix_is_never_a_reason_to_refuse(String prefix) {
        String number = withCheck(prefix + "19900101" + "001");

        assertThat(CitizenIdNumber.parse(number).value()).isEqualTo(number);
    }

    @Test
    void the_future_is_not_asked() {
        assertThat(CitizenIdNumber.parse(withCheck("620102" + "29991231" + "002"))
                        .birthDate())
                .isEqualTo(LocalDate.of(2999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021",
                "110105491231002",
                "11010519491231002",
                "11010519491231002XX",
                "1101051949123100X2",
                "A123456789",
                "1101051949 1231002X",
                "１1010519491231002X",
            })
    void another_form_is_refused_without_being_repeated(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900229", "19000229", "20010431", "19901301", "19900100", "19900001"})
    void a_day_that_does_not_exist_is_refused_though_the_check_holds(String birthDate) {
        assertRefused(withCheck("620102" + birthDate + "123"));
    }

    @Test
    void every_well_formed_number_parses_and_no_changed_digit_goes_unnoticed() {
        Random random = new Random(20230203);
        for (int i = 0; i < 300; i++) {
            LocalDate birthDate = LocalDate.ofEpochDay(random.nextInt(-20000, 20000));
            int sequence = random.nextInt(1000);
            String text = withCheck("%06d%s%03d"
                    .formatted(random.nextInt(1_000_000), birthDate.toString().replace("-", ""), sequence));

            CitizenIdNumber number = CitizenIdNumber.parse(text);
            assertThat(number.birthDate()).isEqualTo(birthDate);
            assertThat(number.sex()).isEqualTo(sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE);
            for (int position = 0; position < text.length(); position++) {
                for (char other : CHARACTERS) {
                    if (other != text.charAt(position)) {
                        assertRefused(text.substring(0, position) + other + text.substring(position + 1));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110105********002X", "12345678901, 123456*8901", "1234567890, **********", "'', ''"
    })
    void text_never_shows_the_number(String value, String shown) {
        assertThat(new CitizenIdNumber(value)).hasToString(shown);
    }

    @Test
    void a_number_is_a_plain_json_string() {
        JsonMapper json = JsonMapper.shared();
        CitizenIdNumber number = new CitizenIdNumber("11010519491231002X");

        assertThat(json.writeValueAsString(number)).isEqualTo("\"11010519491231002X\"");
        assertThat(json.readValue("\"11010519491231002X\"", CitizenIdNumber.class))
                .isEqualTo(number);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> CitizenIdNumber.parse(text)).isInstanceOfSatisfying(InvalidValue.class, e -> {
            assertThat(e.failure().code()).isEqualTo(FailureCode.ID_NUMBER_INVALID);
            assertThat(e.failure().arguments()).isEmpty();
        });
    }

    /** GB 11643: the sum of all 18 weighted characters leaves 1; the weight of a position is a power of two modulo 11. */
    private static String withCheck(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (1 << (17 - i)) % 11 * Character.digit(seventeen.charAt(i), 10);
        }
        int check = Math.floorMod(1 - sum, 11);
        return seventeen + (check == 10 ? "X" : check);
    }
}
