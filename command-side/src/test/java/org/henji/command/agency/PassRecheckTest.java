package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.agency.FilingAt.reserved;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;
import static org.henji.kernel.agency.FilingEvents.notRecommended;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.recheckPassed;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.refused;
import static org.henji.kernel.agency.FilingEvents.resultReported;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 23 of {@code docs/event-model/filing.md} (BR-14). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassRecheckTest {

    @Test
    void every_recommended_item_may_be_published() {
        FilingAt.DEPARTMENT.stage().when(FilingActs.passRecheck(), DEPARTMENT).then(recheckPassed(ITEM, OTHER_ITEM));
    }

    @Test
    void what_was_refused_meanwhile_is_not_among_them() {
        FilingAt.DEPARTMENT
                .stage()
                .and(refused(ITEM))
                .when(FilingActs.passRecheck(), DEPARTMENT)
                .then(recheckPassed(OTHER_ITEM));
    }

    @Test
    void nor_is_what_the_prefecture_did_not_recommend() {
        FilingAt.EVALUATED
                .stage()
                .and(recommended(ITEM), reserved(ITEM), notRecommended(OTHER_ITEM))
                .and(preliminaryResultSubmitted(), closed(), compliancePassed(), resultReported())
                .when(FilingActs.passRecheck(), DEPARTMENT)
                .then(recheckPassed(ITEM));
    }
}
