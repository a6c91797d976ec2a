package org.henji.command.session;

import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.SEALED_ON;
import static org.henji.kernel.session.archive.ArchiveEvents.complete;
import static org.henji.kernel.session.archive.ArchiveEvents.destructionApproved;
import static org.henji.kernel.session.archive.ArchiveEvents.sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.session.ArchiveCommand.SealArchive;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.score.ScoreBookEvents;

/** The usual archive on its way. */
final class ArchiveActs {

    static final SealArchive SEAL = new SealArchive(ARCHIVE);

    private ArchiveActs() {}

    /** Everything mandatory is in it, the papers are back, and the score book has been received. */
    static Stage ready() {
        return ScoreActs.confirmedBook()
                .by(Actors.CENTER, ScoreBookEvents.received())
                .and(PaperActs.all(PaperEvents.upTo(CustodyStep.RETURNED)))
                .and(PaperActs.all(complete()))
                .reading(EndedSessions.class, EndedSessions::new)
                .on(SEALED_ON);
    }

    static Stage sealedArchive() {
        return Stage.given(PaperActs.all(SessionEvents.over()))
                .and(PaperActs.all(complete()))
                .and(sealed())
                .reading(EndedSessions.class, EndedSessions::new)
                .on(SEALED_ON.plusDays(1));
    }

    /** Both periods are over, and the prefecture has agreed. */
    static Stage toBeDestroyed() {
        return sealedArchive().and(destructionApproved()).on(SEALED_ON.plusYears(6));
    }

    /** The moment of an act on that day. */
    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.ofInstant(CatalogueEvents.AT, CivilTime.ZONE))
                .atZone(CivilTime.ZONE)
                .toInstant();
    }
}
