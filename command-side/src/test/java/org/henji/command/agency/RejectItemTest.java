package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.fullScores;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.notRecommended;

import java.util.List;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 15 and 18 of {@code docs/event-model/filing.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RejectItemTest {

    @Test
    void the_prefecture_need_not_follow_a_favourable_panel() {
        FilingAt.EVALUATED.stage().when(FilingActs.reject(ITEM), PREFECTURE).then(notRecommended(ITEM));
    }

    @Test
    void without_a_complete_form_nothing_is_rejected() {
        FilingAt.PANEL
                .stage()
                .and(materialsChecked(), evaluated(ITEM))
                .when(FilingActs.reject(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    /** What can still change is nothing to decide on. */
    @Test
    void while_the_panel_wants_to_look_again_nothing_is_rejected() {
        FilingAt.PANEL
                .stage()
                .and(materialsChecked())
                .and(EvaluationActs.form(fullScores(), List.of(), 100, true, Conclusion.EVALUATE_AGAIN))
                .and(signed(ITEM, LEADER, false), signed(ITEM, SECOND, false), signed(ITEM, THIRD, true))
                .when(FilingActs.reject(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    @Test
    void an_item_is_decided_on_once() {
        FilingAt.RECOMMENDED
                .stage()
                .when(FilingActs.reject(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_ALREADY_DECIDED, ITEM.value());
        FilingAt.EVALUATED
                .stage()
                .and(notRecommended(ITEM))
                .when(FilingActs.reject(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_ALREADY_DECIDED, ITEM.value());
    }

    @Test
    void the_application_must_be_for_the_item() {
        ItemCode unknown = new ItemCode("ZX-09-999");
        FilingAt.EVALUATED
                .stage()
                .when(FilingActs.reject(unknown), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, unknown.value());
    }
}
