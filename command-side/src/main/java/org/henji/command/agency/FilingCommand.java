package org.henji.command.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.ProhibitionFinding;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/** What is done to a filing application on its way through the offices (BR-11 … BR-14). */
public sealed interface FilingCommand extends Command {

    record ForwardApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @Nullable @Size(max = 1000) String opinion) implements FilingCommand {}

    record ReturnApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @NotBlank @Size(max = 1000) String reason) implements FilingCommand {}

    record ResubmitApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @Valid Dossier dossier) implements FilingCommand {}

    record AcceptApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @Size(max = 20) List<@Valid ProhibitionFinding> prohibitions,
            @Nullable @Size(min = 1, max = 1000) String legalFormOpinion)
            implements FilingCommand {

        public AcceptApplication {
            prohibitions = List.copyOf(prohibitions);
        }
    }

    record RefuseApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @Size(max = 20) List<Prohibition> prohibitions,
            @NotBlank @Size(max = 1000) String reason)
            implements FilingCommand {

        public RefuseApplication {
            prohibitions = List.copyOf(prohibitions);
        }
    }

    record FormPanel(
            @TargetAggregateIdentifier ApplicationNo application,
            StandardVersion standard,
            @Size(max = 30) List<@Valid PanelMember> members,
            LocalDate visitPlannedOn,
            @NotBlank @Size(max = 2000) String plan)
            implements FilingCommand {

        public FormPanel {
            members = List.copyOf(members);
        }
    }

    record RecommendItem(
            @TargetAggregateIdentifier ApplicationNo application,
            ItemCode item,
            @Nullable @Size(max = 1000) String opinion)
            implements FilingCommand {}

    record RejectItem(
            @TargetAggregateIdentifier ApplicationNo application,
            ItemCode item,
            @NotBlank @Size(max = 1000) String reason)
            implements FilingCommand {}

    record SubmitPreliminaryResult(
            @TargetAggregateIdentifier ApplicationNo application,
            @Nullable @Size(max = 1000) String opinion) implements FilingCommand {}

    record PassComplianceReview(
            @TargetAggregateIdentifier ApplicationNo application,
            @Valid PersonalData attendee,
            LocalDate attendedOn,
            @Nullable @Size(max = 1000) String opinion)
            implements FilingCommand {}

    record ReturnToPrefecture(
            @TargetAggregateIdentifier ApplicationNo application,
            @NotBlank @Size(max = 1000) String reason) implements FilingCommand {}

    record ReportResult(
            @TargetAggregateIdentifier ApplicationNo application,
            @Nullable @Size(max = 1000) String opinion) implements FilingCommand {}

    record PassRecheck(
            @TargetAggregateIdentifier ApplicationNo application,
            @Nullable @Size(max = 1000) String opinion) implements FilingCommand {}

    record RefuseItem(
            @TargetAggregateIdentifier ApplicationNo application,
            ItemCode item,
            @NotBlank @Size(max = 1000) String reason)
            implements FilingCommand {}

    record FileItem(
            @TargetAggregateIdentifier ApplicationNo application,
            ItemCode item,
            @Nullable @Size(max = 1000) String opinion)
            implements FilingCommand {}

    record WithdrawApplication(
            @TargetAggregateIdentifier ApplicationNo application,
            @NotBlank @Size(max = 1000) String reason) implements FilingCommand {}
}
