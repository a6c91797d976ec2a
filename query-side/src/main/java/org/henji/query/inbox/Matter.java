package org.henji.query.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.henji.query.desk.Desk;
import org.henji.query.desk.OfficeKey;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox: one lane of work about a subject, and for whom it waits now. It goes from office to office; while nothing is
 * to be done it waits for nobody and lies on no desk.
 *
 * @param office for whom it waits; null while it does for nobody
 * @param since when this kind of work began to wait for that office
 * @param task null while nothing is to be done
 * @param cases the case of its lane
 */
public record Matter(
        About about,
        @Nullable OfficeKey office,
        Instant since,
        @Nullable Task task,
        Cases cases) {

    /** The row after something has happened. */
    static Matter next(@Nullable Matter before, About about, @Nullable Task task, Instant at, Cases cases) {
        @Nullable OfficeKey office = task == null ? null : about.office(task.level());
        return new Matter(about, office, since(before, task, office, at), task, cases);
    }

    /** The entry as a reader of that desk sees it: with the mutations that the reader may send on that day. */
    InboxEntry shownOn(Desk desk, LocalDate today) {
        Task waiting = Objects.requireNonNull(task);
        String reader = desk.reader().userId();
        List<String> mutations = desk.isOwn()
                ? waiting.mutations().stream()
                        .filter(mutation -> cases.each().allMatch(known -> known.allows(mutation, reader, today)))
                        .toList()
                : List.of();
        return new InboxEntry(
                waiting.kind(),
                waiting.subject(),
                about.title(),
                about.uscc(),
                about.region(),
                about.prefecture(),
                waiting.items(),
                waiting.lacks(),
                waiting.count(),
                since,
                waiting.until(),
                mutations);
    }

    private static Instant since(@Nullable Matter before, @Nullable Task task, @Nullable OfficeKey office, Instant at) {
        if (task != null && task.since() != null) {
            return task.since();
        }
        return before != null && task != null && before.isAbout(task.kind(), office) ? before.since : at;
    }

    private boolean isAbout(InboxKind kind, @Nullable OfficeKey forWhom) {
        return task != null && task.kind() == kind && Objects.equals(office, forWhom);
    }
}
