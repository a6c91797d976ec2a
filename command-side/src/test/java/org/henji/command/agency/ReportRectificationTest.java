package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.rectificationAccepted;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.rectificationRejected;
import static org.henji.kernel.agency.AgencyEvents.rectificationReported;

import org.henji.command.Acts;
import org.henji.command.agency.StandingCommand.ReportRectification;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 18 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportRectificationTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void the_agency_reports_what_it_has_put_right() {
        agency.given(FiledAgency.history(rectificationOrdered()))
                .when(command(), AGENCY)
                .then(rectificationReported());
    }

    @Test
    void it_may_report_again() {
        agency.given(FiledAgency.history(rectificationOrdered(), rectificationReported()))
                .when(command(), AGENCY)
                .then(rectificationReported());
    }

    @Test
    void it_reports_after_a_rejection() {
        agency.given(FiledAgency.history(rectificationOrdered(), rectificationReported(), rectificationRejected()))
                .when(command(), AGENCY)
                .then(rectificationReported());
    }

    @Test
    void without_an_order_there_is_nothing_to_report() {
        agency.given(FiledAgency.history()).when(command(), AGENCY).thenRefused(FailureCode.NO_RECTIFICATION_OPEN);
    }

    @Test
    void what_was_accepted_is_over() {
        agency.given(FiledAgency.history(rectificationOrdered(), rectificationAccepted()))
                .when(command(), AGENCY)
                .thenRefused(FailureCode.NO_RECTIFICATION_OPEN);
    }

    private static ReportRectification command() {
        return new ReportRectification(USCC, "已更换存储设备");
    }
}
