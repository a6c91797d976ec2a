package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.SITE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.site;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.time.LocalDate;
import java.util.List;
import org.henji.command.Acts;
import org.henji.command.agency.AgencyCommand.ChangeSites;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.Tenure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 12 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeSitesTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void a_filed_agency_reports_its_sites() {
        List<Site> sites = List.of(site(), another("B2", 4, null));
        agency.given(FiledAgency.history()).when(command(sites), AGENCY).then(new SitesChanged(USCC, sites, AT));
    }

    @Test
    void the_same_sites_change_nothing() {
        agency.given(FiledAgency.history())
                .when(command(List.of(site())), AGENCY)
                .thenNothing();
    }

    @Test
    void the_site_of_a_filed_item_stays() {
        agency.given(FiledAgency.history())
                .when(command(List.of(another("B2", 4, null))), AGENCY)
                .thenRefused(FailureCode.SITE_IN_USE, ITEM.value(), SITE);
    }

    @Test
    void the_site_of_an_item_that_was_given_up_may_go() {
        List<Site> sites = List.of(another("B2", 4, null));
        ItemFiled elsewhere =
                new ItemFiled(USCC, OTHER_ITEM, APPLICATION, FilingEvents.NOTICE, "B2", 500, TODAY, null, AT);
        agency.given(registered(), filed(ITEM), elsewhere, itemsWithdrawn(ITEM))
                .when(command(sites), AGENCY)
                .then(new SitesChanged(USCC, sites, AT));
    }

    @Test
    void a_site_is_listed_once() {
        agency.given(FiledAgency.history())
                .when(command(List.of(site(), site())), AGENCY)
                .thenRefused(FailureCode.SITE_REPEATED, SITE);
    }

    @Test
    void every_site_has_video_surveillance() {
        agency.given(FiledAgency.history())
                .when(command(List.of(site(), another("B2", 0, null))), AGENCY)
                .thenRefused(FailureCode.VIDEO_SURVEILLANCE_MISSING, "B2");
    }

    @Test
    void leases_run() {
        agency.given(FiledAgency.history())
                .when(command(List.of(site(), another("B2", 4, TODAY.minusDays(1)))), AGENCY)
                .thenRefused(FailureCode.LEASE_ENDED, "B2");
    }

    private static ChangeSites command(List<Site> sites) {
        return new ChangeSites(USCC, sites);
    }

    private static Site another(String siteNo, int cameras, LocalDate leasedUntil) {
        return new Site(
                siteNo,
                "示例路 3 号",
                200,
                10,
                cameras,
                90,
                leasedUntil == null ? Tenure.OWNED : Tenure.LEASED,
                leasedUntil);
    }
}
