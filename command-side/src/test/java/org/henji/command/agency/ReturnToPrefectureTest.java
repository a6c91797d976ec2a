package org.henji.command.agency;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.agency.FilingAt.quota;
import static org.henji.command.agency.FilingAt.reserved;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.notRecommended;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.returnedToPrefecture;

import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.ItemCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 21 of {@code docs/event-model/filing.md} (BR-13, BR-14). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnToPrefectureTest {

    @Test
    void the_centre_returns_it_and_the_places_are_free() {
        FilingAt.CENTER
                .stage()
                .when(FilingActs.sendBack(), CENTER)
                .then(returnedToPrefecture(), released(ITEM), released(OTHER_ITEM));
    }

    @Test
    void so_does_the_department_before_its_recheck() {
        FilingAt.DEPARTMENT
                .stage()
                .when(FilingActs.sendBack(), DEPARTMENT)
                .then(returnedToPrefecture(Reviewer.DEPARTMENT), released(ITEM), released(OTHER_ITEM));
    }

    @Test
    void an_item_without_a_place_has_none_to_release() {
        FilingAt.EVALUATED
                .stage()
                .and(recommended(ITEM), reserved(ITEM), notRecommended(OTHER_ITEM))
                .and(preliminaryResultSubmitted(), closed())
                .when(FilingActs.sendBack(), CENTER)
                .then(returnedToPrefecture(), released(ITEM));
    }

    @Test
    void both_kinds_of_decision_are_taken_anew() {
        FilingAt.EVALUATED
                .stage()
                .and(recommended(ITEM), reserved(ITEM), notRecommended(OTHER_ITEM))
                .and(preliminaryResultSubmitted(), closed())
                .when(FilingActs.sendBack(), CENTER)
                .then(returnedToPrefecture(), released(ITEM))
                .when(FilingActs.recommend(OTHER_ITEM), PREFECTURE)
                .then(recommended(OTHER_ITEM), reserved(OTHER_ITEM))
                .when(FilingActs.reject(ITEM), PREFECTURE)
                .then(notRecommended(ITEM));
    }

    private static PlaceReleased released(ItemCode item) {
        return new PlaceReleased(quota(item), APPLICATION, USCC, ReleaseReason.RETURNED, AT);
    }
}
