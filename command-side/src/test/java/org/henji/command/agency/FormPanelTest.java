package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.CONTACT;
import static org.henji.kernel.agency.AgencyEvents.LEGAL_REPRESENTATIVE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.staff;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.STANDARD;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.refused;
import static org.henji.kernel.agency.FilingEvents.returnedToPrefecture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.agency.FilingCommand.FormPanel;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 12 to 14 of {@code docs/event-model/filing.md} and 3 to 6 of {@code evaluation.md} (BR-12). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormPanelTest {

    private static final PanelMember FIFTH = member("expert-14", "p_fixture-14", true, false);

    @Test
    void the_prefecture_forms_a_panel() {
        FilingAt.REVIEW
                .stage()
                .when(FilingActs.formPanel(LEADER, SECOND, THIRD), PREFECTURE)
                .thenAnswers(EVALUATION, evaluationOpened(), panelFormed());
    }

    @Test
    void five_members_are_a_panel_too() {
        PanelFormed formed = panelFormed();
        FilingAt.REVIEW
                .stage()
                .when(FilingActs.formPanel(LEADER, SECOND, THIRD, SUBSTITUTE, FIFTH), PREFECTURE)
                .then(
                        evaluationOpened(),
                        new PanelFormed(
                                EVALUATION,
                                APPLICATION,
                                USCC,
                                formed.prefecture(),
                                formed.items(),
                                STANDARD,
                                List.of(LEADER, SECOND, THIRD, SUBSTITUTE, FIFTH),
                                formed.visitPlannedOn(),
                                formed.plan(),
                                3,
                                AT));
    }

    @ParameterizedTest
    @MethodSource
    void a_panel_that_is_not_sound_is_refused(Failure failure, List<PanelMember> members) {
        FilingAt.REVIEW
                .stage()
                .when(FilingActs.formPanel(members.toArray(PanelMember[]::new)), PREFECTURE)
                .thenRefused(failure);
    }

    static Stream<Object[]> a_panel_that_is_not_sound_is_refused() {
        PanelMember secondLeader = member("expert-20", "p_fixture-20", true, true);
        PanelMember unidentified = member("expert-21", "p_fixture-21", false, false);
        return Stream.of(
                bad(Failure.of(FailureCode.PANEL_SIZE_INVALID, "3")),
                bad(Failure.of(FailureCode.PANEL_SIZE_INVALID, "3"), LEADER),
                bad(Failure.of(FailureCode.PANEL_SIZE_INVALID, "3"), LEADER, SECOND),
                bad(Failure.of(FailureCode.PANEL_SIZE_INVALID, "3"), LEADER, SECOND, THIRD, SUBSTITUTE),
                bad(Failure.of(FailureCode.PANEL_LEADER_INVALID), SECOND, THIRD, SUBSTITUTE),
                bad(Failure.of(FailureCode.PANEL_LEADER_INVALID), LEADER, SECOND, secondLeader),
                bad(Failure.of(FailureCode.PANEL_MEMBER_REPEATED, SECOND.userId()), LEADER, SECOND, SECOND),
                bad(
                        Failure.of(FailureCode.PANEL_MEMBER_REPEATED, "another-login"),
                        LEADER,
                        SECOND,
                        new PanelMember("another-login", SECOND.person(), SECOND.unit(), false)),
                bad(Failure.of(FailureCode.PERSON_INCOMPLETE, "expert-21", "idNumber"), LEADER, SECOND, unidentified));
    }

    @ParameterizedTest
    @MethodSource
    void nobody_of_the_applicant_evaluates_it(PersonalData person) {
        PanelMember own = new PanelMember("expert-30", identified(person), "示例技师学院", false);
        FilingAt.REVIEW
                .stage()
                .when(FilingActs.formPanel(LEADER, SECOND, own), PREFECTURE)
                .thenRefused(FailureCode.PANEL_MEMBER_HAS_INTEREST, "expert-30");
    }

    static Stream<PersonalData> nobody_of_the_applicant_evaluates_it() {
        return Stream.concat(
                        Stream.of(LEGAL_REPRESENTATIVE, CONTACT),
                        dossier().staff().stream().map(StaffMember::person))
                .distinct();
    }

    @Test
    void nobody_of_the_roster_of_a_filed_agency_evaluates_it() {
        var member = staff(List.of(ITEM)).getFirst();
        var elsewhere = new PersonalData(new Subject("p_fixture-31"), "测试韩卅一", null, "13800000031", null);
        var roster = List.of(new StaffMember(elsewhere, member.role(), true, null, null));
        FilingAt.REVIEW
                .stage()
                .and(new StaffChanged(USCC, roster, AT))
                .when(
                        FilingActs.formPanel(
                                LEADER, SECOND, new PanelMember("expert-31", identified(elsewhere), "示例", false)),
                        PREFECTURE)
                .thenRefused(FailureCode.PANEL_MEMBER_HAS_INTEREST, "expert-31");
    }

    @Test
    void the_minimum_is_a_setting() {
        FilingAt.REVIEW
                .stage()
                .under(Rules.defaults().with(Map.of(Setting.PANEL_MINIMUM_SIZE, 5)))
                .when(FilingActs.formPanel(LEADER, SECOND, THIRD), PREFECTURE)
                .thenRefused(FailureCode.PANEL_SIZE_INVALID, "5");
    }

    @Test
    void the_standard_has_been_released() {
        StandardVersion unknown = new StandardVersion("ES-2026-9");
        FilingAt.REVIEW
                .stage()
                .when(new FormPanel(APPLICATION, unknown, List.of(LEADER, SECOND, THIRD), TODAY, "方案"), PREFECTURE)
                .thenRefused(FailureCode.STANDARD_NOT_RELEASED, unknown.value());
    }

    @Test
    void the_visit_is_not_planned_for_the_past() {
        LocalDate yesterday = TODAY.minusDays(1);
        FilingAt.REVIEW
                .stage()
                .when(new FormPanel(APPLICATION, STANDARD, List.of(LEADER, SECOND, THIRD), yesterday, "方案"), PREFECTURE)
                .thenRefused(FailureCode.VISIT_DATE_INVALID, yesterday.toString());
    }

    @Test
    void there_is_one_panel_at_a_time() {
        FilingAt.PANEL
                .stage()
                .when(FilingActs.formPanel(LEADER, SECOND, THIRD), PREFECTURE)
                .thenRefused(FailureCode.EVALUATION_EXISTS, EVALUATION.value());
    }

    @Test
    void after_a_return_another_panel_evaluates_what_is_undecided() {
        EvaluationNo second = EvaluationNo.of(APPLICATION, 2);
        PanelFormed formed = panelFormed(second);
        FilingAt.DEPARTMENT
                .stage()
                .and(refused(OTHER_ITEM), returnedToPrefecture(Reviewer.DEPARTMENT))
                .when(FilingActs.formPanel(LEADER, SECOND, THIRD), PREFECTURE)
                .thenAnswers(
                        second,
                        evaluationOpened(second),
                        new PanelFormed(
                                second,
                                APPLICATION,
                                USCC,
                                formed.prefecture(),
                                List.of(ITEM),
                                STANDARD,
                                formed.members(),
                                formed.visitPlannedOn(),
                                formed.plan(),
                                3,
                                AT));
    }

    @Test
    void where_everything_is_decided_there_is_nothing_to_evaluate() {
        FilingAt.CENTER
                .stage()
                .and(returnedToPrefecture(), recommended(ITEM), recommended(OTHER_ITEM))
                .when(FilingActs.formPanel(LEADER, SECOND, THIRD), PREFECTURE)
                .thenRefused(FailureCode.ITEM_ALREADY_DECIDED, ITEM.value());
    }

    private static Object[] bad(Failure failure, PanelMember... members) {
        return new Object[] {failure, List.of(members)};
    }

    private static PanelMember member(String userId, String subject, boolean identified, boolean leader) {
        var person = new PersonalData(new Subject(subject), "测试杨某", null, "13800000000", null);
        return new PanelMember(userId, identified ? identified(person) : person, "示例技师学院", leader);
    }

    private static PersonalData identified(PersonalData person) {
        return new PersonalData(
                person.subject(), person.name(), LEGAL_REPRESENTATIVE.idNumber(), person.phone(), person.email());
    }
}
