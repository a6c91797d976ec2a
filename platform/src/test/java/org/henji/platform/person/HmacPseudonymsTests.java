package org.henji.platform.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.henji.kernel.person.CitizenIdNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HmacPseudonymsTests {

    private static final CitizenIdNumber ID = new CitizenIdNumber("620103199009090008");

    private final Pseudonyms pseudonyms = new HmacPseudonyms(AesGcm.key(new byte[32]));

    @Test
    void same_person_has_the_same_pseudonym() {
        assertThat(pseudonyms.of(ID)).isEqualTo(pseudonyms.of(new CitizenIdNumber(ID.value())));
        assertThat(pseudonyms.of(ID).value()).matches("p_[0-9a-f]{32}");
    }

    /** The blind index of everything stored: a change here would cut people off from their history. */
    @Test
    void pseudonyms_never_change() {
        assertThat(pseudonyms.of(ID).value()).isEqualTo("p_27c64c4dc305ff1cf91a1fdfe3830d1b");
        assertThat(pseudonyms.of("测试钱二", "13800000002").value()).isEqualTo("p_ed01bbe2abe805afab16b9215f0d92b4");
    }

    @Test
    void other_person_or_other_key_gives_another_pseudonym() {
        assertThat(pseudonyms.of(ID)).isNotEqualTo(pseudonyms.of(new CitizenIdNumber("620103198908080001")));
        assertThat(pseudonyms.of(ID))
                .isNotEqualTo(new HmacPseudonyms(AesGcm.key("x".repeat(32).getBytes(UTF_8))).of(ID));
    }

    @Test
    void contact_cannot_pass_for_an_id_number_nor_be_shifted() {
        assertThat(pseudonyms.of(ID.value(), "")).isNotEqualTo(pseudonyms.of(ID));
        assertThat(pseudonyms.of("甲1", "38")).isNotEqualTo(pseudonyms.of("甲", "138"));
    }

    @Test
    void way_of_typing_a_contact_makes_no_difference() {
        assertThat(pseudonyms.of(" 测试 钱二 ", "138-0000 0002")).isEqualTo(pseudonyms.of("测试钱二", "13800000002"));
        assertThat(pseudonyms.of("测试钱二", "１３８０００００００２")).isEqualTo(pseudonyms.of("测试钱二", "13800000002"));
    }
}
