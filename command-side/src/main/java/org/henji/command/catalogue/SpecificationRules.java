package org.henji.command.catalogue;

import java.util.HashSet;
import java.util.Set;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.WorkTask;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/** What must be true of a specification, by the national writing rules (编写要求) of 2006. */
final class SpecificationRules {

    private static final int WHOLE = 100;

    private SpecificationRules() {}

    static void check(Specification content, Rules rules) {
        Set<String> names = new HashSet<>();
        for (WorkTask task : content.tasks()) {
            if (!names.add(task.name().strip())) {
                throw new RuleViolated(FailureCode.SPECIFICATION_TASK_REPEATED, task.name());
            }
        }
        int weights = content.tasks().stream().mapToInt(WorkTask::weightPercent).sum();
        if (weights != WHOLE) {
            throw new RuleViolated(FailureCode.SPECIFICATION_WEIGHTS_NOT_100, String.valueOf(weights));
        }
        if (content.assessors() < rules.assessorsPerGroup()) {
            throw new RuleViolated(
                    FailureCode.SPECIFICATION_ASSESSORS_TOO_FEW, String.valueOf(rules.assessorsPerGroup()));
        }
    }
}
