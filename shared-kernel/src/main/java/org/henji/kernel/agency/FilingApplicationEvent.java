package org.henji.kernel.agency;

import java.time.Instant;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What happens to a filing application (备案申请), BR-10, BR-11. */
public sealed interface FilingApplicationEvent extends DomainEvent {

    ApplicationNo application();

    @Override
    default String streamId() {
        return application().value();
    }

    /**
     * An agency applied.
     *
     * @param agencyName the applicant's name on that day
     * @param region the county that receives it, or the prefecture where that has no counties
     * @param receivedBy whose turn it is: the county, or the prefecture where there is none
     */
    @StoredEvent("agency.filing-applied")
    record FilingApplied(
            ApplicationNo application,
            Uscc agency,
            String agencyName,
            RegionCode region,
            RegionCode prefecture,
            Reviewer receivedBy,
            Dossier dossier,
            AppliedRules rules,
            Instant at)
            implements FilingApplicationEvent {}

    /** The county put it before the prefecture (县(区)汇总上报). */
    @StoredEvent("agency.application-forwarded")
    record ApplicationForwarded(
            ApplicationNo application, @Nullable String opinion, Instant at) implements FilingApplicationEvent {}

    /** Sent back to the agency for correction. */
    @StoredEvent("agency.application-returned")
    record ApplicationReturned(ApplicationNo application, Reviewer by, String reason, Instant at)
            implements FilingApplicationEvent {}

    /** The agency corrected a returned application; the items stay those that were applied for. */
    @StoredEvent("agency.application-resubmitted")
    record ApplicationResubmitted(
            ApplicationNo application, Reviewer receivedBy, Dossier dossier, AppliedRules rules, Instant at)
            implements FilingApplicationEvent {}
}
