package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.SEALED_ON;
import static org.henji.kernel.session.archive.ArchiveEvents.accessed;
import static org.henji.kernel.session.archive.ArchiveEvents.complete;
import static org.henji.kernel.session.archive.ArchiveEvents.destroyed;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.ArchiveCommand.RecordArchiveAccess;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveAccessed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 10 of {@code docs/event-model/archive.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordArchiveAccessTest {

    private static final String HEAD = accessed().consentedBy();
    private static final String ARCHIVIST = accessed().archivist();
    private static final String SUPERVISOR = accessed().supervisor();

    @Test
    void who_looks_into_it_is_recorded_with_who_agreed_and_who_was_there() {
        ArchiveActs.sealedArchive()
                .when(access(HEAD, ARCHIVIST, SUPERVISOR), AGENCY)
                .then(new ArchiveAccessed(
                        ARCHIVE,
                        accessed().purpose(),
                        HEAD,
                        ARCHIVIST,
                        SUPERVISOR,
                        ArchiveActs.at(SEALED_ON.plusDays(1))));
    }

    @Test
    void they_are_three_people() {
        for (RecordArchiveAccess two : List.of(
                access(HEAD, HEAD, SUPERVISOR), access(HEAD, ARCHIVIST, HEAD), access(HEAD, ARCHIVIST, ARCHIVIST))) {
            ArchiveActs.sealedArchive().when(two, AGENCY).thenRefused(FailureCode.ARCHIVE_WITNESSES_SAME);
        }
    }

    @Test
    void before_it_is_sealed_there_is_nothing_to_record() {
        Stage.given(PaperActs.all(complete()))
                .when(access(HEAD, ARCHIVIST, SUPERVISOR), AGENCY)
                .thenRefused(FailureCode.ARCHIVE_NOT_SEALED);
    }

    @Test
    void nor_once_it_is_destroyed() {
        ArchiveActs.toBeDestroyed()
                .and(destroyed())
                .when(access(HEAD, ARCHIVIST, SUPERVISOR), AGENCY)
                .thenRefused(FailureCode.ARCHIVE_DESTROYED);
    }

    private static RecordArchiveAccess access(String consentedBy, String archivist, String supervisor) {
        return new RecordArchiveAccess(ARCHIVE, accessed().purpose(), consentedBy, archivist, supervisor);
    }
}
