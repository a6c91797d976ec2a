package org.henji.command.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;

/** What the provincial department does to the catalogue (BR-02). */
public sealed interface CatalogueCommand extends Command {

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
