package org.henji.query.agency.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.OTHER_COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applicationClosed;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.rectificationAccepted;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.rectificationRejected;
import static org.henji.kernel.agency.AgencyEvents.rectificationReported;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.reinstated;
import static org.henji.kernel.agency.AgencyEvents.sitesChanged;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.suspended;
import static org.henji.kernel.agency.AgencyEvents.unblocked;
import static org.henji.kernel.agency.AgencyEvents.warned;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.region.RegionCode;
import org.henji.query.agency.directory.AgencyStep.Kind;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgencyViewTest {

    private static final Actor CLERK = new Actor("u1", Office.prefecture(PREFECTURE), null);

    @Test
    void registered_agency_lies_in_its_county_and_prefecture_and_is_filed_for_nothing() {
        assertThat(after(registered()))
                .isEqualTo(new AgencyView(
                        USCC,
                        AgencyEvents.NAME,
                        COUNTY,
                        PREFECTURE,
                        particulars(),
                        FilingHandling.NORMAL,
                        AT,
                        AT,
                        Filings.NONE,
                        List.of(),
                        List.of()));
    }

    @Test
    void agency_of_a_prefecture_without_counties_lies_in_that_prefecture() {
        AgencyView agency = after(registeredIn(PREFECTURE_WITHOUT_COUNTIES));

        assertThat(agency.region()).isEqualTo(PREFECTURE_WITHOUT_COUNTIES);
        assertThat(agency.prefecture()).isEqualTo(PREFECTURE_WITHOUT_COUNTIES);
    }

    @Test
    void agency_in_an_abolished_region_has_no_prefecture() {
        RegionCode abolished = new RegionCode("629999");

        assertThat(after(registeredIn(abolished)).region()).isEqualTo(abolished);
        assertThat(after(registeredIn(abolished)).prefecture()).isNull();
    }

    @Test
    void changed_particulars_move_the_agency_and_leave_what_it_is_filed_for() {
        AgencyView agency = after(registered(), filed(ITEM), particularsChanged(particulars("新名称", OTHER_COUNTY)));

        assertThat(agency.name()).isEqualTo("新名称");
        assertThat(agency.region()).isEqualTo(OTHER_COUNTY);
        assertThat(agency.particulars()).isEqualTo(particulars("新名称", OTHER_COUNTY));
        assertThat(agency.handling()).isEqualTo(FilingHandling.NORMAL);
        assertThat(agency.filedFor()).containsExactly(ITEM);
    }

    @Test
    void applications_change_nothing_here() {
        assertThat(after(registered(), opened(), applicationClosed())).isEqualTo(after(registered()));
    }

    @Test
    void filed_items_are_found_by_their_codes() {
        AgencyView agency = after(registered(), filed(ITEM), filed(OTHER_ITEM), itemsWithdrawn(ITEM));

        assertThat(agency.filedFor()).containsExactly(OTHER_ITEM);
        assertThat(agency.filings().codes()).containsExactly(OTHER_ITEM);
    }

    @Test
    void every_act_about_items_and_standing_is_a_step_with_who_and_why() {
        AgencyView agency = after(
                registered(),
                opened(),
                filed(ITEM),
                staffChanged(),
                sitesChanged(),
                blocked(ITEM),
                unblocked(ITEM),
                warned(),
                rectificationOrdered(),
                rectificationReported(),
                rectificationRejected(),
                rectificationReported(),
                rectificationAccepted(),
                suspended(Reviewer.PREFECTURE),
                reinstated(Reviewer.PREFECTURE),
                itemsWithdrawn(ITEM),
                disqualified());

        assertThat(agency.steps())
                .extracting(AgencyStep::kind)
                .containsExactly(
                        Kind.ITEM_FILED,
                        Kind.ITEM_BLOCKED,
                        Kind.ITEM_UNBLOCKED,
                        Kind.WARNED,
                        Kind.RECTIFICATION_ORDERED,
                        Kind.RECTIFICATION_REPORTED,
                        Kind.RECTIFICATION_REJECTED,
                        Kind.RECTIFICATION_REPORTED,
                        Kind.RECTIFICATION_ACCEPTED,
                        Kind.SUSPENDED,
                        Kind.REINSTATED,
                        Kind.ITEMS_WITHDRAWN,
                        Kind.DISQUALIFIED);
        assertThat(agency.steps().get(4))
                .isEqualTo(new AgencyStep(
                        Kind.RECTIFICATION_ORDERED,
                        AT,
                        CLERK,
                        List.of(),
                        rectificationOrdered().findings(),
                        LocalDate.of(2026, 4, 1),
                        null));
        assertThat(agency.steps().get(11).items()).containsExactly(ITEM);
    }

    @Test
    void roster_is_what_was_reported_last() {
        var fewer = AgencyEvents.staff(ITEMS).subList(0, 4);
        RosterView roster =
                Scenario.view(AgencyDirectory.ROSTERS, USCC.value(), CLERK, staffChanged(), staffChanged(fewer));

        assertThat(roster).isEqualTo(new RosterView(USCC, fewer, AT));
    }

    @Test
    void change_of_an_unknown_agency_is_an_error() {
        for (AgencyEvent event : List.of(particularsChanged(), opened(), filed(ITEM), warned())) {
            Occurrence first = new Occurrence(event, 0, CLERK, null);
            assertThatThrownBy(() -> AgencyView.evolve(null, event, first)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static AgencyRegistered registeredIn(RegionCode region) {
        return new AgencyRegistered(USCC, particulars(AgencyEvents.NAME, region), FilingHandling.NORMAL, AT);
    }

    private static AgencyView after(AgencyEvent... events) {
        return Scenario.view(AgencyDirectory.MODEL, USCC.value(), CLERK, events);
    }
}
