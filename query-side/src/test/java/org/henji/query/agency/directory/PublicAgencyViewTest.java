package org.henji.query.agency.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.OTHER_COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.sitesChanged;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.warned;
import static org.henji.kernel.agency.FilingEvents.ITEM;

import java.util.List;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicAgencyViewTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);

    @Test
    void agency_that_is_not_filed_is_not_public() {
        PublicAgencyView agency = after(registered());

        assertThat(agency)
                .isEqualTo(new PublicAgencyView(
                        USCC, AgencyEvents.NAME, COUNTY, PREFECTURE, Filings.NONE, List.of(), false));
        assertThat(agency.isPublic()).isFalse();
    }

    @Test
    void filed_agency_is_listed_where_it_lies() {
        PublicAgencyView agency =
                after(registered(), filed(ITEM), particularsChanged(particulars("新名称", OTHER_COUNTY)));

        assertThat(agency.listed()).isTrue();
        assertThat(agency.isPublic()).isTrue();
        assertThat(agency.filedFor()).containsExactly(ITEM);
        assertThat(agency.name()).isEqualTo("新名称");
        assertThat(agency.region()).isEqualTo(OTHER_COUNTY);
    }

    @Test
    void agency_that_gave_up_its_items_is_no_longer_public() {
        PublicAgencyView agency = after(registered(), filed(ITEM), itemsWithdrawn(ITEM));

        assertThat(agency.isPublic()).isFalse();
    }

    @Test
    void disqualified_agency_is_not_listed_but_can_be_looked_up() {
        PublicAgencyView agency = after(registered(), filed(ITEM), disqualified(ITEM));

        assertThat(agency.listed()).isFalse();
        assertThat(agency.isPublic()).isTrue();
    }

    @Test
    void nothing_of_a_person_is_in_it() {
        String row = after(registered(), filed(ITEM), staffChanged(), sitesChanged(), warned())
                .toString();

        assertThat(row).contains(AgencyEvents.site().address()).doesNotContain("PersonalData", "p_fixture", "KP-");
    }

    @Test
    void change_of_an_unknown_agency_is_an_error() {
        assertThatThrownBy(() -> PublicAgencyView.evolve(null, filed(ITEM))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PublicAgencyView.evolve(null, particularsChanged()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static PublicAgencyView after(AgencyEvent... events) {
        return Scenario.view(PublicAgencies.MODEL, USCC.value(), AGENCY, events);
    }
}
