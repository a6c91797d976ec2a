package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.warned;

import org.henji.command.Acts;
import org.henji.command.agency.StandingCommand.WarnAgency;
import org.henji.kernel.agency.AgencyEvent.AgencyWarned;
import org.henji.kernel.agency.Reviewer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 16 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WarnAgencyTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void its_prefecture_warns_it() {
        agency.given(FiledAgency.history()).when(command(), PREFECTURE).then(warned());
    }

    @Test
    void the_department_warns_it_again() {
        agency.given(FiledAgency.history(warned()))
                .when(command(), DEPARTMENT)
                .then(new AgencyWarned(USCC, Reviewer.DEPARTMENT, "考场记录不全", AT));
    }

    private static WarnAgency command() {
        return new WarnAgency(USCC, "考场记录不全");
    }
}
