package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationCompleted;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.ItemCode;

/**
 * What an act on an application does elsewhere in the same unit of work. Every act keeps to the order evaluation, agency,
 * places, so that no two of them wait for each other.
 */
record FilingInterplay(FilingProgress progress, Aggregates aggregates, Instant now) {

    /** Asks the newest evaluation, which knows whether it is closed already. */
    void closeEvaluation() {
        if (!progress.evaluations().isEmpty()) {
            aggregates.in(
                    AgencyEvaluation.class, progress.evaluations().getLast(), evaluation -> evaluation.close(now));
        }
    }

    void closeAtAgency() {
        aggregates.in(Agency.class, progress.agency(), agency -> agency.closeApplication(progress.application(), now));
    }

    void fileAtAgency(ItemCode item, NoticeNo notice, StaffingAct act) {
        aggregates.in(
                Agency.class,
                progress.agency(),
                agency -> agency.file(item, progress.application(), notice, progress.dossier(), act));
    }

    void reservePlace(ItemCode item, int limit) {
        aggregates.inOrNew(
                ItemQuota.class,
                quota(item),
                ItemQuota::new,
                quota -> quota.reserve(quota(item), progress.application(), progress.agency(), limit, now));
    }

    void confirmPlace(ItemCode item) {
        aggregates.in(ItemQuota.class, quota(item), quota -> quota.confirm(progress.application(), now));
    }

    void releasePlaces(List<ItemCode> items, ReleaseReason reason) {
        items.forEach(item -> aggregates.in(
                ItemQuota.class, quota(item), quota -> quota.release(progress.application(), reason, now)));
    }

    private QuotaId quota(ItemCode item) {
        return QuotaId.of(progress.prefecture(), item);
    }

    /** The last item has come to its end, and the application with it. */
    void completeWhenAllHaveEnded() {
        if (progress.items(item -> !item.hasEnded()).isEmpty()) {
            apply(new ApplicationCompleted(progress.application(), now));
            closeAtAgency();
        }
    }
}
