package org.henji.command.catalogue;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemResumed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemRetired;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.catalogue.ItemCode;
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
        return store.readEvents(item.value())
                .asStream()
                .map(Message::getPayload)
                .map(AssessmentItemEvent.class::cast)
                .reduce(false, (open, event) -> opens(event), (earlier, later) -> later);
    }

    private static boolean opens(AssessmentItemEvent event) {
        return switch (event) {
            case ItemPublished published -> true;
            case ItemSuspended suspended -> false;
            case ItemResumed resumed -> true;
            case ItemRetired retired -> false;
        };
    }
}
