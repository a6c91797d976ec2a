package org.henji.command.catalogue;

import org.henji.command.catalogue.CatalogueCommand.PublishItem;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.ItemCategory;

/** What an item is, apart from its code. The edition is no part of it: later editions list the same item again. */
record ItemContent(String name, ItemCategory category, boolean sample, String basis) {

    static ItemContent of(PublishItem command) {
        return new ItemContent(command.name(), command.category(), command.sample(), command.basis());
    }

    static ItemContent of(ItemPublished event) {
        return new ItemContent(event.name(), event.category(), event.sample(), event.basis());
    }
}
