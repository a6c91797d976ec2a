package org.henji.command.agency;

import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.EvaluationEvents.VISITED_ON;
import static org.henji.kernel.agency.EvaluationEvents.complete;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;

import java.util.List;
import org.henji.command.agency.EvaluationCommand.AppointPanelMember;
import org.henji.command.agency.EvaluationCommand.CheckMaterials;
import org.henji.command.agency.EvaluationCommand.EvaluateItem;
import org.henji.command.agency.EvaluationCommand.RecusePanelMember;
import org.henji.command.agency.EvaluationCommand.SignEvaluationForm;
import org.henji.command.agency.EvaluationCommand.SubmitSelfEvaluation;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.agency.evaluation.PanelMember;

/** The usual acts in the usual evaluation; what they say is what the events of the fixtures say. */
final class EvaluationActs {

    private EvaluationActs() {}

    static RecusePanelMember recuse(PanelMember member) {
        return new RecusePanelMember(
                EVALUATION, member.userId(), recused(member).reason());
    }

    static AppointPanelMember appoint(PanelMember member) {
        return new AppointPanelMember(EVALUATION, member);
    }

    static SubmitSelfEvaluation selfEvaluate(List<IndicatorScore> scores) {
        return new SubmitSelfEvaluation(EVALUATION, ITEM, scores);
    }

    static CheckMaterials checkMaterials() {
        return new CheckMaterials(EVALUATION, complete());
    }

    static EvaluateItem evaluate() {
        return evaluate(evaluated(ITEM).scores());
    }

    static EvaluateItem evaluate(List<IndicatorScore> scores) {
        return evaluate(scores, List.of(), Conclusion.RECOMMENDED);
    }

    static EvaluateItem evaluate(List<IndicatorScore> scores, List<String> vetoes, Conclusion conclusion) {
        return new EvaluateItem(EVALUATION, ITEM, VISITED_ON, evaluated(ITEM).place(), scores, vetoes, conclusion);
    }

    static SignEvaluationForm sign() {
        return new SignEvaluationForm(EVALUATION, ITEM);
    }

    /** Points for 1.1, 1.2 (of 40 and 20) and 2.1 (of 40), with a reason for whatever was lost. */
    static List<IndicatorScore> scores(double first, double second, double third) {
        return List.of(score("1.1", first, 40), score("1.2", second, 20), score("2.1", third, 40));
    }

    /** What comes of {@link #evaluate(List, List, Conclusion)}. */
    static ItemEvaluated form(
            List<IndicatorScore> scores, List<String> vetoes, double total, boolean passed, Conclusion conclusion) {
        return new ItemEvaluated(
                EVALUATION,
                ITEM,
                VISITED_ON,
                evaluated(ITEM).place(),
                scores,
                vetoes,
                total,
                passed,
                80,
                conclusion,
                AT);
    }

    private static IndicatorScore score(String indicator, double points, int maximum) {
        return new IndicatorScore(indicator, points, points < maximum ? "现场查看" : null, null);
    }
}
