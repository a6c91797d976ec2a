package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.notRecommended;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.returnedToPrefecture;

import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 19 of {@code docs/event-model/filing.md} (BR-13). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmitPreliminaryResultTest {

    @Test
    void the_prefecture_submits_and_the_evaluation_is_over() {
        FilingAt.RECOMMENDED
                .stage()
                .when(FilingActs.submitResult(), PREFECTURE)
                .then(preliminaryResultSubmitted(), closed());
    }

    @Test
    void every_item_has_been_decided_on() {
        FilingAt.EVALUATED
                .stage()
                .and(recommended(ITEM))
                .when(FilingActs.submitResult(), PREFECTURE)
                .thenRefused(FailureCode.ITEM_UNDECIDED, OTHER_ITEM.value());
    }

    @Test
    void a_result_without_a_recommended_item_goes_to_the_centre_too() {
        FilingAt.EVALUATED
                .stage()
                .and(notRecommended(ITEM), notRecommended(OTHER_ITEM))
                .when(FilingActs.submitResult(), PREFECTURE)
                .then(preliminaryResultSubmitted(), closed());
    }

    @Test
    void after_a_return_an_evaluation_that_is_over_stays_over() {
        FilingAt.CENTER
                .stage()
                .and(returnedToPrefecture(), notRecommended(ITEM), notRecommended(OTHER_ITEM))
                .when(FilingActs.submitResult(), PREFECTURE)
                .then(preliminaryResultSubmitted());
    }
}
