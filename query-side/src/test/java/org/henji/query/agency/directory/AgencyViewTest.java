package org.henji.query.agency.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.OTHER_COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.registered;

import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.region.RegionCode;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgencyViewTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);

    @Test
    void registered_agency_lies_in_its_county_and_prefecture() {
        assertThat(after(registered()))
                .isEqualTo(new AgencyView(
                        USCC, AgencyEvents.NAME, COUNTY, PREFECTURE, particulars(), FilingHandling.NORMAL, AT, AT));
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
    void changed_particulars_move_the_agency() {
        AgencyView agency = after(registered(), particularsChanged(particulars("新名称", OTHER_COUNTY)));

        assertThat(agency.name()).isEqualTo("新名称");
        assertThat(agency.region()).isEqualTo(OTHER_COUNTY);
        assertThat(agency.particulars()).isEqualTo(particulars("新名称", OTHER_COUNTY));
        assertThat(agency.handling()).isEqualTo(FilingHandling.NORMAL);
    }

    @Test
    void opened_application_changes_nothing_here() {
        assertThat(after(registered(), opened())).isEqualTo(after(registered()));
    }

    @Test
    void change_of_an_unknown_agency_is_an_error() {
        assertThatThrownBy(() -> AgencyView.evolve(null, particularsChanged()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AgencyView.evolve(null, opened())).isInstanceOf(IllegalStateException.class);
    }

    private static AgencyRegistered registeredIn(RegionCode region) {
        return new AgencyRegistered(USCC, particulars(AgencyEvents.NAME, region), FilingHandling.NORMAL, AT);
    }

    private static AgencyView after(AgencyEvent... events) {
        return Scenario.view(AgencyDirectory.MODEL, USCC.value(), AGENCY, events);
    }
}
