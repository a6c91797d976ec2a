package org.henji.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.returned;
import static org.henji.kernel.agency.AgencyEvents.suspended;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.event.DomainEvent;
import org.henji.query.agency.applications.ApplicationState;
import org.henji.query.agency.directory.StandingState;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgencyFiguresTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);
    private static final ApplicationNo SECOND = ApplicationNo.of(USCC, 2);

    @Test
    void agency_and_its_applications_make_one_row() {
        AgencyFigures figures = after(registered(), opened(), applied(), forwarded(), applied(SECOND), returned());

        assertThat(figures.region()).isEqualTo(COUNTY);
        assertThat(figures.prefecture()).isEqualTo(PREFECTURE);
        assertThat(figures.territories()).containsExactly(COUNTY, PREFECTURE);
        assertThat(figures.applications())
                .extracting(figure -> figure.progress().state())
                .containsExactly(ApplicationState.RETURNED, ApplicationState.WAITING_FOR_COUNTY);
    }

    @Test
    void application_stays_where_it_was_received_when_the_agency_moves() {
        AgencyFigures figures = after(
                registered(),
                applied(),
                particularsChanged(particulars(AgencyEvents.NAME, PREFECTURE_WITHOUT_COUNTIES)));

        assertThat(figures.region()).isEqualTo(PREFECTURE_WITHOUT_COUNTIES);
        assertThat(figures.applications().getFirst().region()).isEqualTo(COUNTY);
        assertThat(figures.territories()).containsExactlyInAnyOrder(PREFECTURE_WITHOUT_COUNTIES, COUNTY, PREFECTURE);
    }

    @Test
    void filings_come_and_go() {
        assertThat(after(registered(), filed(ITEM), filed(OTHER_ITEM)).filedFor())
                .containsExactly(ITEM, OTHER_ITEM);
        assertThat(after(registered(), filed(ITEM), filed(OTHER_ITEM), itemsWithdrawn(ITEM))
                        .filedFor())
                .containsExactly(OTHER_ITEM);
        assertThat(after(registered(), filed(ITEM), filed(ITEM)).filedFor()).containsExactly(ITEM);
        AgencyFigures disqualified =
                after(registered(), filed(ITEM), suspended(Reviewer.PREFECTURE), disqualified(ITEM));
        assertThat(disqualified.filedFor()).isEmpty();
        assertThat(disqualified.standing().state()).isEqualTo(StandingState.DISQUALIFIED);
    }

    @Test
    void change_of_what_is_unknown_is_an_error() {
        AgencyFigures known = after(registered());

        assertThatThrownBy(() -> AgencyFigures.evolve(null, filed(ITEM))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AgencyFigures.evolve(null, applied())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AgencyFigures.evolve(known, forwarded())).isInstanceOf(IllegalStateException.class);
    }

    private static AgencyFigures after(DomainEvent... events) {
        return Scenario.view(Statistics.MODEL, USCC.value(), AGENCY, events);
    }
}
