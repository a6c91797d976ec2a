package org.henji.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {

    @Test
    void every_component_has_its_setting_and_every_setting_its_component() {
        assertThat(Arrays.stream(Rules.class.getRecordComponents()).map(RulesTest::settingName))
                .containsExactly(
                        Arrays.stream(Setting.values()).map(Setting::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void a_setting_reads_and_changes_the_component_of_its_name(Setting setting) throws ReflectiveOperationException {
        int other = setting.defaultValue() == setting.least() ? setting.least() + 1 : setting.defaultValue() - 1;
        Rules changed = Rules.defaults().with(Map.of(setting, other));

        assertThat(setting.in(Rules.defaults())).isEqualTo(setting.defaultValue());
        for (RecordComponent component : Rules.class.getRecordComponents()) {
            boolean itself = settingName(component).equals(setting.name());
            Object expected = itself ? (Object) other : component.getAccessor().invoke(Rules.defaults());
            assertThat(component.getAccessor().invoke(changed))
                    .as(component.getName())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_setting_says_what_it_is_and_where_its_default_comes_from(Setting setting) {
        assertThat(setting.chinese()).isNotBlank();
        assertThat(setting.english()).isNotBlank();
        assertThat(setting.source()).isNotBlank();
        assertThat(setting.defaultValue()).isBetween(setting.least(), setting.greatest());
        // what the notice states is traced to a rule of it
        assertThat(setting.source().startsWith("BR-")).isEqualTo(setting.basis() == Basis.STATED);
    }

    @Test
    void the_numbers_of_the_notice_are_the_defaults() {
        assertThat(Rules.defaults())
                .returns(60, Rules::passMark)
                .returns(5, Rules::certificateValidityYears)
                .returns(5, Rules::agenciesPerItemAndPrefecture)
                .returns(3, Rules::assessorsPerItem)
                .returns(2, Rules::fullTimeManagers)
                .returns(3, Rules::lookBackYears)
                .returns(3, Rules::paperRetentionYears)
                .returns(5, Rules::electronicRetentionYears);
    }

    /** Configuration binding calls the constructor with null for whatever is not configured. */
    @Test
    void what_is_not_configured_takes_its_default() throws ReflectiveOperationException {
        Object[] nothing = new Object[Setting.values().length];
        Object[] passMarkOnly = nothing.clone();
        passMarkOnly[0] = 70;

        assertThat(Rules.class.getConstructors()).hasSize(1);
        var constructor = Rules.class.getConstructors()[0];
        assertThat(constructor.newInstance(nothing)).isEqualTo(Rules.defaults());
        assertThat(constructor.newInstance(passMarkOnly))
                .isEqualTo(Rules.defaults().with(Map.of(Setting.PASS_MARK, 70)));
    }

    @ParameterizedTest
    @EnumSource
    void a_value_out_of_range_is_refused_by_name(Setting setting) {
        for (int wrong : new int[] {setting.least() - 1, setting.greatest() + 1}) {
            assertThatThrownBy(() -> Rules.defaults().with(Map.of(setting, wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(setting.key())
                    .hasMessageContaining(String.valueOf(wrong));
        }
    }

    @Test
    void the_smallest_photo_cannot_be_larger_than_the_largest() {
        assertThatThrownBy(() -> Rules.defaults().with(Map.of(Setting.PHOTO_MIN_KILOBYTES, 201)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("photo-min-kilobytes")
                .hasMessageContaining("photo-max-kilobytes");
        assertThatCode(() -> Rules.defaults().with(Map.of(Setting.PHOTO_MIN_KILOBYTES, 200)))
                .doesNotThrowAnyException();
    }

    private static String settingName(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
