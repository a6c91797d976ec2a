package org.henji.command.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;

/** What the department does about the places of an item in a prefecture (BR-15). */
public sealed interface QuotaCommand extends Command {

    record GrantExtraPlace(
            RegionCode prefecture,
            ItemCode item,
            ApplicationNo application,
            @NotBlank @Size(max = 1000) String reason) implements QuotaCommand {

        @TargetAggregateIdentifier
        QuotaId quota() {
            return QuotaId.of(prefecture, item);
        }
    }
}
