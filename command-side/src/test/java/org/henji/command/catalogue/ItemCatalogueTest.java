package org.henji.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Acts.catalogue;
import static org.henji.kernel.catalogue.CatalogueEvents.EDITION;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.consented;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.provinciallyApproved;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.resumed;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemCatalogueTest {

    @Test
    void a_published_item_is_open() {
        assertThat(catalogue(published()).isOpen(NOODLES)).isTrue();
    }

    @Test
    void it_is_open_in_the_edition_that_published_it() {
        assertThat(catalogue(published(), suspended(), resumed()).openIn(NOODLES))
                .contains(EDITION);
        assertThat(catalogue(published(), suspended()).openIn(NOODLES)).isEmpty();
        assertThat(catalogue(published(), retired()).openIn(NOODLES)).isEmpty();
    }

    @Test
    void a_proposed_item_is_known_and_not_open() {
        var catalogue = catalogue(proposed(NOODLES), provinciallyApproved(NOODLES), consented(NOODLES));
        assertThat(catalogue.isKnown(NOODLES)).isTrue();
        assertThat(catalogue.openIn(NOODLES)).isEmpty();
    }

    @Test
    void an_item_that_nobody_published_is_not() {
        assertThat(catalogue(published()).isOpen(PAPER_CUTTING)).isFalse();
    }

    @Test
    void a_suspended_item_is_not_until_it_is_resumed() {
        assertThat(catalogue(published(), suspended()).isOpen(NOODLES)).isFalse();
        assertThat(catalogue(published(), suspended(), resumed()).isOpen(NOODLES))
                .isTrue();
    }

    @Test
    void a_retired_item_is_not() {
        assertThat(catalogue(published(), retired()).isOpen(NOODLES)).isFalse();
    }
}
