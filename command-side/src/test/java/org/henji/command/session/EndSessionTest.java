package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDS_AT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.checkedIn;
import static org.henji.kernel.session.SessionEvents.ended;
import static org.henji.kernel.session.SessionEvents.misconduct;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.running;

import java.time.Duration;
import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.SessionDayCommand.EndSession;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.archive.ArchiveEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 38 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndSessionTest {

    private static final EndSession COMMAND = new EndSession(SESSION);

    @Test
    void who_has_a_ticket_and_did_not_come_is_absent_and_the_archive_is_opened() {
        atTheEnd()
                .when(COMMAND, AGENCY)
                .then(ended(), ArchiveEvents.opened())
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SESSION_ENDED);
    }

    @Test
    void who_was_removed_was_there() {
        atTheEnd(misconduct(2, MisconductMeasure.REMOVED)).when(COMMAND, AGENCY).then(ended(), ArchiveEvents.opened());
    }

    @Test
    void nobody_is_absent_when_all_have_come() {
        atTheEnd(checkedIn(ABSENT))
                .when(COMMAND, AGENCY)
                .then(new SessionEnded(SESSION, 4, List.of(), ended().at()), ArchiveEvents.opened());
    }

    @Test
    void what_has_not_started_does_not_end() {
        SessionStage.given(prepared()).on(DAY).when(COMMAND, AGENCY).thenRefused(FailureCode.SESSION_NOT_STARTED);
        SessionStage.given(prepared(), cancelled())
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SESSION_CANCELLED);
    }

    @Test
    void it_ends_once() {
        SessionStage.given(over()).on(DAY).when(COMMAND, AGENCY).thenRefused(FailureCode.SESSION_ENDED);
    }

    private static Stage atTheEnd(DomainEvent... events) {
        return SessionStage.given(running(), events).at(DAY.atTime(ENDS_AT).plus(Duration.ofMillis(123)));
    }
}
