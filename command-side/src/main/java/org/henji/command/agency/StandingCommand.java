package org.henji.command.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.DisqualificationGround;
import org.henji.kernel.agency.Uscc;
import org.jspecify.annotations.Nullable;

/** What the bureaus do about an agency that does not keep to the rules, and what it answers (BR-24). */
public sealed interface StandingCommand extends Command {

    record WarnAgency(
            @TargetAggregateIdentifier Uscc agency,
            @NotBlank @Size(max = 1000) String reason) implements StandingCommand {}

    record OrderRectification(
            @TargetAggregateIdentifier Uscc agency,
            @NotBlank @Size(max = 2000) String findings,
            @Nullable LocalDate deadline)
            implements StandingCommand {}

    record ReportRectification(
            @TargetAggregateIdentifier Uscc agency,
            @NotBlank @Size(max = 2000) String report) implements StandingCommand {}

    record AcceptRectification(
            @TargetAggregateIdentifier Uscc agency,
            @Nullable @Size(max = 1000) String opinion) implements StandingCommand {}

    record RejectRectification(
            @TargetAggregateIdentifier Uscc agency,
            @NotBlank @Size(max = 1000) String reason,
            LocalDate deadline) implements StandingCommand {}

    record SuspendAgency(
            @TargetAggregateIdentifier Uscc agency,
            @NotBlank @Size(max = 1000) String reason) implements StandingCommand {}

    record ReinstateAgency(
            @TargetAggregateIdentifier Uscc agency,
            @NotBlank @Size(max = 1000) String reason) implements StandingCommand {}

    record DisqualifyAgency(
            @TargetAggregateIdentifier Uscc agency,
            DisqualificationGround ground,
            @NotBlank @Size(max = 1000) String reason)
            implements StandingCommand {}
}
