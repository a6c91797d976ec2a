package org.henji.query.catalogue.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.consented;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.resumed;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemViewTest {

    private static final Actor DEPARTMENT = new Actor("u1", Office.provincial(Level.DEPARTMENT), null);

    @Test
    void published_item_is_shown_with_its_provenance() {
        assertThat(after(published()))
                .isEqualTo(new ItemView(
                        NOODLES,
                        "兰州牛肉拉面制作",
                        ItemCategory.FOOD,
                        CatalogueEvents.EDITION,
                        true,
                        CatalogueEvents.BASIS,
                        ItemStatus.PUBLISHED,
                        AT,
                        null));
    }

    @Test
    void suspended_item_says_why() {
        ItemView item = after(published(), suspended());

        assertThat(item.status()).isEqualTo(ItemStatus.SUSPENDED);
        assertThat(item.reason()).isEqualTo("specification under revision");
    }

    @Test
    void resumed_item_is_published_again() {
        ItemView item = after(published(), suspended(), resumed());

        assertThat(item.status()).isEqualTo(ItemStatus.PUBLISHED);
        assertThat(item.reason()).isEqualTo("specification revised");
    }

    @Test
    void retired_item_stays_visible_as_retired() {
        assertThat(after(published(), suspended(), resumed(), retired()).status())
                .isEqualTo(ItemStatus.RETIRED);
    }

    @Test
    void proposal_is_no_item_of_the_catalogue_before_it_is_published() {
        assertThat(Scenario.rows(CatalogueItems.MODEL, DEPARTMENT, List.of(proposed(NOODLES), consented(NOODLES))))
                .isEmpty();
        assertThat(after(proposed(NOODLES), consented(NOODLES), published())).isEqualTo(after(published()));
    }

    @Test
    void change_of_an_unknown_item_is_an_error() {
        assertThatThrownBy(() -> ItemView.evolve(null, suspended())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ItemView.evolve(null, resumed())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ItemView.evolve(null, retired())).isInstanceOf(IllegalStateException.class);
    }

    private static ItemView after(AssessmentItemEvent... events) {
        return Scenario.view(CatalogueItems.MODEL, NOODLES.value(), DEPARTMENT, events);
    }
}
