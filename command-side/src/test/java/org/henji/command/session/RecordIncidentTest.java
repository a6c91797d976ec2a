package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.evidence;
import static org.henji.kernel.session.SessionEvents.incident;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.running;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.henji.command.Actors;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.SessionDayCommand.RecordIncident;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 39 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordIncidentTest {

    private static final IncidentRecorded FIRST = incident();
    private static final RecordIncident COMMAND =
            new RecordIncident(SESSION, FIRST.kind(), FIRST.facts(), FIRST.evidence());

    @Test
    void incidents_are_numbered_as_they_come() {
        SessionStage.given(running())
                .on(DAY)
                .when(COMMAND, AGENCY)
                .thenAnswers(1, FIRST)
                .when(new RecordIncident(SESSION, FIRST.kind(), FIRST.facts(), List.of()), AGENCY)
                .thenAnswers(2, new IncidentRecorded(SESSION, 2, FIRST.kind(), FIRST.facts(), List.of(), FIRST.at()));
    }

    @Test
    void before_the_start_and_after_the_end_too_but_not_before_the_day() {
        SessionStage.given(prepared()).on(DAY).when(COMMAND, AGENCY).thenAnswers(1, FIRST);
        SessionStage.given(over()).on(DAY).when(COMMAND, AGENCY).thenAnswers(1, FIRST);
        SessionStage.given(prepared())
                .on(DAY.minusDays(1))
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.SESSION_NOT_TODAY, DAY.toString());
    }

    @Test
    void of_a_session_that_has_tickets() {
        SessionStage.registered().on(DAY).when(COMMAND, AGENCY).thenRefused(FailureCode.TICKETS_NOT_ISSUED);
    }

    @Test
    void the_agency_has_uploaded_the_evidence() {
        UploadedFiles files = mock();
        doThrow(new RuleViolated(FailureCode.FILE_NOT_UPLOADED, "evidence", "digest"))
                .when(files)
                .mustHold(Actors.AGENCY.office(), List.of(evidence()));
        SessionStage.given(running())
                .on(DAY)
                .provide(UploadedFiles.class, files)
                .when(COMMAND, AGENCY)
                .thenRefused(FailureCode.FILE_NOT_UPLOADED, "evidence", "digest");
    }
}
