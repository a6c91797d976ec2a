package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.applicationRefused;

import java.util.List;
import org.henji.command.agency.FilingCommand.RefuseApplication;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationRefused;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 11 of {@code docs/event-model/filing.md} (BR-08, BR-09). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefuseApplicationTest {

    private static final ApplicationClosed FORGOTTEN = new ApplicationClosed(USCC, APPLICATION, AT);

    @Test
    void the_prefecture_refuses_and_the_agency_may_apply_again() {
        FilingAt.PREFECTURE_INBOX.stage().when(FilingActs.refuse(), PREFECTURE).then(applicationRefused(), FORGOTTEN);
    }

    @Test
    void it_may_refuse_for_another_reason_than_a_prohibition() {
        FilingAt.PREFECTURE_INBOX
                .stage()
                .when(new RefuseApplication(APPLICATION, List.of(), "布局已满"), PREFECTURE)
                .then(new ApplicationRefused(APPLICATION, List.of(), "布局已满", AT), FORGOTTEN);
    }

    @Test
    void a_prohibition_counts_once() {
        Prohibition twice = Prohibition.ABNORMAL_OPERATIONS;
        FilingAt.PREFECTURE_INBOX
                .stage()
                .when(
                        new RefuseApplication(
                                APPLICATION,
                                List.of(twice, twice),
                                applicationRefused().reason()),
                        PREFECTURE)
                .then(applicationRefused(), FORGOTTEN);
    }

    @Test
    void what_was_refused_has_ended() {
        FilingAt.PREFECTURE_INBOX
                .stage()
                .and(applicationRefused())
                .when(FilingActs.accept(), PREFECTURE)
                .thenRefused(FailureCode.APPLICATION_ENDED);
    }
}
