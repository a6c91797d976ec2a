package org.henji.command.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;

/** What an agency does about itself: before it is filed (BR-05 … BR-10) and after (BR-06, BR-07). */
public sealed interface AgencyCommand extends Command {

    record RegisterAgency(
            @TargetAggregateIdentifier Uscc agency, @Valid AgencyParticulars particulars) implements AgencyCommand {}

    record ChangeAgencyParticulars(
            @TargetAggregateIdentifier Uscc agency, @Valid AgencyParticulars particulars) implements AgencyCommand {}

    record ApplyForFiling(
            @TargetAggregateIdentifier Uscc agency, @Valid Dossier dossier) implements AgencyCommand {}

    record ChangeStaff(
            @TargetAggregateIdentifier Uscc agency,
            @Size(max = 300) List<@Valid StaffMember> staff) implements AgencyCommand {

        public ChangeStaff {
            staff = List.copyOf(staff);
        }
    }

    record ChangeSites(
            @TargetAggregateIdentifier Uscc agency,
            @Size(max = 50) List<@Valid Site> sites) implements AgencyCommand {

        public ChangeSites {
            sites = List.copyOf(sites);
        }
    }

    record CheckItemStaffing(@TargetAggregateIdentifier Uscc agency) implements AgencyCommand {}

    record WithdrawItems(
            @TargetAggregateIdentifier Uscc agency,
            @NotEmpty @Size(max = 60) List<ItemCode> items,
            @NotBlank @Size(max = 1000) String reason)
            implements AgencyCommand {

        public WithdrawItems {
            items = List.copyOf(items);
        }
    }
}
