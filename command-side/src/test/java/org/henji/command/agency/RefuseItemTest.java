package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.agency.FilingAt.quota;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.completed;
import static org.henji.kernel.agency.FilingEvents.granted;
import static org.henji.kernel.agency.FilingEvents.notRecommended;
import static org.henji.kernel.agency.FilingEvents.objectedTo;
import static org.henji.kernel.agency.FilingEvents.refused;

import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 24 and 27 of {@code docs/event-model/filing.md} (BR-14). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefuseItemTest {

    @ParameterizedTest
    @EnumSource(names = {"DEPARTMENT", "RECHECKED", "CLEARED"})
    void the_department_refuses_an_item_and_its_place_is_free(FilingAt at) {
        at.stage().when(FilingActs.refuseItem(ITEM), DEPARTMENT).then(refused(ITEM), released(ITEM));
    }

    @Test
    void an_upheld_objection_leads_here() {
        FilingAt.ON_NOTICE
                .stage()
                .and(objectedTo(ITEM))
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_CLEARED, ITEM.value())
                .when(FilingActs.refuseItem(ITEM), DEPARTMENT)
                .then(refused(ITEM), released(ITEM));
    }

    @Test
    void the_last_item_ends_the_application() {
        FilingAt.CLEARED
                .stage()
                .and(refused(OTHER_ITEM))
                .when(FilingActs.refuseItem(ITEM), DEPARTMENT)
                .then(refused(ITEM), completed(), new ApplicationClosed(USCC, APPLICATION, AT), released(ITEM));
    }

    @Test
    void not_while_it_is_on_notice() {
        FilingAt.ON_NOTICE
                .stage()
                .when(FilingActs.refuseItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_ON_NOTICE, ITEM.value(), NOTICE.value());
    }

    @Test
    void an_item_ends_once() {
        FilingAt.DEPARTMENT
                .stage()
                .and(refused(ITEM))
                .when(FilingActs.refuseItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_ENDED, ITEM.value());
        FilingAt.CLEARED
                .stage()
                .and(granted(ITEM))
                .when(FilingActs.refuseItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_ALREADY_FILED, ITEM.value());
    }

    @Test
    void what_was_not_recommended_is_not_the_departments_to_refuse() {
        FilingAt.EVALUATED
                .stage()
                .and(notRecommended(ITEM))
                .when(FilingActs.refuseItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_RECOMMENDED, ITEM.value());
    }

    @Test
    void the_application_must_be_for_the_item() {
        ItemCode unknown = new ItemCode("ZX-09-999");
        FilingAt.CLEARED
                .stage()
                .when(FilingActs.refuseItem(unknown), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, unknown.value());
    }

    private static PlaceReleased released(ItemCode item) {
        return new PlaceReleased(quota(item), APPLICATION, USCC, ReleaseReason.REFUSED, AT);
    }
}
