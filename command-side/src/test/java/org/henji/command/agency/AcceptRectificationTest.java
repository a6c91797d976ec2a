package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.rectificationAccepted;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.rectificationReported;

import org.henji.command.Acts;
import org.henji.command.agency.StandingCommand.AcceptRectification;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 18 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptRectificationTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void the_prefecture_accepts_a_report() {
        agency.given(FiledAgency.history(rectificationOrdered(), rectificationReported()))
                .when(command(), PREFECTURE)
                .then(rectificationAccepted());
    }

    @Test
    void an_office_that_went_to_look_needs_no_report() {
        agency.given(FiledAgency.history(rectificationOrdered()))
                .when(command(), DEPARTMENT)
                .then(rectificationAccepted());
    }

    @Test
    void without_an_order_there_is_nothing_to_accept() {
        agency.given(FiledAgency.history()).when(command(), PREFECTURE).thenRefused(FailureCode.NO_RECTIFICATION_OPEN);
    }

    private static AcceptRectification command() {
        return new AcceptRectification(USCC, "现场核验合格");
    }
}
