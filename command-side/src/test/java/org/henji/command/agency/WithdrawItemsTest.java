package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.QuotaEvents.confirmed;
import static org.henji.kernel.agency.QuotaEvents.released;
import static org.henji.kernel.agency.QuotaEvents.reserved;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.command.agency.AgencyCommand.WithdrawItems;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 14 of {@code docs/event-model/agency.md}, 16 of {@code notice.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawItemsTest {

    private static final QuotaId OTHER_QUOTA = QuotaId.of(AgencyEvents.PREFECTURE, OTHER_ITEM);

    private final Stage stage = AgencyStage.given(FiledAgency.history())
            .and(
                    reserved(),
                    confirmed(),
                    new PlaceReserved(OTHER_QUOTA, APPLICATION, USCC, 5, false, AT),
                    new PlaceConfirmed(OTHER_QUOTA, APPLICATION, USCC, AT));

    @Test
    void an_item_is_given_up_and_its_place_is_free() {
        stage.when(command(ITEM), AGENCY).then(itemsWithdrawn(ITEM), released(ReleaseReason.WITHDRAWN));
    }

    @Test
    void several_items_are_given_up_at_once() {
        stage.when(command(OTHER_ITEM, ITEM, ITEM), AGENCY)
                .then(
                        itemsWithdrawn(OTHER_ITEM, ITEM),
                        released(ReleaseReason.WITHDRAWN),
                        new PlaceReleased(OTHER_QUOTA, APPLICATION, USCC, ReleaseReason.WITHDRAWN, AT));
    }

    @Test
    void what_was_given_up_is_filed_no_more() {
        stage.when(command(ITEM), AGENCY)
                .then(itemsWithdrawn(ITEM), released(ReleaseReason.WITHDRAWN))
                .when(command(ITEM), AGENCY)
                .thenRefused(FailureCode.ITEM_NOT_FILED, ITEM.value());
    }

    @Test
    void one_item_that_is_not_filed_refuses_the_whole_act() {
        stage.when(command(ITEM, CatalogueEvents.HOUSEKEEPING), AGENCY)
                .thenRefused(FailureCode.ITEM_NOT_FILED, CatalogueEvents.HOUSEKEEPING.value());
    }

    @Test
    void what_was_given_up_may_be_applied_for_again() {
        stage.provide(ItemCatalogue.class, Dossiers.catalogue())
                .when(command(ITEM), AGENCY)
                .then(itemsWithdrawn(ITEM), released(ReleaseReason.WITHDRAWN));
        ApplicationNo second = ApplicationNo.of(USCC, 2);
        assertThat(stage.when(new ApplyForFiling(USCC, dossier(List.of(ITEM))), AGENCY)
                        .events())
                .contains(new ApplicationOpened(USCC, second, List.of(ITEM), AT))
                .hasSize(2);
    }

    private static WithdrawItems command(ItemCode... items) {
        return new WithdrawItems(USCC, List.of(items), "业务调整");
    }
}
