package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.agency.FilingAt.form;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.EvaluationEvents.fullScores;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.selfEvaluated;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;

import java.util.List;
import org.henji.command.agency.EvaluationCommand.SubmitSelfEvaluation;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 13 to 15 of {@code docs/event-model/evaluation.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmitSelfEvaluationTest {

    @Test
    void the_applicant_scores_itself() {
        FilingAt.PANEL
                .stage()
                .when(EvaluationActs.selfEvaluate(fullScores()), AGENCY)
                .then(selfEvaluated(ITEM));
    }

    @Test
    void it_need_not_say_why_it_loses_points() {
        List<IndicatorScore> scores = List.of(
                new IndicatorScore("1.1", 20.5, null, null),
                new IndicatorScore("1.2", 0, null, null),
                new IndicatorScore("2.1", 40, null, null));
        FilingAt.PANEL
                .stage()
                .when(EvaluationActs.selfEvaluate(scores), AGENCY)
                .then(new ItemSelfEvaluated(EVALUATION, ITEM, scores, 60.5, AT));
    }

    @Test
    void the_last_one_counts_and_the_same_again_changes_nothing() {
        List<IndicatorScore> better = EvaluationActs.scores(39, 20, 40);
        FilingAt.PANEL
                .stage()
                .and(selfEvaluated(ITEM))
                .when(EvaluationActs.selfEvaluate(fullScores()), AGENCY)
                .thenNothing()
                .when(EvaluationActs.selfEvaluate(better), AGENCY)
                .then(new ItemSelfEvaluated(EVALUATION, ITEM, better, 99, AT));
    }

    @Test
    void not_once_the_form_has_been_signed_by_all() {
        FilingAt.EVALUATED
                .stage()
                .when(EvaluationActs.selfEvaluate(fullScores()), AGENCY)
                .thenRefused(FailureCode.ITEM_ALREADY_EVALUATED, ITEM.value());
    }

    @Test
    void again_when_the_panel_wants_to_look_again() {
        ItemEvaluated again = EvaluationActs.form(fullScores(), List.of(), 100, true, Conclusion.EVALUATE_AGAIN);
        FilingAt.PANEL
                .stage()
                .and(materialsChecked(), again)
                .and(form(ITEM).skip(1).toArray(DomainEvent[]::new))
                .when(EvaluationActs.selfEvaluate(fullScores()), AGENCY)
                .then(selfEvaluated(ITEM));
    }

    @Test
    void for_an_item_that_is_evaluated() {
        ItemCode unknown = new ItemCode("ZX-09-999");
        FilingAt.PANEL
                .stage()
                .when(new SubmitSelfEvaluation(EVALUATION, unknown, fullScores()), AGENCY)
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, unknown.value());
    }

    @Test
    void points_are_those_of_the_standard() {
        FilingAt.PANEL
                .stage()
                .when(EvaluationActs.selfEvaluate(EvaluationActs.scores(40.5, 20, 40)), AGENCY)
                .thenRefused(FailureCode.POINTS_ABOVE_MAXIMUM, "1.1", "40");
    }
}
