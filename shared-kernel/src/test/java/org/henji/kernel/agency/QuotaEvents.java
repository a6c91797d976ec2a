package org.henji.kernel.agency;

import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.ITEM;

import org.henji.kernel.agency.quota.ItemQuotaEvent.ExtraPlaceGranted;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;

/** Places of an item in a prefecture, for tests. */
public final class QuotaEvents {

    public static final QuotaId QUOTA = QuotaId.of(PREFECTURE, ITEM);

    private QuotaEvents() {}

    public static PlaceReserved reserved() {
        return reserved(APPLICATION, USCC);
    }

    public static PlaceReserved reserved(ApplicationNo application, Uscc agency) {
        return new PlaceReserved(QUOTA, application, agency, 5, false, AT);
    }

    public static PlaceReserved reservedExtra(ApplicationNo application, Uscc agency) {
        return new PlaceReserved(QUOTA, application, agency, 5, true, AT);
    }

    public static PlaceConfirmed confirmed() {
        return confirmed(APPLICATION, USCC);
    }

    public static PlaceConfirmed confirmed(ApplicationNo application, Uscc agency) {
        return new PlaceConfirmed(QUOTA, application, agency, AT);
    }

    public static PlaceReleased released(ReleaseReason reason) {
        return released(APPLICATION, USCC, reason);
    }

    public static PlaceReleased released(ApplicationNo application, Uscc agency, ReleaseReason reason) {
        return new PlaceReleased(QUOTA, application, agency, reason, AT);
    }

    public static ExtraPlaceGranted extraPlaceGranted() {
        return extraPlaceGranted(APPLICATION);
    }

    public static ExtraPlaceGranted extraPlaceGranted(ApplicationNo application) {
        return new ExtraPlaceGranted(QUOTA, application, "该项目为当地特色产业，考核需求大", AT);
    }
}
