package org.henji.kernel.catalogue;

import java.time.Instant;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** What happens to an assessment item (考核项目). */
public sealed interface AssessmentItemEvent extends DomainEvent {

    ItemCode item();

    @Override
    default String streamId() {
        return item().value();
    }

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
