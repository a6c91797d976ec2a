package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTED;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.seated;
import static org.henji.kernel.session.SessionEvents.submitted;

import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 36 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckInTest {

    @Test
    void candidates_check_in_on_the_day() {
        SessionStage.given(prepared()).on(DAY).when(checkIn(3, 1), AGENCY).then(checkedIn(false, 1, 3));
    }

    @Test
    void who_is_there_already_is_left_alone() {
        SessionStage.given(prepared())
                .on(DAY)
                .when(checkIn(1, 1), AGENCY)
                .then(checkedIn(false, 1))
                .when(checkIn(2, 1), AGENCY)
                .then(checkedIn(false, 2))
                .when(checkIn(1, 2), AGENCY)
                .thenNothing();
    }

    @Test
    void after_the_start_one_is_late() {
        SessionStage.given(running())
                .on(DAY)
                .when(checkIn(ABSENT), AGENCY)
                .then(checkedIn(true, ABSENT))
                .when(checkIn(1), AGENCY)
                .thenNothing();
    }

    @Test
    void on_no_other_day() {
        for (int days : new int[] {-1, 1}) {
            SessionStage.given(prepared())
                    .on(DAY.plusDays(days))
                    .when(checkIn(1), AGENCY)
                    .thenRefused(FailureCode.SESSION_NOT_TODAY, DAY.toString());
        }
    }

    @Test
    void not_after_the_end() {
        SessionStage.given(over()).on(DAY).when(checkIn(ABSENT), AGENCY).thenRefused(FailureCode.SESSION_ENDED);
    }

    @Test
    void with_a_ticket() {
        SessionStage.given(prepared())
                .on(DAY)
                .when(checkIn(1, REJECTED), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_WITHOUT_TICKET, "4")
                .when(checkIn(99), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_WITHOUT_TICKET, "99");
        SessionStage.registered(submitted(), reviewed(), seated())
                .on(DAY)
                .when(checkIn(1), AGENCY)
                .thenRefused(FailureCode.TICKETS_NOT_ISSUED);
    }

    private static SessionDayCommand.CheckIn checkIn(Integer... candidates) {
        return new SessionDayCommand.CheckIn(SESSION, List.of(candidates));
    }

    private static CandidatesCheckedIn checkedIn(boolean late, Integer... candidates) {
        return new CandidatesCheckedIn(
                SESSION,
                Stream.of(candidates)
                        .map(candidate -> new CheckIn(candidate, late))
                        .toList(),
                STARTED);
    }
}
