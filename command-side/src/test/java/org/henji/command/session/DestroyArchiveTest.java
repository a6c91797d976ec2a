package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.SEALED_ON;
import static org.henji.kernel.session.archive.ArchiveEvents.complete;
import static org.henji.kernel.session.archive.ArchiveEvents.destroyed;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.command.session.ArchiveCommand.DestroyArchive;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveDestroyed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 13 of {@code docs/event-model/archive.md} (BR-18). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DestroyArchiveTest {

    private static final List<String> WITNESSES = destroyed().witnesses();

    @Test
    void it_is_destroyed_before_witnesses() {
        ArchiveActs.toBeDestroyed()
                .when(destroy(WITNESSES), AGENCY)
                .then(new ArchiveDestroyed(ARCHIVE, WITNESSES, ArchiveActs.at(SEALED_ON.plusYears(6))))
                .when(destroy(WITNESSES), AGENCY)
                .thenRefused(FailureCode.ARCHIVE_DESTROYED);
    }

    @ParameterizedTest
    @MethodSource
    void they_are_two_others_at_least(List<String> witnesses) {
        ArchiveActs.toBeDestroyed().when(destroy(witnesses), AGENCY).thenRefused(FailureCode.ARCHIVE_WITNESSES_SAME);
    }

    static Stream<List<String>> they_are_two_others_at_least() {
        String one = WITNESSES.getFirst();
        String two = WITNESSES.getLast();
        return Stream.of(
                List.of(), List.of(one), List.of(one, one), List.of(one, AGENCY.userId()), List.of(one, two, one));
    }

    @Test
    void not_without_the_consent_of_the_prefecture() {
        ArchiveActs.sealedArchive()
                .on(SEALED_ON.plusYears(6))
                .when(destroy(WITNESSES), AGENCY)
                .thenRefused(FailureCode.DESTRUCTION_NOT_APPROVED);
        Stage.given(PaperActs.all(complete()))
                .when(destroy(WITNESSES), AGENCY)
                .thenRefused(FailureCode.ARCHIVE_NOT_SEALED);
    }

    private static DestroyArchive destroy(List<String> witnesses) {
        return new DestroyArchive(ARCHIVE, witnesses);
    }
}
