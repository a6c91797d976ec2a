package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.SITE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applicationClosed;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.site;
import static org.henji.kernel.agency.AgencyEvents.sitesChanged;
import static org.henji.kernel.agency.AgencyEvents.staff;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.suspended;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.accepted;
import static org.henji.kernel.agency.FilingEvents.completed;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.granted;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.putOnNotice;
import static org.henji.kernel.agency.FilingEvents.recheckPassed;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.resultReported;
import static org.henji.kernel.agency.QuotaEvents.confirmed;
import static org.henji.kernel.agency.QuotaEvents.reserved;
import static org.henji.kernel.credential.CredentialEvents.listed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henji.command.Stage;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.command.agency.FilingCommand.FileItem;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.AppliedItem;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Tenure;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What an agency keeps of being filed: rules 8 to 10 and 13 of {@code docs/event-model/agency.md}, 16 of {@code notice.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiledItemsTest {

    @Test
    void the_first_item_brings_the_roster_of_its_application() {
        cleared(ITEM)
                .when(file(ITEM), DEPARTMENT)
                .then(
                        granted(ITEM),
                        filed(ITEM),
                        staffChanged(),
                        listed(CredentialEvents.FIRST, USCC),
                        listed(CredentialEvents.SECOND, USCC),
                        listed(CredentialEvents.THIRD, USCC),
                        sitesChanged(),
                        confirmed());
    }

    @Test
    void a_further_item_of_the_application_does_not_undo_what_the_agency_reported_since() {
        var staff = FiledAgency.staffWithCredentialUntil(LocalDate.of(2029, 1, 1));
        cleared(OTHER_ITEM)
                .and(filed(ITEM), staffChanged(staff), sitesChanged(), granted(ITEM))
                .when(file(OTHER_ITEM), DEPARTMENT)
                .then(
                        granted(OTHER_ITEM),
                        filed(OTHER_ITEM),
                        completed(),
                        applicationClosed(),
                        new PlaceConfirmed(quotaOf(OTHER_ITEM), APPLICATION, USCC, AT));
    }

    @Test
    void nor_does_it_when_the_item_that_brought_the_application_has_been_given_up() {
        ItemFiled other = new ItemFiled(
                USCC,
                CatalogueEvents.HOUSEKEEPING,
                ApplicationNo.of(USCC, 9),
                FilingEvents.NOTICE,
                SITE,
                300,
                TODAY,
                null,
                AT);
        var staff = FiledAgency.staffWithCredentialUntil(LocalDate.of(2029, 1, 1));
        List<DomainEvent> events = cleared(OTHER_ITEM)
                .and(filed(ITEM), staffChanged(), sitesChanged(), granted(ITEM), other)
                .and(staffChanged(staff), itemsWithdrawn(ITEM))
                .when(file(OTHER_ITEM), DEPARTMENT)
                .events();
        assertThat(events).noneMatch(StaffChanged.class::isInstance);
    }

    /** It keeps the sites of what is filed; that another item was on its way to be filed for B2 it could not know. */
    @Test
    void a_further_item_of_the_application_brings_its_site_back() {
        Site another = new Site("B2", "示例路 3 号", 200, 10, 4, 90, Tenure.OWNED, null);
        Dossier usual = dossier();
        Dossier atBoth = new Dossier(
                List.of(new AppliedItem(ITEM, SITE, 500), new AppliedItem(OTHER_ITEM, "B2", 300)),
                usual.staff(),
                List.of(site(), another),
                usual.materials(),
                usual.absentProhibitions());
        List<DomainEvent> events = cleared(OTHER_ITEM, atBoth)
                .and(filed(ITEM), staffChanged(), sitesChanged(), granted(ITEM))
                .when(file(OTHER_ITEM), DEPARTMENT)
                .events();
        assertThat(events).contains(new SitesChanged(USCC, List.of(site(), another), AT));
    }

    @Test
    void an_application_of_an_agency_that_is_filed_already_adds_what_is_new() {
        ItemFiled before = new ItemFiled(
                USCC,
                CatalogueEvents.HOUSEKEEPING,
                ApplicationNo.of(USCC, 9),
                FilingEvents.NOTICE,
                "B2",
                300,
                TODAY,
                null,
                AT);
        Site another = new Site("B2", "示例路 3 号", 200, 10, 4, 90, Tenure.OWNED, null);
        List<StaffMember> present = staff(List.of(CatalogueEvents.HOUSEKEEPING));
        List<StaffMember> united = staff(List.of(CatalogueEvents.HOUSEKEEPING, ITEM, OTHER_ITEM));
        cleared(ITEM)
                .and(before, staffChanged(present), new SitesChanged(USCC, List.of(another), AT))
                .when(file(ITEM), DEPARTMENT)
                .then(
                        granted(ITEM),
                        filed(ITEM),
                        staffChanged(united),
                        new SitesChanged(USCC, List.of(another, site()), AT),
                        // what the roster says of a credential is not what it covers
                        new ItemBlocked(USCC, CatalogueEvents.HOUSEKEEPING, 0, 3, AT),
                        confirmed());
    }

    @Test
    void an_agency_that_was_filed_for_nothing_begins_anew() {
        cleared(ITEM)
                .and(filed(CatalogueEvents.HOUSEKEEPING), staffChanged(List.of()))
                .and(itemsWithdrawn(CatalogueEvents.HOUSEKEEPING))
                .when(file(ITEM), DEPARTMENT)
                .then(
                        granted(ITEM),
                        filed(ITEM),
                        staffChanged(),
                        listed(CredentialEvents.FIRST, USCC),
                        listed(CredentialEvents.SECOND, USCC),
                        listed(CredentialEvents.THIRD, USCC),
                        sitesChanged(),
                        confirmed());
    }

    @Test
    void an_item_whose_assessors_have_expired_meanwhile_is_blocked_from_the_start() {
        List<DomainEvent> events = cleared(ITEM)
                .on(LocalDate.of(2029, 1, 1))
                .when(file(ITEM), DEPARTMENT)
                .events();
        assertThat(events)
                .filteredOn(ItemBlocked.class::isInstance)
                .extracting(event -> ((ItemBlocked) event).item())
                .containsExactly(ITEM);
    }

    @Test
    void by_the_setting_a_filing_has_an_end() {
        List<DomainEvent> events = cleared(ITEM)
                .under(Rules.defaults().with(Map.of(Setting.FILING_VALIDITY_YEARS, 3)))
                .when(file(ITEM), DEPARTMENT)
                .events();
        assertThat(events)
                .contains(new ItemFiled(
                        USCC, ITEM, APPLICATION, FilingEvents.NOTICE, SITE, 500, TODAY, LocalDate.of(2029, 3, 2), AT));
    }

    @Test
    void nothing_is_filed_while_the_agency_is_suspended() {
        cleared(ITEM)
                .and(suspended(Reviewer.PREFECTURE))
                .when(file(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
    }

    /** Its applications are void then; this is the agency's own lock on the door. */
    @Test
    void nothing_is_filed_for_a_disqualified_agency() {
        cleared(ITEM).and(disqualified()).when(file(ITEM), DEPARTMENT).thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }

    @Test
    void what_is_filed_is_not_applied_for() {
        AgencyStage.given(FiledAgency.history())
                .provide(ItemCatalogue.class, Dossiers.catalogue())
                .when(new ApplyForFiling(USCC, dossier()), AGENCY)
                .thenRefused(FailureCode.ITEM_ALREADY_FILED, ITEM.value());
    }

    @Test
    void an_application_that_has_ended_is_in_nobodys_way() {
        List<DomainEvent> events = AgencyStage.given(registered(), opened(), applicationClosed())
                .provide(ItemCatalogue.class, Dossiers.catalogue())
                .when(new ApplyForFiling(USCC, dossier()), AGENCY)
                .events();
        assertThat(events).startsWith(opened(ApplicationNo.of(USCC, 2), ITEMS)).hasSize(2);
    }

    /** The item has come through its notice, the other one has not. */
    private static Stage cleared(ItemCode item) {
        return cleared(item, dossier());
    }

    private static Stage cleared(ItemCode item, Dossier dossier) {
        FilingApplied usual = applied();
        FilingApplied applied = new FilingApplied(
                usual.application(),
                usual.agency(),
                usual.agencyName(),
                usual.region(),
                usual.prefecture(),
                usual.receivedBy(),
                dossier,
                usual.rules(),
                usual.at());
        return AgencyStage.given(registered(), opened(), applied, forwarded(), accepted())
                .and(evaluationOpened(), panelFormed(), recommended(ITEM), recommended(OTHER_ITEM))
                .and(reserved(), new PlaceReserved(quotaOf(OTHER_ITEM), APPLICATION, USCC, 5, false, AT))
                .and(preliminaryResultSubmitted(), compliancePassed(), resultReported())
                .and(recheckPassed(ITEM, OTHER_ITEM), putOnNotice(item), FilingEvents.cleared(item));
    }

    private static QuotaId quotaOf(ItemCode item) {
        return QuotaId.of(AgencyEvents.PREFECTURE, item);
    }

    private static FileItem file(ItemCode item) {
        return new FileItem(APPLICATION, item, "公示无异议，予以备案");
    }
}
