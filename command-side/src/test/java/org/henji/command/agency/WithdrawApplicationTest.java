package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.agency.FilingAt.quota;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.applicationRefused;
import static org.henji.kernel.agency.FilingEvents.completed;
import static org.henji.kernel.agency.FilingEvents.granted;
import static org.henji.kernel.agency.FilingEvents.voided;
import static org.henji.kernel.agency.FilingEvents.withdrawn;

import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 7 of {@code docs/event-model/filing.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawApplicationTest {

    private static final ApplicationClosed FORGOTTEN = new ApplicationClosed(USCC, APPLICATION, AT);

    @ParameterizedTest
    @EnumSource(names = {"COUNTY", "RETURNED", "PREFECTURE_INBOX", "REVIEW"})
    void before_the_panel_nothing_else_is_to_be_done(FilingAt at) {
        at.stage().when(FilingActs.withdraw(), AGENCY).then(withdrawn(), FORGOTTEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"PANEL", "EVALUATED"})
    void an_evaluation_under_way_is_over(FilingAt at) {
        at.stage().when(FilingActs.withdraw(), AGENCY).then(withdrawn(), closed(), FORGOTTEN);
    }

    @Test
    void places_are_free_at_once() {
        FilingAt.RECOMMENDED
                .stage()
                .when(FilingActs.withdraw(), AGENCY)
                .then(withdrawn(), closed(), FORGOTTEN, released(ITEM), released(OTHER_ITEM));
    }

    @ParameterizedTest
    @EnumSource(names = {"CENTER", "REPORT", "DEPARTMENT", "RECHECKED", "ON_NOTICE", "CLEARED"})
    void so_they_are_later_on(FilingAt at) {
        at.stage()
                .when(FilingActs.withdraw(), AGENCY)
                .then(withdrawn(), FORGOTTEN, released(ITEM), released(OTHER_ITEM));
    }

    @Test
    void what_is_filed_stays_filed() {
        FilingAt.CLEARED
                .stage()
                .and(granted(ITEM), new PlaceConfirmed(quota(ITEM), APPLICATION, USCC, AT))
                .when(FilingActs.withdraw(), AGENCY)
                .then(withdrawn(), FORGOTTEN, released(OTHER_ITEM));
    }

    @Test
    void it_is_withdrawn_once() {
        FilingAt.WITHDRAWN.stage().when(FilingActs.withdraw(), AGENCY).thenRefused(FailureCode.APPLICATION_ENDED);
    }

    @ParameterizedTest
    @MethodSource
    void nor_is_it_withdrawn_after_another_end(DomainEvent end) {
        FilingAt.CLEARED
                .stage()
                .and(end)
                .when(FilingActs.withdraw(), AGENCY)
                .thenRefused(FailureCode.APPLICATION_ENDED);
    }

    static Stream<DomainEvent> nor_is_it_withdrawn_after_another_end() {
        return Stream.of(applicationRefused(), voided(), completed());
    }

    private static PlaceReleased released(ItemCode item) {
        return new PlaceReleased(quota(item), APPLICATION, USCC, ReleaseReason.WITHDRAWN, AT);
    }
}
