package org.henji.command.agency;

import static org.henji.command.Acts.TODAY;
import static org.henji.command.agency.FilingAt.expert;
import static org.henji.command.agency.FilingAt.form;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.VISITED_ON;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.fullScores;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.EvaluationEvents.standard;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.command.agency.EvaluationCommand.EvaluateItem;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent.EvaluationStandardReleased;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 14 and 18 to 22 of {@code docs/event-model/evaluation.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluateItemTest {

    @Test
    void a_member_of_the_panel_fills_in_the_form() {
        checked().when(EvaluationActs.evaluate(), expert(SECOND)).then(evaluated(ITEM));
    }

    @Test
    void the_materials_have_been_checked_before() {
        FilingAt.PANEL
                .stage()
                .when(EvaluationActs.evaluate(), expert(SECOND))
                .thenRefused(FailureCode.MATERIALS_NOT_CHECKED);
    }

    @ParameterizedTest
    @MethodSource
    void scores_that_do_not_fit_the_standard_are_refused(Failure failure, List<IndicatorScore> scores) {
        checked()
                .when(EvaluationActs.evaluate(scores, List.of(), Conclusion.NOT_RECOMMENDED), expert(SECOND))
                .thenRefused(failure);
    }

    static Stream<Object[]> scores_that_do_not_fit_the_standard_are_refused() {
        List<IndicatorScore> full = fullScores();
        return Stream.of(
                bad(Failure.of(FailureCode.INDICATOR_MISSING, "2.1"), full.subList(0, 2)),
                bad(Failure.of(FailureCode.INDICATOR_REPEATED, "1.1"), plus(full, full.getFirst())),
                bad(
                        Failure.of(FailureCode.INDICATOR_UNKNOWN, "9.9"),
                        plus(full, new IndicatorScore("9.9", 1, null, null))),
                bad(Failure.of(FailureCode.POINTS_ABOVE_MAXIMUM, "1.2", "20"), EvaluationActs.scores(40, 20.5, 40)),
                bad(Failure.of(FailureCode.POINTS_ABOVE_MAXIMUM, "2.1", "40"), EvaluationActs.scores(40, 20, 1000)),
                bad(Failure.of(FailureCode.POINTS_INVALID, "1.1"), EvaluationActs.scores(-0.5, 20, 40)),
                bad(Failure.of(FailureCode.POINTS_INVALID, "1.1"), EvaluationActs.scores(-0.0, 20, 40)),
                bad(Failure.of(FailureCode.POINTS_INVALID, "1.1"), EvaluationActs.scores(39.9, 20, 40)),
                bad(Failure.of(FailureCode.POINTS_INVALID, "1.2"), EvaluationActs.scores(40, 19.25, 40)),
                bad(Failure.of(FailureCode.POINTS_INVALID, "2.1"), EvaluationActs.scores(40, 20, Double.NaN)),
                bad(
                        Failure.of(FailureCode.POINTS_INVALID, "2.1"),
                        EvaluationActs.scores(40, 20, Double.POSITIVE_INFINITY)));
    }

    @Test
    void lost_points_have_a_reason() {
        for (String nothing : Arrays.asList(null, " ")) {
            List<IndicatorScore> scores = List.of(
                    new IndicatorScore("1.1", 40, null, null),
                    new IndicatorScore("1.2", 19.5, nothing, null),
                    new IndicatorScore("2.1", 40, null, null));
            checked()
                    .when(EvaluationActs.evaluate(scores), expert(SECOND))
                    .thenRefused(FailureCode.DEDUCTION_REASON_MISSING, "1.2");
        }
    }

    /** Of 60 + 40 points a pass needs 80 in all and 60 % of each section: 36 and 24. */
    @ParameterizedTest
    @CsvSource({
        "40, 0, 40, 80, true",
        "40, 0, 39.5, 79.5, false",
        "39.5, 0, 40, 79.5, false",
        "40, 20, 24, 84, true",
        "40, 20, 23.5, 83.5, false",
        "36, 0, 40, 76, false",
        "40, 20, 40, 100, true",
        "0, 0, 0, 0, false"
    })
    void the_line_is_part_of_the_pass(double first, double second, double third, double total, boolean passed) {
        List<IndicatorScore> scores = EvaluationActs.scores(first, second, third);
        checked()
                .when(EvaluationActs.evaluate(scores, List.of(), Conclusion.NOT_RECOMMENDED), expert(SECOND))
                .then(EvaluationActs.form(scores, List.of(), total, passed, Conclusion.NOT_RECOMMENDED));
        Stage.Then recommending = checked().when(EvaluationActs.evaluate(scores), expert(SECOND));
        if (passed) {
            recommending.then(EvaluationActs.form(scores, List.of(), total, true, Conclusion.RECOMMENDED));
        } else {
            recommending.thenRefused(FailureCode.CONCLUSION_CONTRADICTS_SCORES, ITEM.value());
        }
    }

    @Test
    void the_floor_of_a_section_is_part_of_the_pass() {
        // a floor that decides: 90 % of 60 is 54, of 40 is 36
        Standard usual = standard();
        StandardVersion strict = new StandardVersion("ES-2026-2");
        Standard withFloor = new Standard(usual.title(), usual.basis(), true, 80, 90, usual.sections(), usual.vetoes());
        PanelFormed formed = panelFormed();
        DomainEvent[] history = {
            new EvaluationStandardReleased(strict, withFloor, AT),
            evaluationOpened(),
            new PanelFormed(
                    EVALUATION,
                    APPLICATION,
                    USCC,
                    formed.prefecture(),
                    formed.items(),
                    strict,
                    formed.members(),
                    VISITED_ON,
                    formed.plan(),
                    3,
                    AT),
            materialsChecked()
        };
        FilingAt.REVIEW
                .stage()
                .and(history)
                .when(EvaluationActs.evaluate(EvaluationActs.scores(34, 20, 36)), expert(SECOND))
                .then(EvaluationActs.form(
                        EvaluationActs.scores(34, 20, 36), List.of(), 90, true, Conclusion.RECOMMENDED));
        FilingAt.REVIEW
                .stage()
                .and(history)
                .when(EvaluationActs.evaluate(EvaluationActs.scores(33.5, 20, 40)), expert(SECOND))
                .thenRefused(FailureCode.CONCLUSION_CONTRADICTS_SCORES, ITEM.value());
    }

    @Test
    void a_veto_fails_it_whatever_the_points() {
        List<String> veto = List.of("V1");
        checked()
                .when(EvaluationActs.evaluate(fullScores(), veto, Conclusion.RECOMMENDED), expert(SECOND))
                .thenRefused(FailureCode.CONCLUSION_CONTRADICTS_SCORES, ITEM.value());
        checked()
                .when(
                        EvaluationActs.evaluate(fullScores(), List.of("V1", "V1"), Conclusion.NOT_RECOMMENDED),
                        expert(SECOND))
                .then(EvaluationActs.form(fullScores(), veto, 100, false, Conclusion.NOT_RECOMMENDED));
    }

    @Test
    void a_veto_is_one_of_the_standard() {
        checked()
                .when(EvaluationActs.evaluate(fullScores(), List.of("V9"), Conclusion.NOT_RECOMMENDED), expert(SECOND))
                .thenRefused(FailureCode.VETO_UNKNOWN, "V9");
    }

    @Test
    void a_material_that_is_not_true_fails_it_too() {
        MaterialsChecked falseForm = new MaterialsChecked(
                EVALUATION, CheckMaterialsTest.withFirst(MaterialFinding.Result.FALSE, "印章系伪造"), AT);
        FilingAt.PANEL
                .stage()
                .and(falseForm)
                .when(EvaluationActs.evaluate(), expert(SECOND))
                .thenRefused(FailureCode.CONCLUSION_CONTRADICTS_SCORES, ITEM.value());
    }

    @Test
    void an_incomplete_one_does_not_by_itself() {
        MaterialsChecked incomplete = new MaterialsChecked(
                EVALUATION, CheckMaterialsTest.withFirst(MaterialFinding.Result.INCOMPLETE, "缺少签章页"), AT);
        FilingAt.PANEL
                .stage()
                .and(incomplete)
                .when(EvaluationActs.evaluate(), expert(SECOND))
                .then(evaluated(ITEM));
    }

    @ParameterizedTest
    @EnumSource(names = "RECOMMENDED", mode = EnumSource.Mode.EXCLUDE)
    void the_panel_may_conclude_less_than_the_points_allow(Conclusion conclusion) {
        checked()
                .when(EvaluationActs.evaluate(fullScores(), List.of(), conclusion), expert(SECOND))
                .then(EvaluationActs.form(fullScores(), List.of(), 100, true, conclusion));
    }

    @Test
    void the_visit_was_after_the_panel_was_formed_and_has_been() {
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            checked()
                    .when(
                            new EvaluateItem(
                                    EVALUATION, ITEM, day, "示例路 2 号", fullScores(), List.of(), Conclusion.RECOMMENDED),
                            expert(SECOND))
                    .thenRefused(FailureCode.VISIT_DATE_INVALID, day.toString());
        }
    }

    @Test
    void filling_it_in_again_voids_the_signatures() {
        checked()
                .and(evaluated(ITEM), signed(ITEM, LEADER, false), signed(ITEM, SECOND, false))
                .when(EvaluationActs.evaluate(), expert(THIRD))
                .then(evaluated(ITEM))
                .when(EvaluationActs.sign(), expert(THIRD))
                .then(signed(ITEM, THIRD, false))
                .when(EvaluationActs.sign(), expert(LEADER))
                .then(signed(ITEM, LEADER, false));
    }

    @Test
    void what_all_have_signed_stays() {
        FilingAt.EVALUATED
                .stage()
                .when(EvaluationActs.evaluate(), expert(SECOND))
                .thenRefused(FailureCode.ITEM_ALREADY_EVALUATED, ITEM.value());
    }

    @Test
    void unless_it_says_to_look_again() {
        checked()
                .and(EvaluationActs.form(fullScores(), List.of(), 100, true, Conclusion.EVALUATE_AGAIN))
                .and(form(ITEM).skip(1).toArray(DomainEvent[]::new))
                .when(EvaluationActs.evaluate(), expert(SECOND))
                .then(evaluated(ITEM));
    }

    @Test
    void for_an_item_that_is_evaluated() {
        ItemCode unknown = new ItemCode("ZX-09-999");
        checked()
                .when(
                        new EvaluateItem(
                                EVALUATION,
                                unknown,
                                VISITED_ON,
                                "示例路 2 号",
                                fullScores(),
                                List.of(),
                                Conclusion.RECOMMENDED),
                        expert(SECOND))
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, unknown.value());
    }

    private static Stage checked() {
        return FilingAt.PANEL.stage().and(materialsChecked());
    }

    private static Object[] bad(Failure failure, List<IndicatorScore> scores) {
        return new Object[] {failure, scores};
    }

    private static List<IndicatorScore> plus(List<IndicatorScore> scores, IndicatorScore more) {
        return Stream.concat(scores.stream(), Stream.of(more)).toList();
    }
}
