package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.session.SessionEvents.ABSENT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.checkedIn;
import static org.henji.kernel.session.SessionEvents.evidence;
import static org.henji.kernel.session.SessionEvents.misconduct;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.SessionEvents.subject;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.SessionDayCommand.RecordMisconduct;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 40 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordMisconductTest {

    @Test
    void a_candidate_is_warned_and_then_removed() {
        SessionStage.given(running())
                .on(DAY)
                .when(record(2, MisconductMeasure.WARNED, evidence()), AGENCY)
                .then(misconduct(2, MisconductMeasure.WARNED))
                .when(record(2, MisconductMeasure.WARNED, evidence()), AGENCY)
                .then(misconduct(2, MisconductMeasure.WARNED))
                .when(record(2, MisconductMeasure.REMOVED, evidence()), AGENCY)
                .then(misconduct(2, MisconductMeasure.REMOVED))
                .when(record(2, MisconductMeasure.REMOVED, evidence()), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_REMOVED, "2");
    }

    @Test
    void to_remove_somebody_takes_evidence() {
        MisconductRecorded usual = misconduct(2, MisconductMeasure.WARNED);
        SessionStage.given(running())
                .on(DAY)
                .when(record(2, MisconductMeasure.REMOVED), AGENCY)
                .thenRefused(FailureCode.EVIDENCE_MISSING)
                .when(record(2, MisconductMeasure.WARNED), AGENCY)
                .then(new MisconductRecorded(
                        SESSION,
                        2,
                        usual.kind(),
                        new PersonalText(subject(2), usual.facts().text()),
                        List.of(),
                        MisconductMeasure.WARNED,
                        usual.at()));
    }

    @Test
    void of_somebody_who_is_there() {
        SessionStage.given(running())
                .on(DAY)
                .when(record(ABSENT, MisconductMeasure.WARNED), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_NOT_PRESENT, "5")
                .when(record(REJECTED, MisconductMeasure.WARNED), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_NOT_PRESENT, "4");
    }

    @Test
    void from_the_start_to_the_end() {
        SessionStage.given(prepared(), checkedIn(2))
                .on(DAY)
                .when(record(2, MisconductMeasure.WARNED), AGENCY)
                .thenRefused(FailureCode.SESSION_NOT_STARTED);
        SessionStage.given(over())
                .on(DAY)
                .when(record(2, MisconductMeasure.WARNED), AGENCY)
                .thenRefused(FailureCode.SESSION_ENDED);
    }

    @Test
    void the_agency_has_uploaded_the_evidence() {
        UploadedFiles files = mock();
        doThrow(new RuleViolated(FailureCode.FILE_NOT_UPLOADED, "evidence", "digest"))
                .when(files)
                .mustHold(AGENCY.office(), List.of(evidence()));
        SessionStage.given(running())
                .on(DAY)
                .provide(UploadedFiles.class, files)
                .when(record(2, MisconductMeasure.REMOVED, evidence()), AGENCY)
                .thenRefused(FailureCode.FILE_NOT_UPLOADED, "evidence", "digest");
    }

    private static RecordMisconduct record(int candidate, MisconductMeasure measure, Evidence... evidence) {
        MisconductRecorded usual = misconduct(candidate, measure);
        return new RecordMisconduct(SESSION, candidate, usual.kind(), "使用自带调料", List.of(evidence), measure);
    }
}
