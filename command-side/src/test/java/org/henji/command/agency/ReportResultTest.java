package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.completed;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;
import static org.henji.kernel.agency.FilingEvents.notRecommended;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.resultReported;

import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 22 of {@code docs/event-model/filing.md} (BR-13). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportResultTest {

    @Test
    void the_prefecture_reports_and_the_department_is_next() {
        FilingAt.REPORT.stage().when(FilingActs.report(), PREFECTURE).then(resultReported());
    }

    @Test
    void without_a_recommended_item_the_application_ends() {
        FilingAt.EVALUATED
                .stage()
                .and(notRecommended(ITEM), notRecommended(OTHER_ITEM), preliminaryResultSubmitted(), closed())
                .and(compliancePassed())
                .when(FilingActs.report(), PREFECTURE)
                .then(resultReported(), completed(), new ApplicationClosed(USCC, APPLICATION, AT));
    }
}
