package org.henji.command.catalogue;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.infrastructure.RuleViolated;
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
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What other capabilities may know of the catalogue while they decide. It reads the item's own events, because a read model
 * may lag behind them.
 */
@Component
public class ItemCatalogue {

    private final EventStore store;

    public ItemCatalogue(EventStore store) {
        this.store = store;
    }

    /** Whether the item is published, and neither suspended nor retired (BR-02). */
    public boolean isOpen(ItemCode item) {
        return openIn(item).isPresent();
    }

    /** The edition that the item was published in; empty when it is not open. */
    public Optional<EditionNo> openIn(ItemCode item) {
        return history(item).openIn();
    }

    /** Whether the item has ever been published; it may be suspended or retired by now. */
    public boolean wasPublished(ItemCode item) {
        return history(item).edition() != null;
    }

    /** The name under which the item was published last, open or not; it must have been. */
    public String nameOf(ItemCode item) {
        return store.readEvents(item.value())
                .asStream()
                .map(Message::getPayload)
                .filter(ItemPublished.class::isInstance)
                .map(event -> ((ItemPublished) event).name())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new RuleViolated(FailureCode.NOT_FOUND, item.value()));
    }

    /** Whether the item is published, open or not, or has been proposed and not refused: it can have specifications. */
    boolean isKnown(ItemCode item) {
        return history(item).known();
    }

    private ItemSoFar history(ItemCode item) {
        return store.readEvents(item.value())
                .asStream()
                .map(Message::getPayload)
                .map(AssessmentItemEvent.class::cast)
                .reduce(ItemSoFar.UNKNOWN, ItemSoFar::after, (earlier, later) -> later);
    }

    private record ItemSoFar(@Nullable EditionNo edition, boolean open, boolean known) {

        static final ItemSoFar UNKNOWN = new ItemSoFar(null, false, false);

        ItemSoFar after(AssessmentItemEvent event) {
            return switch (event) {
                case ItemProposed proposed -> known(true);
                case ItemProvinciallyApproved approved -> this;
                case ItemProposalRefused refused -> known(false);
                case ItemSubmittedToMinistry submitted -> this;
                case MinistryConsentRecorded consented -> this;
                case ItemPublished published -> new ItemSoFar(published.edition(), true, true);
                case ItemSuspended suspended -> open(false);
                case ItemResumed resumed -> open(true);
                case ItemRetired retired -> new ItemSoFar(edition, false, false);
            };
        }

        Optional<EditionNo> openIn() {
            return open ? Optional.ofNullable(edition) : Optional.empty();
        }

        private ItemSoFar known(boolean now) {
            return new ItemSoFar(edition, open, now);
        }

        private ItemSoFar open(boolean now) {
            return new ItemSoFar(edition, now, known);
        }
    }
}
