package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.session.Applicants.data;
import static org.henji.command.session.Applicants.person;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.corrected;
import static org.henji.kernel.session.SessionEvents.photo;
import static org.henji.kernel.session.SessionEvents.photosAttached;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import org.henji.command.session.RosterCommand.CorrectCandidate;
import org.henji.command.session.RosterCommand.RegisterCandidate;
import org.henji.command.session.RosterCommand.SubmitRoster;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 20 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectCandidateTest {

    @Test
    void what_is_not_submitted_may_be_corrected() {
        CandidateData withPhoto = data(2, photo());
        SessionStage.registered()
                .when(correct(2, withPhoto), AGENCY)
                .then(new CandidateCorrected(SESSION, withPhoto.as(2), 16, AT));
    }

    @Test
    void who_was_rejected_is_corrected_and_submitted_again() {
        SessionStage.registered(submitted(), reviewed())
                .when(correct(REJECTED, data(REJECTED)), AGENCY)
                .then(corrected(REJECTED))
                .when(new SubmitRoster(SESSION), AGENCY)
                .then(submitted(REJECTED));
    }

    @Test
    void a_mistyped_number_makes_somebody_else() {
        CandidateData another = data(person(9));
        SessionStage.registered(withdrawn(5))
                .when(correct(2, another), AGENCY)
                .then(new CandidateCorrected(SESSION, another.as(2), 16, AT))
                .when(new RegisterCandidate(SESSION, another), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_ALREADY_REGISTERED, "2")
                .when(correct(3, data(2)), AGENCY)
                .then(new CandidateCorrected(SESSION, data(2).as(3), 16, AT));
    }

    @Test
    void the_photo_stays_when_none_is_given() {
        CandidateData withPhoto = data(2, photo());
        SessionStage.registered(photosAttached(2))
                .when(correct(2, data(2)), AGENCY)
                .then(new CandidateCorrected(SESSION, withPhoto.as(2), 16, AT))
                .when(correct(2, data(2)), AGENCY)
                .then(new CandidateCorrected(SESSION, withPhoto.as(2), 16, AT));
    }

    @Test
    void the_photo_of_somebody_else_does_not() {
        CandidateData another = data(person(9));
        SessionStage.registered(photosAttached(2))
                .when(correct(2, another), AGENCY)
                .then(new CandidateCorrected(SESSION, another.as(2), 16, AT));
    }

    @Test
    void nobody_becomes_another_candidate() {
        SessionStage.registered()
                .when(correct(2, data(3)), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_ALREADY_REGISTERED, "3");
    }

    @Test
    void the_rules_for_candidates_hold() {
        SessionStage.registered()
                .when(correct(2, data(person("p_younger", DAY.minusYears(15)))), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_TOO_YOUNG, "16");
    }

    @Test
    void who_was_rejected_comes_back_only_when_there_is_a_station() {
        SessionStage.registered(submitted(), reviewed(), Applicants.registered(6, 6))
                .when(correct(REJECTED, data(REJECTED)), AGENCY)
                .thenRefused(FailureCode.CANDIDATES_TOO_MANY, "5");
    }

    @Test
    void what_is_submitted_approved_or_withdrawn_stays() {
        SessionStage.registered(submitted(1, 2))
                .when(correct(1, data(1)), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_NOT_OPEN, "1");
        SessionStage.registered(submitted(), reviewed())
                .when(correct(1, data(1)), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_NOT_OPEN, "1");
        SessionStage.registered(withdrawn(1))
                .when(correct(1, data(1)), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_NOT_OPEN, "1");
    }

    @Test
    void nobody_is_corrected_whom_there_is_not() {
        SessionStage.registered()
                .when(correct(6, data(1)), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_UNKNOWN, "6")
                .when(correct(0, data(1)), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_UNKNOWN, "0");
    }

    @Test
    void not_while_the_plan_waits_and_not_with_tickets() {
        SessionStage.registered(changed(plan()))
                .when(correct(1, data(1)), AGENCY)
                .thenRefused(FailureCode.PLAN_NOT_APPROVED);
        SessionStage.given(prepared())
                .when(correct(REJECTED, data(REJECTED)), AGENCY)
                .thenRefused(FailureCode.ROSTER_CLOSED);
    }

    private static CorrectCandidate correct(int candidate, CandidateData data) {
        return new CorrectCandidate(SESSION, candidate, data);
    }
}
