package org.henji.command.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/** What an agency plans and the bureaus decide about it (BR-16). */
public sealed interface PlanCommand extends SessionCommand {

    record FilePlan(@RoutingKey Uscc agency, @Valid SessionPlan plan) implements PlanCommand {}

    record ChangePlan(
            @TargetAggregateIdentifier SessionNo session,
            @Valid SessionPlan plan,
            @NotBlank @Size(max = 500) String reason)
            implements PlanCommand {}

    record ApprovePlan(
            @TargetAggregateIdentifier SessionNo session,
            @Nullable @Size(max = 500) String opinion) implements PlanCommand {}

    record ReturnPlan(
            @TargetAggregateIdentifier SessionNo session,
            @NotBlank @Size(max = 500) String reason) implements PlanCommand {}

    record CancelSession(
            @TargetAggregateIdentifier SessionNo session,
            @NotBlank @Size(max = 500) String reason) implements PlanCommand {}
}
