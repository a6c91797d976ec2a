package org.henji.query.inbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveDestroyed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveOpened;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.DestructionApproved;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemRemoved;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.query.session.archives.ArchiveState;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work on the archive of a session: what it holds, and what else has to be done before it is sealed.
 *
 * @param state null until the session ends
 * @param out packages of papers that are not back at the centre
 * @param received whether the centre has received the score book
 * @param corrections those that wait for the centre
 * @param misconduct whether there was any
 */
public record ArchiveCase(
        ArchiveNo no,
        ItemCode item,
        @Nullable ArchiveState state,
        List<Entry> entries,
        List<PackageNo> out,
        boolean received,
        List<Integer> corrections,
        boolean misconduct)
        implements Case {

    /** What an entry is. */
    public record Entry(int no, ArchiveItem item) {}

    static ArchiveCase of(PlanFiled event) {
        return new ArchiveCase(
                ArchiveNo.of(event.session()),
                event.plan().item(),
                null,
                List.of(),
                List.of(),
                false,
                List.of(),
                false);
    }

    ArchiveCase after(DomainEvent event) {
        return switch (event) {
            case PapersAssigned e -> with(and(out, e.paperPackage()));
            case StepTaken e -> e.step().compareTo(CustodyStep.RETURNED) >= 0 ? back(e.paperPackage()) : this;
            case ScoreBookReceived e -> new ArchiveCase(no, item, state, entries, out, true, corrections, misconduct);
            case CorrectionRequested e -> correcting(and(corrections, e.correction()));
            case ScoreCorrected e -> decided(e.correction());
            case CorrectionRefused e -> decided(e.correction());
            case MisconductRecorded e -> new ArchiveCase(no, item, state, entries, out, received, corrections, true);
            case ArchiveOpened e -> in(ArchiveState.OPEN);
            case ItemAdded e -> holding(and(entries, new Entry(e.entry(), e.item())));
            case ItemRemoved e ->
                holding(entries.stream().filter(held -> held.no() != e.entry()).toList());
            case ArchiveSealed e -> in(ArchiveState.SEALED);
            case DestructionApproved e -> in(ArchiveState.TO_BE_DESTROYED);
            case ArchiveDestroyed e -> in(ArchiveState.DESTROYED);
            // nothing else makes work or ends it
            default -> this;
        };
    }

    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return true;
    }

    /**
     * A complete archive whose papers or score book are elsewhere, or in whose book a correction is open, waits for nothing that
     * could be done about the archive.
     */
    @Nullable
    Task task() {
        if (state == ArchiveState.TO_BE_DESTROYED) {
            return task(InboxKind.ARCHIVE_TO_DESTROY, "destroyArchive");
        }
        if (state != ArchiveState.OPEN) {
            return null;
        }
        List<ArchiveItem> lacking = lacking();
        if (!lacking.isEmpty()) {
            return task(InboxKind.ARCHIVE_TO_COMPLETE, "addArchiveItem").lacking(lacking);
        }
        return received && corrections.isEmpty() && out.isEmpty()
                ? task(InboxKind.ARCHIVE_TO_SEAL, "sealArchive", "addArchiveItem", "removeArchiveItem")
                : null;
    }

    private List<ArchiveItem> lacking() {
        List<ArchiveItem> there = entries.stream().map(Entry::item).toList();
        return Arrays.stream(ArchiveItem.values())
                .filter(needed -> needed.isMandatory() || (misconduct && needed == ArchiveItem.MISCONDUCT))
                .filter(needed -> !there.contains(needed))
                .toList();
    }

    private Task task(InboxKind kind, String... mutations) {
        return Task.of(kind, Level.AGENCY, no.value(), mutations).about(List.of(item));
    }

    private ArchiveCase in(ArchiveState newState) {
        return new ArchiveCase(no, item, newState, entries, out, received, corrections, misconduct);
    }

    private ArchiveCase holding(List<Entry> held) {
        return new ArchiveCase(no, item, state, held, out, received, corrections, misconduct);
    }

    private ArchiveCase decided(int correction) {
        return correcting(
                corrections.stream().filter(waiting -> waiting != correction).toList());
    }

    private ArchiveCase correcting(List<Integer> waiting) {
        return new ArchiveCase(no, item, state, entries, out, received, waiting, misconduct);
    }

    private ArchiveCase back(PackageNo returned) {
        return with(out.stream().filter(away -> !away.equals(returned)).toList());
    }

    private ArchiveCase with(List<PackageNo> away) {
        return new ArchiveCase(no, item, state, entries, away, received, corrections, misconduct);
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}
