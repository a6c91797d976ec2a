package org.henji.command.agency;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.agency.evaluation.MaterialFinding.Result;
import org.henji.kernel.failure.FailureCode;

/** What a panel's check of the materials (材料核查) must say: something of each of the seven, BR-10 and BR-12. */
final class MaterialRules {

    private MaterialRules() {}

    static void check(List<MaterialFinding> findings) {
        Listed.noneTwice(findings, MaterialFinding::type, FailureCode.MATERIAL_CHECK_INCOMPLETE, MaterialRules::nameOf);
        Set<MaterialType> checked = findings.stream().map(MaterialFinding::type).collect(Collectors.toSet());
        Listed.firstOf(
                List.of(MaterialType.values()),
                type -> !checked.contains(type),
                FailureCode.MATERIAL_CHECK_INCOMPLETE,
                MaterialType::name);
        Listed.firstOf(
                findings, MaterialRules::lacksRemark, FailureCode.MATERIAL_REMARK_MISSING, MaterialRules::nameOf);
    }

    private static boolean lacksRemark(MaterialFinding found) {
        return found.result() != Result.COMPLETE
                && (found.remark() == null || found.remark().isBlank());
    }

    private static String nameOf(MaterialFinding found) {
        return found.type().name();
    }
}
