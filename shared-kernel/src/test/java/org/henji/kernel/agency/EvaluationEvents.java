package org.henji.kernel.agency;

import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationClosed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberAppointed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent.EvaluationStandardReleased;
import org.henji.kernel.agency.evaluation.Indicator;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.agency.evaluation.Section;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.agency.evaluation.Veto;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;

/** Evaluations by expert panels, for tests; the people in them are invented, see {@link AgencyEvents}. */
public final class EvaluationEvents {

    public static final StandardVersion STANDARD = new StandardVersion("ES-2026-1");

    /** The day of {@link AgencyEvents#AT}. */
    public static final LocalDate VISITED_ON = LocalDate.of(2026, 3, 2);

    public static final PanelMember LEADER = member(10, "测试褚一", "620103197102020005", true);
    public static final PanelMember SECOND = member(11, "测试卫二", "62010319720303000X", false);
    public static final PanelMember THIRD = member(12, "测试蒋三", "620103197304040004", false);
    public static final PanelMember SUBSTITUTE = member(13, "测试沈四", "620103197405050009", false);

    private EvaluationEvents() {}

    public static EvaluationStandardReleased standardReleased() {
        return new EvaluationStandardReleased(STANDARD, standard(), AT);
    }

    /** Two sections of 60 and 40 points, pass line 80, floor 60 %, one veto. */
    public static Standard standard() {
        return new Standard(
                "示例评估标准",
                "示例，并非官方标准",
                true,
                80,
                60,
                List.of(
                        new Section("1", "场地设施", List.of(indicator("1.1", 40), indicator("1.2", 20))),
                        new Section("2", "人员队伍", List.of(indicator("2.1", 40)))),
                List.of(new Veto("V1", "材料弄虚作假")));
    }

    public static PanelFormed panelFormed() {
        return panelFormed(EVALUATION);
    }

    public static PanelFormed panelFormed(EvaluationNo evaluation) {
        return new PanelFormed(
                evaluation,
                APPLICATION,
                USCC,
                PREFECTURE,
                ITEMS,
                STANDARD,
                List.of(LEADER, SECOND, THIRD),
                VISITED_ON,
                "先核查材料，再实地评估",
                3,
                AT);
    }

    public static PanelMemberRecused recused(PanelMember member) {
        return new PanelMemberRecused(EVALUATION, member.userId(), "与申报单位负责人有亲属关系", AT);
    }

    public static PanelMemberAppointed appointed(PanelMember member) {
        return new PanelMemberAppointed(EVALUATION, member, AT);
    }

    public static ItemSelfEvaluated selfEvaluated(ItemCode item) {
        return new ItemSelfEvaluated(EVALUATION, item, fullScores(), 100, AT);
    }

    public static MaterialsChecked materialsChecked() {
        return new MaterialsChecked(EVALUATION, complete(), AT);
    }

    /** Every material complete. */
    public static List<MaterialFinding> complete() {
        return Stream.of(MaterialType.values())
                .map(type -> new MaterialFinding(type, MaterialFinding.Result.COMPLETE, null))
                .toList();
    }

    /** 97.5 points, recommended. */
    public static ItemEvaluated evaluated(ItemCode item) {
        return new ItemEvaluated(
                EVALUATION,
                item,
                VISITED_ON,
                "示例路 2 号三层",
                List.of(
                        new IndicatorScore("1.1", 37.5, "工位间距不足", "照片 3"),
                        new IndicatorScore("1.2", 20, null, null),
                        new IndicatorScore("2.1", 40, null, null)),
                List.of(),
                97.5,
                true,
                80,
                Conclusion.RECOMMENDED,
                AT);
    }

    public static EvaluationFormSigned signed(ItemCode item, PanelMember member, boolean complete) {
        return new EvaluationFormSigned(EVALUATION, item, member.userId(), complete, AT);
    }

    public static EvaluationClosed closed() {
        return new EvaluationClosed(EVALUATION, AT);
    }

    /** All points of {@link #standard()}. */
    public static List<IndicatorScore> fullScores() {
        return standard()
                .indicators()
                .map(indicator -> new IndicatorScore(indicator.code(), indicator.maximum(), null, null))
                .toList();
    }

    private static Indicator indicator(String code, int maximum) {
        return new Indicator(code, "示例指标 " + code, maximum, "不足酌情扣分");
    }

    private static PanelMember member(int number, String name, String idNumber, boolean leader) {
        PersonalData person = new PersonalData(
                new Subject("p_fixture-" + number), name, new CitizenIdNumber(idNumber), "138000000" + number, null);
        return new PanelMember("expert-" + number, person, "示例技师学院", leader);
    }
}
