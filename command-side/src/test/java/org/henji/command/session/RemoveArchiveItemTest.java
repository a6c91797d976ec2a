package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.SEALED_ON;
import static org.henji.kernel.session.archive.ArchiveEvents.added;
import static org.henji.kernel.session.archive.ArchiveEvents.opened;
import static org.henji.kernel.session.archive.ArchiveEvents.removed;

import org.henji.command.Stage;
import org.henji.command.session.ArchiveCommand.RemoveArchiveItem;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemRemoved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 4 of {@code docs/event-model/archive.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoveArchiveItemTest {

    private static final RemoveArchiveItem REMOVE =
            new RemoveArchiveItem(ARCHIVE, 1, removed(1).reason());

    @Test
    void what_was_put_in_by_mistake_is_taken_out() {
        Stage.given(opened(), added(1, ArchiveItem.VIDEO))
                .on(SEALED_ON)
                .when(REMOVE, AGENCY)
                .then(new ItemRemoved(ARCHIVE, 1, removed(1).reason(), ArchiveActs.at(SEALED_ON)))
                .when(REMOVE, AGENCY)
                .thenRefused(FailureCode.ARCHIVE_ENTRY_UNKNOWN, "1");
    }

    @Test
    void there_must_be_such_an_entry() {
        Stage.given(opened()).when(REMOVE, AGENCY).thenRefused(FailureCode.ARCHIVE_ENTRY_UNKNOWN, "1");
    }

    @Test
    void nothing_is_taken_out_once_it_is_sealed() {
        ArchiveActs.sealedArchive().when(REMOVE, AGENCY).thenRefused(FailureCode.ARCHIVE_SEALED);
    }
}
