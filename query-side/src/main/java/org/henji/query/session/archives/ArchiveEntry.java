package org.henji.query.session.archives;

import java.time.Instant;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.archive.ArchiveForm;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.jspecify.annotations.Nullable;

/**
 * Something that the archive holds.
 *
 * @param no its number in the archive
 * @param location where it lies
 */
public record ArchiveEntry(
        int no,
        ArchiveItem item,
        ArchiveForm form,
        String title,
        String location,
        @Nullable Evidence file,
        Instant at) {

    static ArchiveEntry of(ItemAdded event) {
        return new ArchiveEntry(
                event.entry(), event.item(), event.form(), event.title(), event.location(), event.file(), event.at());
    }
}
