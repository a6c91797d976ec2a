package org.henji.command.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/** What prefectures propose for the catalogue (BR-23), and what the provincial department does to it (BR-02). */
public sealed interface CatalogueCommand extends Command {

    record ProposeItem(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 50) String name,
            ItemCategory category,
            @NotBlank @Size(max = 2000) String justification)
            implements CatalogueCommand {}

    record ApproveItemProposal(
            @TargetAggregateIdentifier ItemCode item,
            @Nullable @Size(max = 1000) String opinion) implements CatalogueCommand {}

    record RefuseItemProposal(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 1000) String reason) implements CatalogueCommand {}

    record SubmitItemToMinistry(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 100) String documentNo,
            LocalDate submittedOn)
            implements CatalogueCommand {}

    record RecordMinistryConsent(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 100) String documentNo,
            LocalDate consentedOn)
            implements CatalogueCommand {}

    record RecordMinistryRefusal(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 1000) String reason) implements CatalogueCommand {}

    record PublishItem(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 50) String name,
            ItemCategory category,
            EditionNo edition,
            boolean sample,
            @NotBlank @Size(max = 500) String basis)
            implements CatalogueCommand {}

    record SuspendItem(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 500) String reason) implements CatalogueCommand {}

    record ResumeItem(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 500) String reason) implements CatalogueCommand {}

    record RetireItem(
            @TargetAggregateIdentifier ItemCode item,
            @NotBlank @Size(max = 500) String reason) implements CatalogueCommand {}

    /**
     * Publishes the items of a whole file in one act.
     *
     * @param content the text of the CSV file, see {@link CatalogueFile}
     * @param sample whether the items are sample data and not an official catalogue
     */
    record ImportCatalogue(
            @TargetAggregateIdentifier EditionNo edition,
            @NotBlank @Size(max = 200) String fileName,
            @NotBlank @Size(max = 1_000_000) String content,
            boolean sample)
            implements CatalogueCommand {}
}
