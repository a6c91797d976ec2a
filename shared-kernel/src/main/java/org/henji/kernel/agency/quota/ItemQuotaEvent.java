package org.henji.kernel.agency.quota;

import java.time.Instant;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** What happens to the places of one item in one prefecture (备案名额), BR-15. */
public sealed interface ItemQuotaEvent extends DomainEvent {

    QuotaId quota();

    ApplicationNo application();

    @Override
    default String streamId() {
        return quota().value();
    }

    /**
     * The prefecture recommended the item of that application.
     *
     * @param limit places as the rule was on that day
     * @param extra whether it took a place that was granted to it above the limit
     */
    @StoredEvent("agency.place-reserved")
    record PlaceReserved(QuotaId quota, ApplicationNo application, Uscc agency, int limit, boolean extra, Instant at)
            implements ItemQuotaEvent {}

    /** The item was filed. */
    @StoredEvent("agency.place-confirmed")
    record PlaceConfirmed(QuotaId quota, ApplicationNo application, Uscc agency, Instant at)
            implements ItemQuotaEvent {}

    @StoredEvent("agency.place-released")
    record PlaceReleased(QuotaId quota, ApplicationNo application, Uscc agency, ReleaseReason reason, Instant at)
            implements ItemQuotaEvent {}

    /** The department grants this application a place above the limit, which holds "in principle" (原则上). */
    @StoredEvent("agency.extra-place-granted")
    record ExtraPlaceGranted(QuotaId quota, ApplicationNo application, String reason, Instant at)
            implements ItemQuotaEvent {}
}
