package org.henji.command.catalogue;

import org.henji.command.catalogue.CatalogueCommand.PublishItem;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.ItemCategory;

/** What an item is, apart from its code. The edition is no part of it: later editions list the same item again. */
record ItemContent(String name, ItemCategory category, boolean sample, String basis) {

    private static final String OCCUPATION_ENDINGS = "工员师";

    static ItemContent of(PublishItem command) {
        return new ItemContent(command.name(), command.category(), command.sample(), command.basis());
    }

    static ItemContent of(ItemPublished event) {
        return new ItemContent(event.name(), event.category(), event.sample(), event.basis());
    }

    /** An item is the smallest unit of skill, not an occupation, and its name must not read like one. */
    static boolean looksLikeOccupation(String name) {
        String text = name.strip();
        return !text.isEmpty() && OCCUPATION_ENDINGS.indexOf(text.codePointBefore(text.length())) >= 0;
    }
}
