package org.henji.query.agency.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.STANDARD;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.VISITED_ON;
import static org.henji.kernel.agency.EvaluationEvents.appointed;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.EvaluationEvents.complete;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.fullScores;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.EvaluationEvents.selfEvaluated;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.util.List;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.query.agency.evaluations.ItemEvaluation.Form;
import org.henji.query.agency.evaluations.ItemEvaluation.SelfEvaluation;
import org.henji.query.agency.evaluations.ItemEvaluation.Signature;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluationViewTest {

    private static final Actor EXPERT =
            new Actor(LEADER.userId(), Office.prefecture(panelFormed().prefecture()), null);

    @Test
    void evaluation_begins_with_a_panel_and_a_plan() {
        assertThat(after(panelFormed()))
                .isEqualTo(new EvaluationView(
                        EVALUATION,
                        APPLICATION,
                        STANDARD,
                        VISITED_ON,
                        "先核查材料，再实地评估",
                        3,
                        AT,
                        List.of(Member.of(LEADER, AT), Member.of(SECOND, AT), Member.of(THIRD, AT)),
                        List.of(),
                        null,
                        List.of(ItemEvaluation.of(ITEM), ItemEvaluation.of(OTHER_ITEM)),
                        null));
    }

    @Test
    void applicant_sees_a_form_that_asks_to_look_again_only_when_nothing_can_change_any_more() {
        ItemEvaluated form = evaluated(ITEM);
        ItemEvaluated again = new ItemEvaluated(
                EVALUATION,
                ITEM,
                form.visitedOn(),
                form.place(),
                form.scores(),
                form.vetoes(),
                form.total(),
                form.passed(),
                form.passLine(),
                Conclusion.EVALUATE_AGAIN,
                AT);

        assertThat(shownToApplicant(panelFormed(), form, signed(ITEM, LEADER, false)))
                .isNull();
        assertThat(shownToApplicant(panelFormed(), form, signed(ITEM, LEADER, true)))
                .isNotNull();
        assertThat(shownToApplicant(panelFormed(), again, signed(ITEM, LEADER, true)))
                .isNull();
        assertThat(shownToApplicant(panelFormed(), again, signed(ITEM, LEADER, true), closed()))
                .isNotNull();
        assertThat(shownToApplicant(panelFormed(), form, signed(ITEM, LEADER, false), closed()))
                .isNull();
    }

    @Test
    void recused_member_stays_on_the_list_and_another_one_joins_it() {
        EvaluationView evaluation = after(panelFormed(), recused(THIRD), appointed(SUBSTITUTE));

        assertThat(evaluation.panel())
                .containsExactly(
                        Member.of(LEADER, AT),
                        Member.of(SECOND, AT),
                        Member.of(THIRD, AT).recused(new Member.Recusal(AT, "与申报单位负责人有亲属关系")),
                        Member.of(SUBSTITUTE, AT));
    }

    @Test
    void material_check_is_shown_with_its_findings() {
        EvaluationView evaluation = after(panelFormed(), materialsChecked());

        assertThat(evaluation.materials()).isEqualTo(complete());
        assertThat(evaluation.materialsCheckedAt()).isEqualTo(AT);
    }

    @Test
    void self_evaluation_stands_beside_the_form_of_the_panel() {
        ItemEvaluation item = item(panelFormed(), selfEvaluated(ITEM), materialsChecked(), evaluated(ITEM));

        assertThat(item.self()).isEqualTo(new SelfEvaluation(fullScores(), 100, AT));
        assertThat(item.form())
                .isEqualTo(new Form(
                        VISITED_ON,
                        "示例路 2 号三层",
                        evaluated(ITEM).scores(),
                        List.of(),
                        97.5,
                        true,
                        80,
                        Conclusion.RECOMMENDED,
                        AT,
                        List.of(),
                        false));
    }

    @Test
    void form_is_complete_when_the_last_member_has_signed() {
        Form form = item(
                        panelFormed(),
                        evaluated(ITEM),
                        signed(ITEM, LEADER, false),
                        signed(ITEM, SECOND, false),
                        signed(ITEM, THIRD, true))
                .form();

        assertThat(form.complete()).isTrue();
        assertThat(form.signatures())
                .containsExactly(
                        new Signature(LEADER.userId(), AT),
                        new Signature(SECOND.userId(), AT),
                        new Signature(THIRD.userId(), AT));
    }

    @Test
    void filling_in_the_form_again_voids_its_signatures() {
        Form form = item(panelFormed(), evaluated(ITEM), signed(ITEM, LEADER, false), evaluated(ITEM))
                .form();

        assertThat(form.signatures()).isEmpty();
    }

    @Test
    void another_panel_signs_an_unfinished_form_anew_and_leaves_a_finished_one() {
        EvaluationView evaluation = after(
                panelFormed(),
                evaluated(ITEM),
                signed(ITEM, LEADER, true),
                evaluated(OTHER_ITEM),
                signed(OTHER_ITEM, LEADER, false),
                recused(THIRD));

        assertThat(evaluation.items())
                .extracting(
                        item -> item.form().signatures().size(),
                        item -> item.form().complete())
                .containsExactly(tuple(1, true), tuple(0, false));
    }

    @Test
    void evaluation_is_closed() {
        assertThat(after(panelFormed(), closed()).closedAt()).isEqualTo(AT);
    }

    @Test
    void change_of_an_unknown_evaluation_or_form_is_an_error() {
        assertThatThrownBy(() -> EvaluationView.evolve(null, closed())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after(panelFormed(), signed(ITEM, LEADER, false)))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static ItemEvaluation item(AgencyEvaluationEvent... events) {
        return after(events).items().getFirst();
    }

    private static Form shownToApplicant(AgencyEvaluationEvent... events) {
        return after(events).itemsForTheApplicant().getFirst().form();
    }

    private static EvaluationView after(AgencyEvaluationEvent... events) {
        return Scenario.view(Evaluations.MODEL, EVALUATION.value(), EXPERT, events);
    }
}
