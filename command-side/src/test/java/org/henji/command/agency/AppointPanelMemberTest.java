package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.agency.FilingAt.expert;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.LEGAL_REPRESENTATIVE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.STANDARD;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.appointed;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;

import java.util.List;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 11 and 12 of {@code docs/event-model/evaluation.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppointPanelMemberTest {

    private static final String FURTHER = "p_fixture-40";

    @Test
    void another_expert_takes_the_place_of_one_who_was_recused() {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(EvaluationActs.appoint(SUBSTITUTE), PREFECTURE)
                .then(appointed(SUBSTITUTE))
                .when(EvaluationActs.checkMaterials(), expert(SUBSTITUTE))
                .then(materialsChecked());
    }

    @Test
    void a_panel_that_lacks_nobody_takes_in_nobody() {
        FilingAt.PANEL
                .stage()
                .when(EvaluationActs.appoint(SUBSTITUTE), PREFECTURE)
                .thenRefused(FailureCode.PANEL_COMPLETE);
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD), appointed(SUBSTITUTE))
                .when(EvaluationActs.appoint(other(FURTHER, false)), PREFECTURE)
                .thenRefused(FailureCode.PANEL_COMPLETE);
    }

    @Test
    void a_recused_expert_does_not_come_back() {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(EvaluationActs.appoint(THIRD), PREFECTURE)
                .thenRefused(FailureCode.PANEL_MEMBER_RECUSED)
                .when(EvaluationActs.appoint(new PanelMember("another-login", THIRD.person(), "示例", false)), PREFECTURE)
                .thenRefused(FailureCode.PANEL_MEMBER_RECUSED);
    }

    @Test
    void nobody_is_on_it_twice() {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(EvaluationActs.appoint(SECOND), PREFECTURE)
                .thenRefused(FailureCode.PANEL_MEMBER_REPEATED, SECOND.userId());
    }

    @Test
    void without_its_leader_it_takes_in_a_leader() {
        PanelMember leader = other(FURTHER, true);
        FilingAt.PANEL
                .stage()
                .and(recused(LEADER))
                .when(EvaluationActs.appoint(SUBSTITUTE), PREFECTURE)
                .thenRefused(FailureCode.PANEL_LEADER_INVALID)
                .when(EvaluationActs.appoint(leader), PREFECTURE)
                .then(appointed(leader));
    }

    @Test
    void with_its_leader_it_takes_in_no_second_one() {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(EvaluationActs.appoint(other(FURTHER, true)), PREFECTURE)
                .thenRefused(FailureCode.PANEL_LEADER_INVALID);
    }

    @Test
    void three_of_five_are_enough_but_not_without_a_leader() {
        PanelMember fifth = other("p_fixture-15", false);
        PanelMember leader = other(FURTHER, true);
        PanelFormed usual = panelFormed();
        PanelFormed ofFive = new PanelFormed(
                EVALUATION,
                APPLICATION,
                USCC,
                usual.prefecture(),
                usual.items(),
                STANDARD,
                List.of(LEADER, SECOND, THIRD, SUBSTITUTE, fifth),
                usual.visitPlannedOn(),
                usual.plan(),
                3,
                AT);
        FilingAt.REVIEW
                .stage()
                .and(evaluationOpened(), ofFive, recused(LEADER), recused(SECOND))
                .when(EvaluationActs.checkMaterials(), expert(THIRD))
                .thenRefused(FailureCode.PANEL_LEADER_INVALID)
                .when(EvaluationActs.appoint(leader), PREFECTURE)
                .then(appointed(leader))
                .when(EvaluationActs.checkMaterials(), expert(THIRD))
                .thenRefused(FailureCode.PANEL_SIZE_INVALID, "3");
        FilingAt.REVIEW
                .stage()
                .and(evaluationOpened(), ofFive, recused(SECOND), recused(THIRD))
                .when(EvaluationActs.checkMaterials(), expert(LEADER))
                .then(materialsChecked());
    }

    @Test
    void the_new_member_is_known_by_the_id_number() {
        PersonalData unidentified = new PersonalData(new Subject(FURTHER), "测试朱某", null, "13800000040", null);
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(EvaluationActs.appoint(new PanelMember("expert-40", unidentified, "示例", false)), PREFECTURE)
                .thenRefused(FailureCode.PERSON_INCOMPLETE, "expert-40", "idNumber");
    }

    @Test
    void nobody_of_the_applicant_is_appointed() {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(
                        EvaluationActs.appoint(new PanelMember("expert-41", LEGAL_REPRESENTATIVE, "示例", false)),
                        PREFECTURE)
                .thenRefused(FailureCode.PANEL_MEMBER_HAS_INTEREST, "expert-41");
    }

    private static PanelMember other(String subject, boolean leader) {
        PersonalData person = new PersonalData(
                new Subject(subject), "测试朱某", SUBSTITUTE.person().idNumber(), null, null);
        return new PanelMember("expert-of-" + subject, person, "示例技师学院", leader);
    }
}
