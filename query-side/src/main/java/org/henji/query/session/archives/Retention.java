package org.henji.query.session.archives;

import java.time.LocalDate;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;

/**
 * How long a sealed archive is kept.
 *
 * @param paperUntil last day
 * @param electronicUntil last day
 */
public record Retention(
        LocalDate sealedOn, LocalDate paperUntil, LocalDate electronicUntil, int paperYears, int electronicYears) {

    static Retention of(ArchiveSealed event) {
        return new Retention(
                event.sealedOn(),
                event.paperUntil(),
                event.electronicUntil(),
                event.paperYears(),
                event.electronicYears());
    }
}
