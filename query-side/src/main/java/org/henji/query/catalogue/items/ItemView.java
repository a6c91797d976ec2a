package org.henji.query.catalogue.items;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProvinciallyApproved;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemResumed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemRetired;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSubmittedToMinistry;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.catalogue.AssessmentItemEvent.MinistryConsentRecorded;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalogue.
 *
 * @param sample true for sample data that is not an official item
 * @param basis where the item comes from
 * @param since when the status began
 * @param reason of the status, where one was given
 */
public record ItemView(
        ItemCode code,
        String name,
        ItemCategory category,
        EditionNo edition,
        boolean sample,
        String basis,
        ItemStatus status,
        Instant since,
        @Nullable String reason) {

    static ItemView evolve(@Nullable ItemView row, AssessmentItemEvent event) {
        return switch (event) {
            case ItemPublished e ->
                new ItemView(
                        e.item(),
                        e.name(),
                        e.category(),
                        e.edition(),
                        e.sample(),
                        e.basis(),
                        ItemStatus.PUBLISHED,
                        e.at(),
                        null);
            case ItemSuspended e -> known(row).with(ItemStatus.SUSPENDED, e.at(), e.reason());
            case ItemResumed e -> known(row).with(ItemStatus.PUBLISHED, e.at(), e.reason());
            case ItemRetired e -> known(row).with(ItemStatus.RETIRED, e.at(), e.reason());
            // what comes before the publication is a proposal, and no item of the catalogue yet
            case ItemProposed e -> known(row);
            case ItemProvinciallyApproved e -> known(row);
            case ItemProposalRefused e -> known(row);
            case ItemSubmittedToMinistry e -> known(row);
            case MinistryConsentRecorded e -> known(row);
        };
    }

    private ItemView with(ItemStatus newStatus, Instant from, String why) {
        return new ItemView(code, name, category, edition, sample, basis, newStatus, from, why);
    }
}
