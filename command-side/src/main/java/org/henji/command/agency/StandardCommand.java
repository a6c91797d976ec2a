package org.henji.command.agency;

import jakarta.validation.Valid;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;

/** What the department does with evaluation standards (BR-12). */
public sealed interface StandardCommand extends Command {

    record ReleaseEvaluationStandard(
            @TargetAggregateIdentifier StandardVersion version,
            @Valid Standard standard) implements StandardCommand {}
}
