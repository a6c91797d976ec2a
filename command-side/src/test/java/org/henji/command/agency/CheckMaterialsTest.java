package org.henji.command.agency;

import static org.henji.command.agency.FilingAt.expert;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.complete;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.agency.EvaluationCommand.CheckMaterials;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 16 and 17 of {@code docs/event-model/evaluation.md} (BR-10, BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckMaterialsTest {

    @Test
    void a_member_of_the_panel_checks_the_seven_materials() {
        FilingAt.PANEL
                .stage()
                .when(EvaluationActs.checkMaterials(), expert(SECOND))
                .then(materialsChecked());
    }

    @Test
    void they_are_checked_once() {
        FilingAt.PANEL
                .stage()
                .and(materialsChecked())
                .when(EvaluationActs.checkMaterials(), expert(SECOND))
                .thenRefused(FailureCode.MATERIALS_ALREADY_CHECKED);
    }

    @ParameterizedTest
    @EnumSource
    void none_is_left_out(MaterialType type) {
        List<MaterialFinding> others =
                complete().stream().filter(found -> found.type() != type).toList();
        FilingAt.PANEL
                .stage()
                .when(new CheckMaterials(EVALUATION, others), expert(SECOND))
                .thenRefused(FailureCode.MATERIAL_CHECK_INCOMPLETE, type.name());
    }

    @Test
    void none_is_checked_twice() {
        List<MaterialFinding> twice =
                Stream.concat(complete().stream(), complete().stream().skip(6)).toList();
        FilingAt.PANEL
                .stage()
                .when(new CheckMaterials(EVALUATION, twice), expert(SECOND))
                .thenRefused(FailureCode.MATERIAL_CHECK_INCOMPLETE, MaterialType.INTEGRITY_PLEDGE.name());
    }

    @ParameterizedTest
    @EnumSource(names = "COMPLETE", mode = EnumSource.Mode.EXCLUDE)
    void what_is_wrong_is_said(MaterialFinding.Result result) {
        for (String nothing : Arrays.asList(null, " ")) {
            FilingAt.PANEL
                    .stage()
                    .when(new CheckMaterials(EVALUATION, withFirst(result, nothing)), expert(SECOND))
                    .thenRefused(FailureCode.MATERIAL_REMARK_MISSING, MaterialType.APPLICATION_FORM.name());
        }
        FilingAt.PANEL
                .stage()
                .when(new CheckMaterials(EVALUATION, withFirst(result, "缺少签章页")), expert(SECOND))
                .then(new MaterialsChecked(EVALUATION, withFirst(result, "缺少签章页"), AT));
    }

    static List<MaterialFinding> withFirst(MaterialFinding.Result result, @Nullable String remark) {
        return Stream.concat(
                        Stream.of(new MaterialFinding(MaterialType.APPLICATION_FORM, result, remark)),
                        complete().stream().skip(1))
                .toList();
    }
}
