package org.henji.query.agency.directory;

import java.time.LocalDate;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * A filed item as it stands on one day.
 *
 * @param site where it is assessed; null when the agency no longer has that site
 * @param staffedUntil last day on which, by today's roster and credentials, enough assessors may assess it; null when they are too
 *     few whatever the day
 */
public record FiledItemOnDay(
        ItemCode item,
        ApplicationNo application,
        NoticeNo notice,
        @Nullable SiteAddress site,
        int annualCapacity,
        LocalDate filedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate staffedUntil,
        FilingStatus status) {}
