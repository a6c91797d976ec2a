package org.henji.command.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.jspecify.annotations.Nullable;

/** How items are to be assessed: drafted by a prefecture or the department (BR-23), approved by the department. */
public sealed interface SpecificationCommand extends Command {

    record DraftSpecification(
            @TargetAggregateIdentifier SpecificationNo specification,
            @Valid Specification content) implements SpecificationCommand {}

    /**
     * From then on the specification is fixed.
     *
     * @param replaces a version of the same item, which is retired in the same act
     */
    record ApproveSpecification(
            @TargetAggregateIdentifier SpecificationNo specification,
            @NotBlank @Size(max = 500) String basis,
            boolean sample,
            @Nullable SpecificationNo replaces)
            implements SpecificationCommand {}

    record RetireSpecification(
            @TargetAggregateIdentifier SpecificationNo specification,
            @NotBlank @Size(max = 500) String reason) implements SpecificationCommand {}
}
