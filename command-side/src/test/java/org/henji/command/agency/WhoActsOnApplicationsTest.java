package org.henji.command.agency;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.command.Actors.OTHER_COUNTY;
import static org.henji.command.Actors.OTHER_PREFECTURE;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.FilingEvents.ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 to 3 of {@code docs/event-model/filing.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsOnApplicationsTest {

    private static final List<FilingCommand> OF_THE_AGENCY = List.of(FilingActs.resubmit(), FilingActs.withdraw());
    private static final List<FilingCommand> OF_THE_COUNTY = List.of(FilingActs.forward(), FilingActs.giveBack());
    private static final List<FilingCommand> OF_THE_PREFECTURE = List.of(
            FilingActs.giveBack(),
            FilingActs.accept(),
            FilingActs.refuse(),
            FilingActs.formPanel(),
            FilingActs.recommend(ITEM),
            FilingActs.reject(ITEM),
            FilingActs.submitResult(),
            FilingActs.report());
    private static final List<FilingCommand> OF_THE_CENTRE = List.of(FilingActs.passReview(), FilingActs.sendBack());
    private static final List<FilingCommand> OF_THE_DEPARTMENT = List.of(
            FilingActs.sendBack(), FilingActs.passRecheck(), FilingActs.refuseItem(ITEM), FilingActs.fileItem());
    private static final List<FilingCommand> DECISIONS = List.of(
            FilingActs.recommend(ITEM),
            FilingActs.reject(ITEM),
            FilingActs.passReview(),
            FilingActs.sendBack(),
            FilingActs.passRecheck(),
            FilingActs.refuseItem(ITEM),
            FilingActs.fileItem());

    @ParameterizedTest
    @MethodSource
    void an_act_belongs_to_its_level(FilingCommand act, Set<Level> levels) {
        Actors.atEveryLevelBut(levels.iterator().next())
                .filter(actor -> !levels.contains(actor.level()))
                .forEach(actor -> FilingAt.REVIEW.stage().when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
    }

    static Stream<Object[]> an_act_belongs_to_its_level() {
        List<Object[]> acts = new ArrayList<>();
        OF_THE_AGENCY.forEach(act -> acts.add(new Object[] {act, Set.of(Level.AGENCY)}));
        OF_THE_COUNTY.forEach(act -> acts.add(new Object[] {act, levels(act, Level.COUNTY)}));
        OF_THE_PREFECTURE.forEach(act -> acts.add(new Object[] {act, levels(act, Level.PREFECTURE)}));
        OF_THE_CENTRE.forEach(act -> acts.add(new Object[] {act, levels(act, Level.CENTER)}));
        OF_THE_DEPARTMENT.forEach(act -> acts.add(new Object[] {act, levels(act, Level.DEPARTMENT)}));
        return acts.stream();
    }

    /** Two acts belong to two levels, each while the application is with it. */
    private static Set<Level> levels(FilingCommand act, Level level) {
        return switch (act) {
            case FilingCommand.ReturnApplication returned -> Set.of(Level.COUNTY, Level.PREFECTURE);
            case FilingCommand.ReturnToPrefecture returned -> Set.of(Level.CENTER, Level.DEPARTMENT);
            default -> Set.of(level);
        };
    }

    @ParameterizedTest
    @MethodSource
    void an_office_acts_in_its_territory_only(FilingCommand act, Actor stranger, FailureCode refusal) {
        FilingAt.REVIEW.stage().when(act, stranger).thenRefused(refusal);
    }

    static Stream<Object[]> an_office_acts_in_its_territory_only() {
        return Stream.of(
                        with(OF_THE_AGENCY, OTHER_AGENCY, FailureCode.WRONG_AGENCY),
                        with(OF_THE_COUNTY, OTHER_COUNTY, FailureCode.WRONG_TERRITORY),
                        with(OF_THE_PREFECTURE, OTHER_PREFECTURE, FailureCode.WRONG_TERRITORY),
                        with(OF_THE_DEPARTMENT, DEPARTMENT_ELSEWHERE, FailureCode.WRONG_TERRITORY))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource
    void whoever_evaluated_an_application_does_not_decide_about_it(FilingCommand decision, Actor office) {
        FilingAt.CLEARED
                .stage()
                .when(decision, FilingAt.evaluatorIn(office))
                .thenRefused(FailureCode.EVALUATOR_MAY_NOT_DECIDE);
    }

    static Stream<Object[]> whoever_evaluated_an_application_does_not_decide_about_it() {
        return DECISIONS.stream().map(act -> new Object[] {act, officeOf(act)});
    }

    private static Actor officeOf(FilingCommand act) {
        if (OF_THE_DEPARTMENT.contains(act)) {
            return DEPARTMENT;
        }
        return OF_THE_CENTRE.contains(act) ? CENTER : PREFECTURE;
    }

    private static Stream<Object[]> with(List<FilingCommand> acts, Actor actor, FailureCode refusal) {
        return acts.stream().map(act -> new Object[] {act, actor, refusal});
    }
}
