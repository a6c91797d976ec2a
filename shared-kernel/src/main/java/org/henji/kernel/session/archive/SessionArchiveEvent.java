package org.henji.kernel.session.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.Evidence;
import org.jspecify.annotations.Nullable;

/** What happens to the archive of a session (考核档案, BR-18). */
public sealed interface SessionArchiveEvent extends DomainEvent {

    ArchiveNo archive();

    @Override
    default String streamId() {
        return archive().value();
    }

    /** From the same act as {@code session.session-ended}. */
    @StoredEvent("archive.archive-opened")
    record ArchiveOpened(ArchiveNo archive, Uscc agency, RegionCode region, Instant at)
            implements SessionArchiveEvent {}

    /**
     * 归档
     *
     * @param entry running number in the archive
     * @param location where it lies: shelf and box, or the storage of a recording
     * @param file its content, where it is a file that was uploaded
     */
    @StoredEvent("archive.item-added")
    record ItemAdded(
            ArchiveNo archive,
            int entry,
            ArchiveItem item,
            ArchiveForm form,
            String title,
            String location,
            @Nullable Evidence file,
            Instant at)
            implements SessionArchiveEvent {}

    /** It was put in by mistake. */
    @StoredEvent("archive.item-removed")
    record ItemRemoved(ArchiveNo archive, int entry, String reason, Instant at) implements SessionArchiveEvent {}

    /**
     * 封存: complete, and unchanged from now on.
     *
     * @param paperUntil last day on which paper is kept
     * @param electronicUntil last day on which electronic material is kept
     * @param paperYears the rule of that day
     * @param electronicYears the rule of that day
     */
    @StoredEvent("archive.archive-sealed")
    record ArchiveSealed(
            ArchiveNo archive,
            LocalDate sealedOn,
            LocalDate paperUntil,
            LocalDate electronicUntil,
            int paperYears,
            int electronicYears,
            Instant at)
            implements SessionArchiveEvent {}

    /**
     * 查阅
     *
     * @param consentedBy user id of the head of the agency who agreed
     * @param archivist user id of the archivist who was there
     * @param supervisor user id of the internal supervisor who was there
     */
    @StoredEvent("archive.archive-accessed")
    record ArchiveAccessed(
            ArchiveNo archive, String purpose, String consentedBy, String archivist, String supervisor, Instant at)
            implements SessionArchiveEvent {}

    /** 准予销毁 by the prefecture, after both periods. */
    @StoredEvent("archive.destruction-approved")
    record DestructionApproved(ArchiveNo archive, String reason, Instant at) implements SessionArchiveEvent {}

    /**
     * 销毁
     *
     * @param witnesses user ids of who saw it, beside who records it
     */
    @StoredEvent("archive.archive-destroyed")
    record ArchiveDestroyed(ArchiveNo archive, List<String> witnesses, Instant at) implements SessionArchiveEvent {

        public ArchiveDestroyed {
            witnesses = List.copyOf(witnesses);
        }
    }
}
