package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.added;
import static org.henji.kernel.session.archive.ArchiveEvents.addedFile;
import static org.henji.kernel.session.archive.ArchiveEvents.opened;
import static org.henji.kernel.session.archive.ArchiveEvents.removed;

import java.time.LocalDateTime;
import org.henji.command.FilesInMemory;
import org.henji.command.Stage;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.session.ArchiveCommand.AddArchiveItem;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 2 and 3 of {@code docs/event-model/archive.md} (BR-18). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddArchiveItemTest {

    @ParameterizedTest
    @EnumSource
    void everything_has_its_place(ArchiveItem item) {
        open().when(add(added(1, item)), AGENCY).thenAnswers(1, added(1, item));
    }

    @Test
    void entries_are_numbered_on_and_a_number_is_not_given_twice() {
        open().and(added(1, ArchiveItem.VIDEO), added(2, ArchiveItem.VIDEO), removed(2))
                .when(add(added(3, ArchiveItem.VIDEO)), AGENCY)
                .thenAnswers(3, added(3, ArchiveItem.VIDEO));
    }

    @Test
    void a_file_must_have_been_uploaded() {
        ItemAdded video = addedFile(1, ArchiveItem.VIDEO);
        open().when(add(video), AGENCY).then(video);
        open().provide(UploadedFiles.class, new UploadedFiles(new FilesInMemory()))
                .when(add(video), AGENCY)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED,
                        "evidence",
                        SessionEvents.evidence().sha256().value());
    }

    @Test
    void nothing_is_added_once_it_is_sealed() {
        ArchiveActs.sealedArchive()
                .when(add(added(1, ArchiveItem.OTHER)), AGENCY)
                .thenRefused(FailureCode.ARCHIVE_SEALED);
        ArchiveActs.toBeDestroyed()
                .when(add(added(1, ArchiveItem.OTHER)), AGENCY)
                .thenRefused(FailureCode.ARCHIVE_SEALED);
    }

    private static Stage open() {
        return Stage.given(opened()).at(LocalDateTime.ofInstant(ENDED, CivilTime.ZONE));
    }

    private static AddArchiveItem add(ItemAdded item) {
        return new AddArchiveItem(ARCHIVE, item.item(), item.form(), item.title(), item.location(), item.file());
    }
}
