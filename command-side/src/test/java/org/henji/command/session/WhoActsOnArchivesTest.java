package org.henji.command.session;

import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;

import java.util.List;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.session.ArchiveCommand.AddArchiveItem;
import org.henji.command.session.ArchiveCommand.ApproveArchiveDestruction;
import org.henji.command.session.ArchiveCommand.DestroyArchive;
import org.henji.command.session.ArchiveCommand.RecordArchiveAccess;
import org.henji.command.session.ArchiveCommand.RemoveArchiveItem;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.archive.ArchiveEvents;
import org.henji.kernel.session.archive.ArchiveForm;
import org.henji.kernel.session.archive.ArchiveItem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Rule 1 of {@code docs/event-model/archive.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsOnArchivesTest {

    static final List<ArchiveCommand> OF_THE_AGENCY = List.of(
            new AddArchiveItem(ARCHIVE, ArchiveItem.VIDEO, ArchiveForm.ELECTRONIC, "考核视频", "电子档案库", null),
            new RemoveArchiveItem(ARCHIVE, 1, "误归档"),
            ArchiveActs.SEAL,
            new RecordArchiveAccess(ARCHIVE, "复核", "a", "b", "c"),
            new DestroyArchive(ARCHIVE, List.of("a", "b")));

    @ParameterizedTest
    @FieldSource("OF_THE_AGENCY")
    void of_the_agency(ArchiveCommand act) {
        Stage stage = stage();
        Actors.atEveryLevelBut(Level.AGENCY)
                .forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        stage.when(act, Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @Test
    void of_the_prefecture() {
        ApproveArchiveDestruction act = new ApproveArchiveDestruction(ARCHIVE, "保存期满");
        Stage stage = stage();
        Actors.atEveryLevelBut(Level.PREFECTURE)
                .forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        stage.when(act, Actors.OTHER_PREFECTURE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void there_must_be_such_an_archive() {
        Stage.given().when(ArchiveActs.SEAL, Actors.AGENCY).thenRefused(FailureCode.NOT_FOUND, ARCHIVE.value());
    }

    private static Stage stage() {
        return Stage.given(ArchiveEvents.opened()).reading(EndedSessions.class, EndedSessions::new);
    }
}
