package org.henji.command.agency;

import static org.henji.command.agency.FilingAt.expert;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.STANDARD;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.VISITED_ON;
import static org.henji.kernel.agency.EvaluationEvents.appointed;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.agency.EvaluationCommand.SignEvaluationForm;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 12 and 23 of {@code docs/event-model/evaluation.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignEvaluationFormTest {

    @Test
    void the_last_signature_makes_it_complete() {
        filledIn()
                .when(EvaluationActs.sign(), expert(THIRD))
                .then(signed(ITEM, THIRD, false))
                .when(EvaluationActs.sign(), expert(LEADER))
                .then(signed(ITEM, LEADER, false))
                .when(EvaluationActs.sign(), expert(SECOND))
                .then(signed(ITEM, SECOND, true));
    }

    @Test
    void each_member_signs_once() {
        filledIn()
                .and(signed(ITEM, LEADER, false))
                .when(EvaluationActs.sign(), expert(LEADER))
                .thenRefused(FailureCode.FORM_ALREADY_SIGNED);
        FilingAt.EVALUATED
                .stage()
                .when(EvaluationActs.sign(), expert(LEADER))
                .thenRefused(FailureCode.FORM_ALREADY_SIGNED);
    }

    @Test
    void there_must_be_a_form() {
        FilingAt.PANEL
                .stage()
                .and(materialsChecked(), evaluated(OTHER_ITEM))
                .when(EvaluationActs.sign(), expert(LEADER))
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    @Test
    void for_an_item_that_is_evaluated() {
        ItemCode unknown = new ItemCode("ZX-09-999");
        filledIn()
                .when(new SignEvaluationForm(EVALUATION, unknown), expert(LEADER))
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, unknown.value());
    }

    @Test
    void a_changed_panel_signs_anew() {
        filledIn()
                .and(signed(ITEM, LEADER, false), signed(ITEM, SECOND, false))
                .and(recused(THIRD), appointed(SUBSTITUTE))
                .when(EvaluationActs.sign(), expert(SUBSTITUTE))
                .then(signed(ITEM, SUBSTITUTE, false))
                .when(EvaluationActs.sign(), expert(LEADER))
                .then(signed(ITEM, LEADER, false))
                .when(EvaluationActs.sign(), expert(SECOND))
                .then(signed(ITEM, SECOND, true));
    }

    @Test
    void when_two_of_five_leave_the_three_who_had_signed_sign_anew() {
        PanelMember fifth = new PanelMember("expert-15", SUBSTITUTE.person(), "示例", false);
        PanelFormed usual = panelFormed();
        FilingAt.REVIEW
                .stage()
                .and(
                        evaluationOpened(),
                        new PanelFormed(
                                EVALUATION,
                                APPLICATION,
                                USCC,
                                usual.prefecture(),
                                usual.items(),
                                STANDARD,
                                List.of(LEADER, SECOND, THIRD, SUBSTITUTE, fifth),
                                VISITED_ON,
                                usual.plan(),
                                3,
                                AT),
                        materialsChecked(),
                        evaluated(ITEM))
                .and(signed(ITEM, LEADER, false), signed(ITEM, SECOND, false), signed(ITEM, THIRD, false))
                .and(recused(SUBSTITUTE), recused(fifth))
                .when(EvaluationActs.sign(), expert(LEADER))
                .then(signed(ITEM, LEADER, false))
                .when(EvaluationActs.sign(), expert(SECOND))
                .then(signed(ITEM, SECOND, false))
                .when(EvaluationActs.sign(), expert(THIRD))
                .then(signed(ITEM, THIRD, true));
    }

    @Test
    void whoever_joins_later_does_not_sign_what_all_had_signed() {
        FilingAt.EVALUATED
                .stage()
                .and(recused(THIRD), appointed(SUBSTITUTE))
                .when(EvaluationActs.sign(), expert(SUBSTITUTE))
                .thenRefused(FailureCode.ITEM_ALREADY_EVALUATED, ITEM.value());
    }

    private static Stage filledIn() {
        return FilingAt.PANEL.stage().and(materialsChecked(), evaluated(ITEM));
    }
}
