package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.CENTER;
import static org.henji.command.Actors.COUNTY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.agency.FilingAt.allBut;
import static org.henji.kernel.agency.FilingEvents.ITEM;

import java.util.Set;
import java.util.stream.Stream;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 4 of {@code docs/event-model/filing.md}: each act has its place on the way, and elsewhere is refused as such. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhenActsBelongTest {

    @ParameterizedTest
    @MethodSource
    void elsewhere_it_is_refused(FilingCommand act, Actor actor, FailureCode elsewhere, Set<FilingAt> others) {
        others.forEach(at -> at.stage().when(act, actor).thenRefused(at.refusal(elsewhere)));
    }

    static Stream<Object[]> elsewhere_it_is_refused() {
        Set<FilingAt> notUnderReview =
                allBut(FilingAt.REVIEW, FilingAt.PANEL, FilingAt.EVALUATED, FilingAt.RECOMMENDED);
        return Stream.of(
                row(
                        FilingActs.forward(),
                        COUNTY,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY,
                        allBut(FilingAt.COUNTY)),
                row(
                        FilingActs.giveBack(),
                        COUNTY,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY,
                        allBut(FilingAt.COUNTY)),
                row(
                        FilingActs.giveBack(),
                        PREFECTURE,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_PREFECTURE,
                        allBut(FilingAt.PREFECTURE_INBOX)),
                row(FilingActs.resubmit(), AGENCY, FailureCode.APPLICATION_NOT_RETURNED, allBut(FilingAt.RETURNED)),
                row(
                        FilingActs.accept(),
                        PREFECTURE,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_PREFECTURE,
                        allBut(FilingAt.PREFECTURE_INBOX)),
                row(
                        FilingActs.refuse(),
                        PREFECTURE,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_PREFECTURE,
                        allBut(FilingAt.PREFECTURE_INBOX)),
                row(FilingActs.formPanel(), PREFECTURE, FailureCode.APPLICATION_NOT_UNDER_REVIEW, notUnderReview),
                row(FilingActs.recommend(ITEM), PREFECTURE, FailureCode.APPLICATION_NOT_UNDER_REVIEW, notUnderReview),
                row(FilingActs.reject(ITEM), PREFECTURE, FailureCode.APPLICATION_NOT_UNDER_REVIEW, notUnderReview),
                row(FilingActs.submitResult(), PREFECTURE, FailureCode.APPLICATION_NOT_UNDER_REVIEW, notUnderReview),
                row(
                        FilingActs.passReview(),
                        CENTER,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_CENTER,
                        allBut(FilingAt.CENTER)),
                row(
                        FilingActs.sendBack(),
                        CENTER,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_CENTER,
                        allBut(FilingAt.CENTER)),
                row(
                        FilingActs.report(),
                        PREFECTURE,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_REPORT,
                        allBut(FilingAt.REPORT)),
                row(
                        FilingActs.sendBack(),
                        DEPARTMENT,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_DEPARTMENT,
                        allBut(FilingAt.DEPARTMENT)),
                row(
                        FilingActs.passRecheck(),
                        DEPARTMENT,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_DEPARTMENT,
                        allBut(FilingAt.DEPARTMENT)),
                row(
                        FilingActs.refuseItem(ITEM),
                        DEPARTMENT,
                        FailureCode.APPLICATION_NOT_WAITING_FOR_DEPARTMENT,
                        allBut(FilingAt.DEPARTMENT, FilingAt.RECHECKED, FilingAt.ON_NOTICE, FilingAt.CLEARED)));
    }

    private static Object[] row(FilingCommand act, Actor actor, FailureCode elsewhere, Set<FilingAt> others) {
        return new Object[] {act, actor, elsewhere, others};
    }
}
