package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.rejection;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.submitted;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.session.PreparationCommand.ArrangeSeats;
import org.henji.command.session.RosterCommand.ReviewCandidates;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.Rejection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 23 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewCandidatesTest {

    private static final Rejection FOURTH = rejection(4, "工作单位不实");

    @Test
    void the_prefecture_decides_candidate_by_candidate() {
        SessionStage.registered(submitted())
                .when(review(List.of(5, 1, 3, 2), FOURTH), PREFECTURE)
                .then(reviewed());
    }

    @Test
    void some_today_and_some_tomorrow() {
        SessionStage.registered(submitted())
                .when(review(List.of(2)), PREFECTURE)
                .then(reviewed(List.of(2), List.of()))
                .when(review(List.of(), FOURTH), PREFECTURE)
                .then(reviewed(List.of(), List.of(FOURTH)))
                .when(new ArrangeSeats(SESSION), AGENCY)
                .thenRefused(FailureCode.ROSTER_UNDECIDED, "3");
    }

    @Test
    void rejections_stand_in_the_order_of_the_candidates() {
        Rejection second = rejection(2, "照片不清晰");
        SessionStage.registered(submitted())
                .when(review(List.of(), FOURTH, second), PREFECTURE)
                .then(reviewed(List.of(), List.of(second, FOURTH)));
    }

    @Test
    void nothing_is_recorded_of_nobody() {
        SessionStage.registered(submitted()).when(review(List.of()), PREFECTURE).thenNothing();
    }

    @Test
    void who_is_not_submitted_or_is_decided_on_does_not_wait() {
        SessionStage.registered(submitted(1))
                .when(review(List.of(1, 2)), PREFECTURE)
                .thenRefused(FailureCode.CANDIDATE_NOT_SUBMITTED, "2");
        SessionStage.registered(submitted(), reviewed())
                .when(review(List.of(), rejection(1, "重复")), PREFECTURE)
                .thenRefused(FailureCode.CANDIDATE_NOT_SUBMITTED, "1");
    }

    @Test
    void nobody_is_decided_on_twice_or_both_ways() {
        SessionStage.registered(submitted())
                .when(review(List.of(1, 1)), PREFECTURE)
                .thenRefused(FailureCode.CANDIDATE_REPEATED, "1")
                .when(review(List.of(4), FOURTH), PREFECTURE)
                .thenRefused(FailureCode.CANDIDATE_REPEATED, "4");
    }

    @Test
    void of_candidates_there_are() {
        SessionStage.registered(submitted())
                .when(review(List.of(6)), PREFECTURE)
                .thenRefused(FailureCode.CANDIDATE_UNKNOWN, "6");
    }

    @Test
    void while_the_plan_waits_too_but_not_with_tickets() {
        SessionStage.registered(submitted(), changed(plan()))
                .when(review(List.of(2)), PREFECTURE)
                .then(reviewed(List.of(2), List.of()));
        SessionStage.given(prepared()).when(review(List.of(1)), PREFECTURE).thenRefused(FailureCode.ROSTER_CLOSED);
    }

    private static ReviewCandidates review(List<Integer> approved, Rejection... rejected) {
        return new ReviewCandidates(
                SESSION,
                approved,
                Stream.of(rejected)
                        .map(it -> new RosterCommand.Rejection(
                                it.candidate(), it.reason().text()))
                        .toList());
    }
}
