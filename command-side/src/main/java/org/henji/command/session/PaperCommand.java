package org.henji.command.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.jspecify.annotations.Nullable;

/** What the centre and an agency do with packages of papers (BR-19). */
public sealed interface PaperCommand extends Command {

    record PrintPaperPackage(
            @TargetAggregateIdentifier SessionNo session,
            @NotBlank @Size(max = 100) String paperSet,
            @Min(1) @Max(9999) int papers)
            implements PaperCommand {}

    record ProposeCustodyStep(
            @TargetAggregateIdentifier PackageNo paperPackage,
            CustodyStep step,
            @NotBlank @Size(max = 100) String from,
            @NotBlank @Size(max = 100) String to,
            @NotBlank @Size(max = 200) String place,
            @Min(0) @Max(9999) int papers,
            @Nullable @Size(min = 1, max = 50) String seal,
            @Size(max = 99) List<Integer> witnesses)
            implements PaperCommand {

        public ProposeCustodyStep {
            witnesses = List.copyOf(witnesses);
        }

        Custody custody(@Nullable String statedSeal) {
            return new Custody(from, to, place, papers, statedSeal, witnesses);
        }
    }

    record SignCustodyStep(@TargetAggregateIdentifier PackageNo paperPackage, CustodyStep step)
            implements PaperCommand {}

    record DropCustodyStep(
            @TargetAggregateIdentifier PackageNo paperPackage,
            CustodyStep step,
            @NotBlank @Size(max = 500) String reason)
            implements PaperCommand {}

    record ReportCustodyIncident(
            @TargetAggregateIdentifier PackageNo paperPackage,
            CustodyIncidentKind kind,
            @NotBlank @Size(max = 2000) String facts,
            @Nullable @Size(min = 1, max = 50) String foundSeal,
            @Min(0) @Max(9999) int foundPapers)
            implements PaperCommand {}

    record DecideCustodyIncident(
            @TargetAggregateIdentifier PackageNo paperPackage,
            int incident,
            IncidentDecision decision,
            @NotBlank @Size(max = 500) String reason)
            implements PaperCommand {}
}
