package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.command.Actors.OTHER_PREFECTURE;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.agency.FilingAt.expert;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.appointed;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.EvaluationEvents.fullScores;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.FilingEvents.withdrawn;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 7 to 9 of {@code docs/event-model/evaluation.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsInEvaluationsTest {

    private static final List<EvaluationCommand> OF_THE_PANEL =
            List.of(EvaluationActs.checkMaterials(), EvaluationActs.evaluate(), EvaluationActs.sign());
    private static final List<EvaluationCommand> OF_THE_OFFICE =
            List.of(EvaluationActs.recuse(THIRD), EvaluationActs.appoint(SUBSTITUTE));
    private static final EvaluationCommand OF_THE_APPLICANT = EvaluationActs.selfEvaluate(fullScores());

    @ParameterizedTest
    @MethodSource("ofThePrefecture")
    void only_a_prefecture_acts(EvaluationCommand act) {
        Actors.atEveryLevelBut(Level.PREFECTURE)
                .forEach(actor -> FilingAt.PANEL.stage().when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
    }

    @ParameterizedTest
    @MethodSource("ofThePrefecture")
    void a_prefecture_does_not_act_for_another_one(EvaluationCommand act) {
        FilingAt.PANEL.stage().when(act, OTHER_PREFECTURE).thenRefused(FailureCode.WRONG_TERRITORY);
        Actor expertElsewhere = new Actor(LEADER.userId(), OTHER_PREFECTURE.office(), "expert");
        FilingAt.PANEL.stage().when(act, expertElsewhere).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    static Stream<EvaluationCommand> ofThePrefecture() {
        return Stream.concat(OF_THE_PANEL.stream(), OF_THE_OFFICE.stream());
    }

    @ParameterizedTest
    @MethodSource("ofThePanel")
    void only_a_member_acts_for_the_panel(EvaluationCommand act) {
        FilingAt.PANEL.stage().when(act, PREFECTURE).thenRefused(FailureCode.NOT_A_PANEL_MEMBER);
        FilingAt.PANEL.stage().when(act, expert(SUBSTITUTE)).thenRefused(FailureCode.NOT_A_PANEL_MEMBER);
    }

    @ParameterizedTest
    @MethodSource("ofThePanel")
    void a_recused_member_does_not(EvaluationCommand act) {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD), appointed(SUBSTITUTE))
                .when(act, expert(THIRD))
                .thenRefused(FailureCode.PANEL_MEMBER_RECUSED);
    }

    @ParameterizedTest
    @MethodSource("ofThePanel")
    void a_panel_that_lacks_a_member_does_nothing(EvaluationCommand act) {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD))
                .when(act, expert(LEADER))
                .thenRefused(FailureCode.PANEL_SIZE_INVALID, "3");
    }

    static Stream<EvaluationCommand> ofThePanel() {
        return OF_THE_PANEL.stream();
    }

    @Test
    void the_applicant_scores_itself_and_nobody_else_does() {
        Actors.atEveryLevelBut(Level.AGENCY)
                .forEach(actor ->
                        FilingAt.PANEL.stage().when(OF_THE_APPLICANT, actor).thenRefused(FailureCode.WRONG_LEVEL));
        FilingAt.PANEL.stage().when(OF_THE_APPLICANT, OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @ParameterizedTest
    @MethodSource
    void nothing_is_added_once_it_is_closed(EvaluationCommand act, Actor actor) {
        FilingAt.PANEL.stage().and(closed()).when(act, actor).thenRefused(FailureCode.EVALUATION_CLOSED);
    }

    static Stream<Object[]> nothing_is_added_once_it_is_closed() {
        return Stream.of(
                        OF_THE_PANEL.stream().map(act -> new Object[] {act, expert(LEADER)}),
                        OF_THE_OFFICE.stream().map(act -> new Object[] {act, PREFECTURE}),
                        Stream.<Object[]>of(new Object[] {OF_THE_APPLICANT, AGENCY}))
                .flatMap(some -> some);
    }

    @Test
    void the_end_of_the_application_closes_it() {
        FilingAt.EVALUATED
                .stage()
                .when(FilingActs.withdraw(), AGENCY)
                .then(withdrawn(), closed(), new ApplicationClosed(USCC, APPLICATION, AT))
                .when(EvaluationActs.evaluate(), expert(LEADER))
                .thenRefused(FailureCode.EVALUATION_CLOSED);
    }
}
