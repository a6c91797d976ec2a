package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.rectificationAccepted;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.rectificationReported;

import java.time.LocalDate;
import org.henji.command.Acts;
import org.henji.command.agency.StandingCommand.OrderRectification;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 17 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderRectificationTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void without_a_day_the_setting_decides() {
        agency.given(FiledAgency.history()).when(command(null), PREFECTURE).then(rectificationOrdered());
    }

    @Test
    void the_office_may_set_the_day() {
        agency.given(FiledAgency.history())
                .when(command(TODAY), DEPARTMENT)
                .then(new RectificationOrdered(USCC, Reviewer.DEPARTMENT, "补齐视频监控存储", TODAY, AT));
    }

    @Test
    void the_day_is_not_past() {
        LocalDate yesterday = TODAY.minusDays(1);
        agency.given(FiledAgency.history())
                .when(command(yesterday), PREFECTURE)
                .thenRefused(FailureCode.RECTIFICATION_DEADLINE_INVALID, yesterday.toString());
    }

    @Test
    void there_is_one_rectification_at_a_time() {
        agency.given(FiledAgency.history(rectificationOrdered()))
                .when(command(null), DEPARTMENT)
                .thenRefused(FailureCode.RECTIFICATION_OPEN);
    }

    @Test
    void after_one_is_accepted_another_may_be_ordered() {
        agency.given(FiledAgency.history(rectificationOrdered(), rectificationReported(), rectificationAccepted()))
                .when(command(null), PREFECTURE)
                .then(rectificationOrdered());
    }

    private static OrderRectification command(LocalDate deadline) {
        return new OrderRectification(USCC, "补齐视频监控存储", deadline);
    }
}
