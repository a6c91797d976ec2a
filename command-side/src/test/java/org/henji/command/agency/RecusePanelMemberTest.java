package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.agency.FilingAt.expert;
import static org.henji.command.agency.FilingAt.reserved;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.recommended;

import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 10 and 12 of {@code docs/event-model/evaluation.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecusePanelMemberTest {

    @Test
    void the_prefecture_recuses_a_member() {
        FilingAt.PANEL.stage().when(EvaluationActs.recuse(THIRD), PREFECTURE).then(recused(THIRD));
    }

    @Test
    void members_recuse_themselves() {
        FilingAt.PANEL.stage().when(EvaluationActs.recuse(THIRD), expert(THIRD)).then(recused(THIRD));
    }

    @Test
    void who_is_recused_stays_so() {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(EvaluationActs.recuse(THIRD), PREFECTURE)
                .thenNothing();
    }

    @Test
    void who_was_never_a_member_cannot_be_recused() {
        FilingAt.PANEL
                .stage()
                .when(EvaluationActs.recuse(SUBSTITUTE), PREFECTURE)
                .thenRefused(FailureCode.PANEL_MEMBER_UNKNOWN, SUBSTITUTE.userId());
    }

    @Test
    void a_form_that_all_had_signed_stands() {
        FilingAt.EVALUATED
                .stage()
                .and(recused(THIRD))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .then(recommended(ITEM), reserved(ITEM));
    }
}
