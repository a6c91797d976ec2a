package org.henji.query.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.session.archive.ArchiveItem;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a matter.
 *
 * @param level the office that does it: the one of that level in whose territory the matter lies
 * @param subject the id of what it is about
 * @param items for which of them; empty where it is not about items
 * @param lacks what an archive still needs; empty where it is not about an archive
 * @param count how many it is about; null where that is not counted
 * @param since when it came up, where that is another moment than the event after which it waits
 * @param until the last day; null where no rule sets one
 * @param mutations by which the office may go on
 */
public record Task(
        InboxKind kind,
        Level level,
        String subject,
        List<ItemCode> items,
        List<ArchiveItem> lacks,
        @Nullable Integer count,
        @Nullable Instant since,
        @Nullable LocalDate until,
        List<String> mutations) {

    static Task of(InboxKind kind, Level level, String subject, String... mutations) {
        return of(kind, level, subject, List.of(mutations));
    }

    static Task of(InboxKind kind, Level level, String subject, List<String> mutations) {
        return new Task(kind, level, subject, List.of(), List.of(), null, null, null, mutations);
    }

    Task about(List<ItemCode> concerned) {
        return new Task(kind, level, subject, concerned, lacks, count, since, until, mutations);
    }

    Task lacking(List<ArchiveItem> missing) {
        return new Task(kind, level, subject, items, missing, count, since, until, mutations);
    }

    Task counting(int many) {
        return new Task(kind, level, subject, items, lacks, many, since, until, mutations);
    }

    Task since(Instant moment) {
        return new Task(kind, level, subject, items, lacks, count, moment, until, mutations);
    }

    Task until(LocalDate lastDay) {
        return new Task(kind, level, subject, items, lacks, count, since, lastDay, mutations);
    }
}
