package org.henji.kernel.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What happens to an assessment item (考核项目). */
public sealed interface AssessmentItemEvent extends DomainEvent {

    ItemCode item();

    @Override
    default String streamId() {
        return item().value();
    }

    /**
     * 征集申报: a prefecture proposes a new item (BR-23).
     *
     * @param verbMissing whether the name lacks a verb, which the writing rules ask for but real items do without
     */
    @StoredEvent("catalogue.item-proposed")
    record ItemProposed(
            ItemCode item,
            String name,
            ItemCategory category,
            RegionCode prefecture,
            String justification,
            boolean verbMissing,
            Instant at)
            implements AssessmentItemEvent {}

    /** 省级审定通过 */
    @StoredEvent("catalogue.item-provincially-approved")
    record ItemProvinciallyApproved(ItemCode item, @Nullable String opinion, Instant at)
            implements AssessmentItemEvent {}

    /** 审定不通过，或人社部不同意: the proposal has ended; the prefecture may propose the item again. */
    @StoredEvent("catalogue.item-proposal-refused")
    record ItemProposalRefused(ItemCode item, boolean byMinistry, String reason, Instant at)
            implements AssessmentItemEvent {}

    /**
     * 报人社部
     *
     * @param documentNo 文号 of the letter
     */
    @StoredEvent("catalogue.item-submitted-to-ministry")
    record ItemSubmittedToMinistry(ItemCode item, String documentNo, LocalDate submittedOn, Instant at)
            implements AssessmentItemEvent {}

    /** 人社部同意 (BR-02): the item may be published. */
    @StoredEvent("catalogue.ministry-consent-recorded")
    record MinistryConsentRecorded(ItemCode item, String documentNo, LocalDate consentedOn, Instant at)
            implements AssessmentItemEvent {}

    /**
     * The item may be assessed from now on (BR-02).
     *
     * @param sample true for sample data that is not an official item
     * @param basis where the item comes from: the ministry's list or consent, or the provenance of a sample
     */
    @StoredEvent("catalogue.item-published")
    record ItemPublished(
            ItemCode item,
            String name,
            ItemCategory category,
            EditionNo edition,
            boolean sample,
            String basis,
            Instant at)
            implements AssessmentItemEvent {}

    @StoredEvent("catalogue.item-suspended")
    record ItemSuspended(ItemCode item, String reason, Instant at) implements AssessmentItemEvent {}

    @StoredEvent("catalogue.item-resumed")
    record ItemResumed(ItemCode item, String reason, Instant at) implements AssessmentItemEvent {}

    /** For good: a retired item never comes back under its code. */
    @StoredEvent("catalogue.item-retired")
    record ItemRetired(ItemCode item, String reason, Instant at) implements AssessmentItemEvent {}
}
