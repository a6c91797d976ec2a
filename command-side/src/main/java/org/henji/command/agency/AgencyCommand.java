package org.henji.command.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Uscc;
import org.jspecify.annotations.Nullable;

/** What agencies and the bureaus that review them do (BR-05 … BR-11). */
public sealed interface AgencyCommand extends Command {

    record RegisterAgency(
            @TargetAggregateIdentifier Uscc agency, @Valid AgencyParticulars particulars) implements AgencyCommand {}

    record ChangeAgencyParticulars(
            @TargetAggregateIdentifier Uscc agency, @Valid AgencyParticulars particulars) implements AgencyCommand {}

    record ApplyForFiling(
            @TargetAggregateIdentifier Uscc agency, @Valid Dossier dossier) implements AgencyCommand {}

    record ForwardApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @Nullable @Size(max = 1000) String opinion) implements AgencyCommand {}

    record ReturnApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @NotBlank @Size(max = 1000) String reason) implements AgencyCommand {}

    record ResubmitApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @Valid Dossier dossier) implements AgencyCommand {}
}
