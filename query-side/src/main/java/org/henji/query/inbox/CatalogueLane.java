package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.util.List;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProvinciallyApproved;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSubmittedToMinistry;
import org.henji.kernel.catalogue.AssessmentItemEvent.MinistryConsentRecorded;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationEvent;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationApproved;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationDrafted;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationRetired;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.jspecify.annotations.Nullable;

/** The lanes of work about the catalogue, all of it the department's: an event says by itself what comes next. */
final class CatalogueLane {

    private CatalogueLane() {}

    static String key(ItemCode item) {
        return "item/" + item;
    }

    static String key(SpecificationNo specification) {
        return "specification/" + specification;
    }

    static Matter evolve(@Nullable Matter row, AssessmentItemEvent event) {
        About about = switch (event) {
            case ItemProposed e -> About.of(e);
            case ItemPublished e -> row == null ? About.named(e.name()) : row.about();
            default -> known(row).about();
        };
        return Matter.next(row, about, task(event), event.at(), Cases.NONE);
    }

    static Matter evolve(@Nullable Matter row, SpecificationEvent event) {
        SpecificationNo no = event.specification();
        return switch (event) {
            case SpecificationDrafted e ->
                Matter.next(
                        row,
                        About.named(no.value()),
                        Task.of(
                                        InboxKind.SPECIFICATION_TO_APPROVE,
                                        Level.DEPARTMENT,
                                        no.value(),
                                        "approveSpecification",
                                        "draftSpecification")
                                .about(List.of(no.item())),
                        e.at(),
                        Cases.NONE);
            case SpecificationApproved e -> Matter.next(known(row), known(row).about(), null, e.at(), Cases.NONE);
            case SpecificationRetired e -> Matter.next(known(row), known(row).about(), null, e.at(), Cases.NONE);
        };
    }

    private static @Nullable Task task(AssessmentItemEvent event) {
        ItemCode item = event.item();
        return switch (event) {
            case ItemProposed e ->
                task(InboxKind.ITEM_PROPOSAL_TO_REVIEW, item, "approveItemProposal", "refuseItemProposal");
            case ItemProvinciallyApproved e -> task(InboxKind.ITEM_TO_SUBMIT, item, "submitItemToMinistry");
            case ItemSubmittedToMinistry e ->
                task(InboxKind.MINISTRY_ANSWER_TO_RECORD, item, "recordMinistryConsent", "recordMinistryRefusal");
            case MinistryConsentRecorded e -> task(InboxKind.ITEM_TO_PUBLISH, item, "publishItem");
            // refused, published and what comes after: nothing waits
            default -> null;
        };
    }

    private static Task task(InboxKind kind, ItemCode item, String... mutations) {
        return Task.of(kind, Level.DEPARTMENT, item.value(), mutations).about(List.of(item));
    }
}
