package org.henji.command.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.EvaluationEvents.STANDARD;
import static org.henji.kernel.agency.EvaluationEvents.standard;
import static org.henji.kernel.agency.EvaluationEvents.standardReleased;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.agency.StandardCommand.ReleaseEvaluationStandard;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent.EvaluationStandardReleased;
import org.henji.kernel.agency.evaluation.Indicator;
import org.henji.kernel.agency.evaluation.Section;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.Veto;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Rules 1 and 2 of {@code docs/event-model/evaluation.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseEvaluationStandardTest {

    @Test
    void the_department_releases_a_standard() {
        AgencyStage.given().when(release(standard()), DEPARTMENT).thenAnswers(STANDARD, standardReleased());
    }

    @Test
    void the_same_again_changes_nothing() {
        AgencyStage.given(standardReleased())
                .when(release(standard()), DEPARTMENT)
                .thenNothing();
    }

    @Test
    void what_was_released_does_not_change() {
        AgencyStage.given(standardReleased())
                .when(release(withPassLine(85)), DEPARTMENT)
                .thenRefused(FailureCode.STANDARD_ALREADY_RELEASED, STANDARD.value());
    }

    @Test
    void there_are_100_points() {
        Section section = standard().sections().getFirst();
        AgencyStage.given()
                .when(release(with(List.of(section), List.of())), DEPARTMENT)
                .thenRefused(FailureCode.STANDARD_POINTS_NOT_100, "60");
    }

    @Test
    void the_pass_line_is_not_below_the_setting() {
        AgencyStage.given()
                .when(release(withPassLine(79)), DEPARTMENT)
                .thenRefused(FailureCode.STANDARD_PASS_LINE_TOO_LOW, "80", "79");
        AgencyStage.given()
                .under(Rules.defaults().with(Map.of(Setting.EVALUATION_PASS_LINE, 79)))
                .when(release(withPassLine(79)), DEPARTMENT)
                .then(new EvaluationStandardReleased(STANDARD, withPassLine(79), AT));
    }

    @Test
    void a_setting_that_is_raised_later_leaves_what_was_released_alone() {
        AgencyStage.given(standardReleased())
                .under(Rules.defaults().with(Map.of(Setting.EVALUATION_PASS_LINE, 90)))
                .when(release(standard()), DEPARTMENT)
                .thenNothing();
    }

    @ParameterizedTest
    @MethodSource
    void a_code_occurs_once(String code, Standard standard) {
        AgencyStage.given().when(release(standard), DEPARTMENT).thenRefused(FailureCode.STANDARD_CODE_REPEATED, code);
    }

    static Stream<Object[]> a_code_occurs_once() {
        List<Veto> none = List.of();
        Veto veto = new Veto("V1", "材料弄虚作假");
        return Stream.of(
                new Object[] {"1", with(List.of(half("1", "1.1"), half("1", "2.1")), none)},
                new Object[] {"1.1", with(List.of(half("1", "1.1"), half("2", "1.1")), none)},
                new Object[] {"V1", with(List.of(half("1", "1.1"), half("2", "2.1")), List.of(veto, veto))});
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_releases(Actor actor) {
        AgencyStage.given().when(release(standard()), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_releases() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void the_sample_that_ships_is_a_standard_and_says_that_it_is_a_sample() throws IOException {
        String text = new ClassPathResource("evaluation/sample-standard.json").getContentAsString(UTF_8);
        Standard sample = JsonMapper.shared().readValue(text, Standard.class);
        AgencyStage.given()
                .when(release(sample), DEPARTMENT)
                .then(new EvaluationStandardReleased(STANDARD, sample, AT));
        assertThat(sample.sample()).isTrue();
        assertThat(sample.passLine()).isEqualTo(80);
        assertThat(sample.sectionFloorPercent()).isEqualTo(60);
        assertThat(sample.sections()).extracting(Section::maximum).containsExactly(10, 10, 25, 25, 15, 10, 5);
        assertThat(sample.vetoes()).hasSize(5);
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            assertThat(validation.getValidator().validate(release(sample))).isEmpty();
        }
    }

    private static ReleaseEvaluationStandard release(Standard standard) {
        return new ReleaseEvaluationStandard(STANDARD, standard);
    }

    private static Standard withPassLine(int points) {
        Standard usual = standard();
        return new Standard(
                usual.title(),
                usual.basis(),
                usual.sample(),
                points,
                usual.sectionFloorPercent(),
                usual.sections(),
                usual.vetoes());
    }

    private static Standard with(List<Section> sections, List<Veto> vetoes) {
        return new Standard("测试评估标准", "仅供测试", true, 80, 60, sections, vetoes);
    }

    private static Section half(String code, String indicator) {
        return new Section(code, "测试", List.of(new Indicator(indicator, "测试", 50, "测试")));
    }
}
