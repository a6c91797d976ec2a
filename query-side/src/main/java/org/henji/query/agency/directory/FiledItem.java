package org.henji.query.agency.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * An item for which an agency is filed, as far as events tell; what depends on the day of the question is {@link FiledItemOnDay}.
 *
 * @param validUntil last day; null when the filing has no end
 * @param blockedSince when it was found to have too few assessors; null while it was not
 */
public record FiledItem(
        ItemCode item,
        ApplicationNo application,
        NoticeNo notice,
        String siteNo,
        int annualCapacity,
        LocalDate filedOn,
        @Nullable LocalDate validUntil,
        @Nullable Instant blockedSince) {

    static FiledItem of(ItemFiled e) {
        return new FiledItem(
                e.item(),
                e.application(),
                e.notice(),
                e.siteNo(),
                e.annualCapacity(),
                e.filedOn(),
                e.validUntil(),
                null);
    }

    FiledItem blockedSince(@Nullable Instant since) {
        return new FiledItem(item, application, notice, siteNo, annualCapacity, filedOn, validUntil, since);
    }
}
