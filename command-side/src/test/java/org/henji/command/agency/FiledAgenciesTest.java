package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.SITE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.reinstated;
import static org.henji.kernel.agency.AgencyEvents.site;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.suspended;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.VALID_UNTIL;
import static org.henji.kernel.credential.CredentialEvents.itemsChanged;
import static org.henji.kernel.credential.CredentialEvents.renewed;

import java.time.LocalDate;
import java.util.Map;
import org.henji.command.Stage;
import org.henji.command.credential.Credentials;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 25 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiledAgenciesTest {

    @Test
    void an_agency_assesses_what_it_is_filed_for_at_its_site_by_its_people() {
        FiledItemOnDay filed = after().mustAssess(USCC, ITEM, TODAY);
        assertThat(filed.agency()).isEqualTo(USCC);
        assertThat(filed.name()).isEqualTo(NAME);
        assertThat(filed.region()).isEqualTo(COUNTY);
        assertThat(filed.item()).isEqualTo(ITEM);
        assertThat(filed.site()).isEqualTo(site());
        assertThat(filed.assessors())
                .extracting(member -> member.credential().credentialNo())
                .containsExactly("KP-3", "KP-4", "KP-5");
        assertThat(filed.supervisors()).hasSize(1);
    }

    @Test
    void under_the_name_that_it_has_now() {
        assertThat(after(particularsChanged()).mustAssess(USCC, ITEM, TODAY).name())
                .isEqualTo(particularsChanged().particulars().name());
    }

    @Test
    void whoever_is_filed_for_nothing_assesses_nothing() {
        refuses(FailureCode.AGENCY_NOT_FILED, reader(), ITEM, TODAY);
        refuses(FailureCode.AGENCY_NOT_FILED, reader(registered()), ITEM, TODAY);
        refuses(FailureCode.AGENCY_NOT_FILED, after(itemsWithdrawn(ITEM, OTHER_ITEM)), ITEM, TODAY);
    }

    @Test
    void nor_what_it_is_not_filed_for() {
        refuses(FailureCode.ITEM_NOT_FILED, after(), HOUSEKEEPING, TODAY, HOUSEKEEPING.value());
        refuses(FailureCode.ITEM_NOT_FILED, after(itemsWithdrawn(ITEM)), ITEM, TODAY, ITEM.value());
    }

    @Test
    void nor_while_it_is_suspended() {
        refuses(FailureCode.AGENCY_SUSPENDED, after(suspended(Reviewer.PREFECTURE)), ITEM, TODAY);
        assertThat(after(suspended(Reviewer.PREFECTURE), reinstated(Reviewer.PREFECTURE))
                        .mustAssess(USCC, ITEM, TODAY))
                .isNotNull();
    }

    @Test
    void nor_once_it_was_disqualified_until_it_is_filed_again() {
        refuses(
                FailureCode.AGENCY_DISQUALIFIED,
                after(suspended(Reviewer.PREFECTURE), disqualified(ITEM, OTHER_ITEM)),
                ITEM,
                TODAY);
        assertThat(after(suspended(Reviewer.PREFECTURE), disqualified(ITEM, OTHER_ITEM), filed(ITEM))
                        .mustAssess(USCC, ITEM, TODAY))
                .isNotNull();
    }

    @Test
    void the_last_day_of_a_filing_counts() {
        LocalDate last = TODAY.plusYears(1);
        FiledAgencies agencies = after(new ItemFiled(USCC, ITEM, APPLICATION, NOTICE, SITE, 500, TODAY, last, AT));
        assertThat(agencies.mustAssess(USCC, ITEM, last)).isNotNull();
        LocalDate next = last.plusDays(1);
        refuses(FailureCode.FILING_EXPIRED, agencies, ITEM, next, ITEM.value(), next.toString());
    }

    @Test
    void its_assessors_are_enough_on_the_day_that_is_asked_about() {
        assertThat(after().mustAssess(USCC, ITEM, VALID_UNTIL)).isNotNull();
        refuses(FailureCode.ITEM_BLOCKED, after(), ITEM, VALID_UNTIL.plusDays(1), ITEM.value());
        FiledAgencies twoRenewed = after(
                renewed(CredentialEvents.SECOND, VALID_UNTIL.plusYears(1)),
                renewed(CredentialEvents.THIRD, VALID_UNTIL.plusYears(1)));
        refuses(FailureCode.ITEM_BLOCKED, twoRenewed, ITEM, VALID_UNTIL.plusDays(1), ITEM.value());
    }

    @Test
    void for_the_item_that_is_asked_about() {
        FiledAgencies agencies = after(itemsChanged(FIRST, ITEM));
        assertThat(agencies.mustAssess(USCC, ITEM, TODAY)).isNotNull();
        refuses(FailureCode.ITEM_BLOCKED, agencies, OTHER_ITEM, TODAY, OTHER_ITEM.value());
    }

    @Test
    void each_by_a_credential_of_their_own() {
        refuses(
                FailureCode.ITEM_BLOCKED,
                after(staffChanged(FiledAgency.staffSharingCredential())),
                ITEM,
                TODAY,
                ITEM.value());
    }

    @Test
    void how_many_are_enough_is_a_setting() {
        Rules four = Rules.defaults().with(Map.of(Setting.ASSESSORS_PER_ITEM, 4));
        refuses(FailureCode.ITEM_BLOCKED, reader(four, FiledAgency.history()), ITEM, TODAY, ITEM.value());
    }

    private static FiledAgencies after(DomainEvent... more) {
        return reader(FiledAgency.history(more));
    }

    private static FiledAgencies reader(DomainEvent... events) {
        return reader(Rules.defaults(), events);
    }

    private static FiledAgencies reader(Rules rules, DomainEvent... events) {
        Stage stage = AgencyStage.given(events);
        FiledAgencies[] reader = new FiledAgencies[1];
        stage.reading(FiledAgencies.class, store -> {
            reader[0] = new FiledAgencies(store, new Credentials(store), rules);
            return reader[0];
        });
        return reader[0];
    }

    private static void refuses(
            FailureCode code, FiledAgencies agencies, ItemCode item, LocalDate day, String... arguments) {
        assertThatThrownBy(() -> agencies.mustAssess(USCC, item, day))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.<Failure>getDetails()).contains(Failure.of(code, arguments)));
    }
}
