package org.henji.command.session;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.SEALED_ON;
import static org.henji.kernel.session.archive.ArchiveEvents.complete;
import static org.henji.kernel.session.archive.ArchiveEvents.destroyed;
import static org.henji.kernel.session.archive.ArchiveEvents.destructionApproved;

import java.time.LocalDate;
import org.henji.command.Stage;
import org.henji.command.session.ArchiveCommand.ApproveArchiveDestruction;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.DestructionApproved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 11 and 12 of {@code docs/event-model/archive.md} (BR-18). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApproveArchiveDestructionTest {

    private static final ApproveArchiveDestruction APPROVE =
            new ApproveArchiveDestruction(ARCHIVE, destructionApproved().reason());

    private static final LocalDate LAST_DAY = SEALED_ON.plusYears(5);

    @Test
    void the_prefecture_agrees_after_both_periods() {
        ArchiveActs.sealedArchive()
                .on(LAST_DAY.plusDays(1))
                .when(APPROVE, PREFECTURE)
                .then(approvedOn(LAST_DAY.plusDays(1)));
    }

    @Test
    void not_on_the_last_day_of_the_longer_one() {
        for (LocalDate day : new LocalDate[] {SEALED_ON.plusYears(3).plusDays(1), LAST_DAY}) {
            ArchiveActs.sealedArchive()
                    .on(day)
                    .when(APPROVE, PREFECTURE)
                    .thenRefused(FailureCode.RETENTION_RUNNING, LAST_DAY.toString());
        }
    }

    @Test
    void the_longer_one_may_be_that_of_paper() {
        LocalDate paperUntil = SEALED_ON.plusYears(9);
        Stage.given(PaperActs.all(complete()))
                .and(new ArchiveSealed(ARCHIVE, SEALED_ON, paperUntil, LAST_DAY, 9, 5, ArchiveActs.at(SEALED_ON)))
                .on(paperUntil)
                .when(APPROVE, PREFECTURE)
                .thenRefused(FailureCode.RETENTION_RUNNING, paperUntil.toString());
    }

    @Test
    void again_changes_nothing() {
        ArchiveActs.toBeDestroyed().when(APPROVE, PREFECTURE).thenNothing();
    }

    @Test
    void only_of_what_is_sealed_and_still_there() {
        Stage.given(PaperActs.all(complete()))
                .on(LAST_DAY.plusDays(1))
                .when(APPROVE, PREFECTURE)
                .thenRefused(FailureCode.ARCHIVE_NOT_SEALED);
        ArchiveActs.toBeDestroyed()
                .and(destroyed())
                .when(APPROVE, PREFECTURE)
                .thenRefused(FailureCode.ARCHIVE_DESTROYED);
    }

    private static DestructionApproved approvedOn(LocalDate day) {
        return new DestructionApproved(ARCHIVE, destructionApproved().reason(), ArchiveActs.at(day));
    }
}
