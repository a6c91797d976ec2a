package org.henji.kernel.session.archive;

import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.SessionEvents.SESSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveAccessed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveDestroyed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveOpened;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.DestructionApproved;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemRemoved;

/** The archive of {@link SessionEvents#SESSION}, for tests. */
public final class ArchiveEvents {

    public static final ArchiveNo ARCHIVE = ArchiveNo.of(SESSION);
    public static final LocalDate SEALED_ON = LocalDate.of(2026, 4, 10);

    private ArchiveEvents() {}

    public static ArchiveOpened opened() {
        return new ArchiveOpened(ARCHIVE, USCC, COUNTY, ENDED);
    }

    public static ItemAdded added(int entry, ArchiveItem item) {
        return new ItemAdded(ARCHIVE, entry, item, ArchiveForm.PAPER, item.chinese(), "档案室 2 柜 3 层", null, ENDED);
    }

    public static ItemAdded addedFile(int entry, ArchiveItem item) {
        return new ItemAdded(
                ARCHIVE, entry, item, ArchiveForm.ELECTRONIC, item.chinese(), "电子档案库", SessionEvents.evidence(), ENDED);
    }

    public static ItemRemoved removed(int entry) {
        return new ItemRemoved(ARCHIVE, entry, "误归档", ENDED);
    }

    public static ArchiveSealed sealed() {
        return new ArchiveSealed(ARCHIVE, SEALED_ON, SEALED_ON.plusYears(3), SEALED_ON.plusYears(5), 3, 5, ENDED);
    }

    public static ArchiveAccessed accessed() {
        return new ArchiveAccessed(ARCHIVE, "成绩复核", "agency-head", "agency-archivist", "user-ND-2", ENDED);
    }

    public static DestructionApproved destructionApproved() {
        return new DestructionApproved(ARCHIVE, "保存期满", ENDED);
    }

    public static ArchiveDestroyed destroyed() {
        return new ArchiveDestroyed(ARCHIVE, List.of("agency-archivist", "user-ND-2"), ENDED);
    }

    /** Opened, with everything that is mandatory. */
    public static List<SessionArchiveEvent> complete() {
        List<SessionArchiveEvent> events = new ArrayList<>();
        events.add(opened());
        for (ArchiveItem item : ArchiveItem.values()) {
            if (item.isMandatory()) {
                events.add(added(events.size(), item));
            }
        }
        return List.copyOf(events);
    }
}
