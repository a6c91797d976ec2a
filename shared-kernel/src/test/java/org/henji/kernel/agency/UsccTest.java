package org.henji.kernel.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.Random;
import java.util.stream.Stream;
import org.henji.kernel.agency.LegalForm.FilingHandling;
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
class UsccTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final char[] CHARACTERS = ALPHABET.toCharArray();
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String GB_11714 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] GB_11714_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91310110666007217T"})
    void a_real_code_parses(String code) {
        assertThat(Uscc.parse(code).value()).isEqualTo(code);
        assertThat(Uscc.parse(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100m000100y43", "  91350100M000100Y43\t", "91350100M000100y43"})
    void what_people_type_is_stored_as_the_standard_writes_it(String typed) {
        assertThat(Uscc.parse(typed)).isEqualTo(new Uscc("91350100M000100Y43"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4A",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100 M000100Y43",
                "91350100-M000100Y-43",
                "I1350100M000100Y43",
                "9O350100M000100Y43",
                "91350100S000100Y43",
                "91350100V000100Y43",
                "91350100Z000100Y43",
                "９1350100M000100Y43",
                "350100000000000",
            })
    void anything_else_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> Uscc.parse(text)).isInstanceOfSatisfying(InvalidValue.class, e -> {
            assertThat(e.failure().code()).isEqualTo(FailureCode.USCC_INVALID);
            assertThat(e.failure().arguments()).isEmpty();
        });
    }

    @Test
    void the_organisation_code_inside_has_a_check_of_its_own() {
        String organization = "M000100Y";
        char right = organizationCheck(organization);
        assertThat(right).isEqualTo('4');

        for (char check : CHARACTERS) {
            String code = withCheck("91350100" + organization + check);
            assertThat(CreditCodeUtil.isCreditCode(code)).isTrue();
            assertThat(parses(code)).as(code).isEqualTo(check == right);
        }
    }

    @Test
    void every_well_formed_code_parses_and_no_changed_character_goes_unnoticed() {
        Random random = new Random(20230203);
        for (int i = 0; i < 300; i++) {
            String code = randomCode(random);
            assertThat(parses(code)).as(code).isTrue();
            for (int position = 0; position < code.length(); position++) {
                for (char other : CHARACTERS) {
                    String changed = code.substring(0, position) + other + code.substring(position + 1);
                    assertThat(parses(changed)).as("%s for %s", changed, code).isEqualTo(changed.equals(code));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11, GOVERNMENT_BODY, BARRED_GOVERNMENT",
        "12, PUBLIC_INSTITUTION, MANUAL_DECISION",
        "13, MASS_ORGANIZATION, MANUAL_DECISION",
        "19, OTHER_ESTABLISHMENT, MANUAL_DECISION",
        "51, SOCIAL_ORGANIZATION, PROOF_OF_DECOUPLING",
        "52, PRIVATE_NON_ENTERPRISE, NORMAL",
        "53, FOUNDATION, MANUAL_DECISION",
        "91, ENTERPRISE, NORMAL",
        "92, INDIVIDUAL_BUSINESS, BARRED_NOT_LEGAL_PERSON",
        "93, FARMERS_COOPERATIVE, MANUAL_DECISION",
        "31, OTHER, MANUAL_DECISION",
        "81, OTHER, MANUAL_DECISION",
        "N2, OTHER, MANUAL_DECISION",
        "10, OTHER, MANUAL_DECISION",
    })
    void the_prefix_tells_the_legal_form(String prefix, LegalForm form, FilingHandling handling) {
        Uscc uscc = Uscc.parse(withCheck(prefix + "620102" + "M000100Y" + organizationCheck("M000100Y")));

        assertThat(uscc.legalForm()).isEqualTo(form);
        assertThat(uscc.legalForm().filingHandling()).isEqualTo(handling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "whatever was stored once"})
    void a_stored_value_is_never_judged_again(String stored) {
        assertThat(new Uscc(stored).legalForm()).isEqualTo(LegalForm.OTHER);
    }

    @Test
    void a_code_is_a_plain_json_string() {
        JsonMapper json = JsonMapper.shared();
        Uscc uscc = new Uscc("91350100M000100Y43");

        assertThat(json.writeValueAsString(uscc)).isEqualTo("\"91350100M000100Y43\"");
        assertThat(json.readValue("\"91350100M000100Y43\"", Uscc.class)).isEqualTo(uscc);
    }

    private static boolean parses(String code) {
        try {
            Uscc.parse(code);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static String randomCode(Random random) {
        String registrar = pick(random, ALPHABET, 2);
        String division = pick(random, "0123456789", 6);
        String organization = pick(random, ALPHABET, 8);
        return withCheck(registrar + division + organization + organizationCheck(organization));
    }

    private static String pick(Random random, String alphabet, int length) {
        return Stream.generate(() -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .limit(length)
                .reduce("", String::concat);
    }

    /** GB 32100: the sum of all 18 weighted characters, the last with weight 1, is a multiple of 31. */
    private static String withCheck(String seventeen) {
        int sum = weighted(seventeen, ALPHABET, WEIGHTS);
        return ALPHABET.chars()
                .filter(check -> (sum + ALPHABET.indexOf(check)) % 31 == 0)
                .mapToObj(check -> seventeen + (char) check)
                .findFirst()
                .orElseThrow();
    }

    /** GB 11714: 11 less the remainder, where 10 is written X and 11 is written 0. */
    private static char organizationCheck(String eight) {
        int check = 11 - weighted(eight, GB_11714, GB_11714_WEIGHTS) % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    private static int weighted(String text, String alphabet, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * alphabet.indexOf(text.charAt(i));
        }
        return sum;
    }
}
