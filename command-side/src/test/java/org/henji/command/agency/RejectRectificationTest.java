package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.rectificationRejected;
import static org.henji.kernel.agency.AgencyEvents.rectificationReported;

import java.time.LocalDate;
import org.henji.command.Acts;
import org.henji.command.agency.StandingCommand.RejectRectification;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 18 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RejectRectificationTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    private static final LocalDate ANOTHER_DAY = LocalDate.of(2026, 4, 15);

    @Test
    void it_goes_on_until_another_day() {
        agency.given(FiledAgency.history(rectificationOrdered(), rectificationReported()))
                .when(command(ANOTHER_DAY), PREFECTURE)
                .then(rectificationRejected());
    }

    @Test
    void it_may_be_rejected_again() {
        agency.given(FiledAgency.history(rectificationOrdered(), rectificationRejected()))
                .when(command(ANOTHER_DAY), DEPARTMENT)
                .then(rectificationRejected());
    }

    @Test
    void the_other_day_is_not_past() {
        LocalDate yesterday = TODAY.minusDays(1);
        agency.given(FiledAgency.history(rectificationOrdered()))
                .when(command(yesterday), PREFECTURE)
                .thenRefused(FailureCode.RECTIFICATION_DEADLINE_INVALID, yesterday.toString());
    }

    @Test
    void without_an_order_there_is_nothing_to_reject() {
        agency.given(FiledAgency.history())
                .when(command(ANOTHER_DAY), PREFECTURE)
                .thenRefused(FailureCode.NO_RECTIFICATION_OPEN);
    }

    private static RejectRectification command(LocalDate deadline) {
        return new RejectRectification(USCC, "仍有两处无监控", deadline);
    }
}
