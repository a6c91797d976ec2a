package org.henji.query.session.archives;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveAccessed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveDestroyed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveOpened;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.DestructionApproved;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemRemoved;
import org.henji.query.agency.directory.Locations;
import org.jspecify.annotations.Nullable;

/**
 * The archive of a session: what it holds and where that lies.
 *
 * @param prefecture null when the region has left the tree of regions
 * @param files those that its entries name, which an index finds
 * @param retention null until it is sealed
 * @param destruction null until it is approved
 */
public record ArchiveView(
        ArchiveNo no,
        SessionNo session,
        Uscc uscc,
        RegionCode region,
        @Nullable RegionCode prefecture,
        Instant openedAt,
        ArchiveState state,
        List<ArchiveEntry> entries,
        List<Sha256> files,
        @Nullable Retention retention,
        List<ArchiveAccess> accesses,
        @Nullable Destruction destruction) {

    static ArchiveView evolve(@Nullable ArchiveView row, SessionArchiveEvent event) {
        return switch (event) {
            case ArchiveOpened e -> opened(e);
            case ItemAdded e -> known(row).holding(and(known(row).entries, ArchiveEntry.of(e)));
            case ItemRemoved e -> known(row).without(e.entry());
            case ArchiveSealed e -> known(row).kept(Retention.of(e));
            case ArchiveAccessed e -> known(row).accessed(ArchiveAccess.of(e));
            case DestructionApproved e ->
                known(row).to(ArchiveState.TO_BE_DESTROYED, new Destruction(e.reason(), e.at(), List.of(), null));
            case ArchiveDestroyed e ->
                known(row)
                        .to(
                                ArchiveState.DESTROYED,
                                known(known(row).destruction).done(e.witnesses(), e.at()));
        };
    }

    /**
     * What has to be there and is not.
     *
     * @param hadMisconduct whether the session had any: then its papers are mandatory too
     */
    List<ArchiveItem> missing(boolean hadMisconduct) {
        List<ArchiveItem> there = entries.stream().map(ArchiveEntry::item).toList();
        return Arrays.stream(ArchiveItem.values())
                .filter(item -> item.isMandatory() || (hadMisconduct && item == ArchiveItem.MISCONDUCT))
                .filter(item -> !there.contains(item))
                .toList();
    }

    private static ArchiveView opened(ArchiveOpened event) {
        return new ArchiveView(
                event.archive(),
                event.archive().session(),
                event.agency(),
                event.region(),
                Locations.prefectureOf(event.region()),
                event.at(),
                ArchiveState.OPEN,
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    private ArchiveView without(int entry) {
        return holding(entries.stream().filter(held -> held.no() != entry).toList());
    }

    private ArchiveView holding(List<ArchiveEntry> held) {
        return with(state, held, retention, accesses, destruction);
    }

    private ArchiveView kept(Retention howLong) {
        return with(ArchiveState.SEALED, entries, howLong, accesses, destruction);
    }

    private ArchiveView accessed(ArchiveAccess access) {
        return with(state, entries, retention, and(accesses, access), destruction);
    }

    private ArchiveView to(ArchiveState newState, Destruction end) {
        return with(newState, entries, retention, accesses, end);
    }

    private ArchiveView with(
            ArchiveState newState,
            List<ArchiveEntry> held,
            @Nullable Retention howLong,
            List<ArchiveAccess> looked,
            @Nullable Destruction end) {
        return new ArchiveView(
                no, session, uscc, region, prefecture, openedAt, newState, held, files(held), howLong, looked, end);
    }

    private static List<Sha256> files(List<ArchiveEntry> held) {
        return held.stream()
                .flatMap(entry -> Stream.ofNullable(entry.file()))
                .map(Evidence::sha256)
                .distinct()
                .toList();
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}
