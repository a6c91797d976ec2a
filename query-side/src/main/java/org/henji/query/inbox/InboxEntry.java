package org.henji.query.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.archive.ArchiveItem;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, as a reader sees it.
 *
 * @param subject the id of what it is about
 * @param title the name of what it is about; null where it is the agency's name of today
 * @param items for which of them; empty where it is not about items
 * @param lacks what an archive still needs; empty where it is not about an archive
 * @param count how many passers or certificates it is about; null where it is about neither
 * @param since when it came to that office
 * @param until the last day; null where no rule sets one
 * @param mutations by which the reader may go on today
 */
public record InboxEntry(
        InboxKind kind,
        String subject,
        @Nullable String title,
        @Nullable Uscc uscc,
        @Nullable RegionCode region,
        @Nullable RegionCode prefecture,
        List<ItemCode> items,
        List<ArchiveItem> lacks,
        @Nullable Integer count,
        Instant since,
        @Nullable LocalDate until,
        List<String> mutations) {

    /** Without what only the keeper of blanks may do, or may not. */
    InboxEntry under(Keeping keeping, String reader) {
        return new InboxEntry(
                kind,
                subject,
                title,
                uscc,
                region,
                prefecture,
                items,
                lacks,
                count,
                since,
                until,
                keeping.allowed(mutations, reader));
    }
}
