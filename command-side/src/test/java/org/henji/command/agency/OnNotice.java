package org.henji.command.agency;

import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.accepted;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.putOnNotice;
import static org.henji.kernel.agency.FilingEvents.recheckPassed;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.resultReported;

import org.henji.command.Stage;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.NoticeEvents;
import org.henji.kernel.agency.QuotaEvents;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;

/** An application on its way to and on a public notice; its first item is {@code ITEM}, its other one {@code OTHER_ITEM}. */
final class OnNotice {

    private OnNotice() {}

    /** Both items are recommended, the prefecture has reported. */
    static Stage reported() {
        return AgencyStage.given(registered(), opened(), applied(), forwarded(), accepted())
                .and(evaluationOpened(), panelFormed(), recommended(ITEM), recommended(OTHER_ITEM))
                .and(
                        QuotaEvents.reserved(),
                        new PlaceReserved(
                                QuotaId.of(AgencyEvents.PREFECTURE, OTHER_ITEM),
                                AgencyEvents.APPLICATION,
                                AgencyEvents.USCC,
                                5,
                                false,
                                AgencyEvents.AT))
                .and(preliminaryResultSubmitted(), compliancePassed(), resultReported());
    }

    /** Both items have passed the department's recheck. */
    static Stage rechecked() {
        return reported().and(recheckPassed(ITEM, OTHER_ITEM));
    }

    /** Both items are on notice, from Monday to Friday. */
    static Stage published() {
        return rechecked().and(putOnNotice(ITEM), putOnNotice(OTHER_ITEM), NoticeEvents.published(ITEM, OTHER_ITEM));
    }
}
