package org.henji.query.session.archives;

import java.time.Instant;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveAccessed;

/** That somebody looked into a sealed archive (查阅记录), with the users who agreed and who were there. */
public record ArchiveAccess(String purpose, String consentedBy, String archivist, String supervisor, Instant at) {

    static ArchiveAccess of(ArchiveAccessed event) {
        return new ArchiveAccess(
                event.purpose(), event.consentedBy(), event.archivist(), event.supervisor(), event.at());
    }
}
