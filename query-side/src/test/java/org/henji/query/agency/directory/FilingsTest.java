package org.henji.query.agency.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.SITE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.rectificationAccepted;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.rectificationRejected;
import static org.henji.kernel.agency.AgencyEvents.rectificationReported;
import static org.henji.kernel.agency.AgencyEvents.reinstated;
import static org.henji.kernel.agency.AgencyEvents.sitesChanged;
import static org.henji.kernel.agency.AgencyEvents.suspended;
import static org.henji.kernel.agency.AgencyEvents.unblocked;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.credential.CredentialEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What an agency may assess on a day (BR-07, BR-24). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilingsTest {

    private static final int REQUIRED = 3;
    private static final LocalDate FILED_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST_STAFFED_DAY = CredentialEvents.VALID_UNTIL;

    /** The three assessors of the roster. */
    private static final Staffing STAFFING = StaffingTest.of(CredentialEvents.all());

    @Test
    void filed_item_with_enough_assessors_may_be_assessed_at_its_site() {
        assertThat(after(filed(ITEM), sitesChanged()).on(DAY, STAFFING, REQUIRED))
                .containsExactly(new FiledItemOnDay(
                        ITEM,
                        APPLICATION,
                        NOTICE,
                        new SiteAddress(SITE, AgencyEvents.site().address()),
                        500,
                        FILED_ON,
                        null,
                        LAST_STAFFED_DAY,
                        FilingStatus.FILED));
    }

    @Test
    void site_that_the_agency_no_longer_has_is_not_shown() {
        Filings filings = after(filed(ITEM), new SitesChanged(USCC, List.of(), AT));

        assertThat(item(filings, DAY).site()).isNull();
    }

    @Test
    void item_is_blocked_from_the_day_on_which_too_few_credentials_are_left() {
        Filings filings = after(filed(ITEM));

        assertThat(item(filings, LAST_STAFFED_DAY).status()).isEqualTo(FilingStatus.FILED);
        assertThat(item(filings, LAST_STAFFED_DAY.plusDays(1)).status()).isEqualTo(FilingStatus.BLOCKED);
        assertThat(item(filings, LAST_STAFFED_DAY.plusDays(1)).staffedUntil()).isEqualTo(LAST_STAFFED_DAY);
    }

    @Test
    void item_that_nobody_may_assess_is_blocked() {
        assertThat(after(filed(ITEM)).on(DAY, Staffing.NONE, REQUIRED))
                .extracting(FiledItemOnDay::status, FiledItemOnDay::staffedUntil)
                .containsExactly(tuple(FilingStatus.BLOCKED, null));
    }

    @Test
    void item_found_to_be_short_of_assessors_is_blocked_until_it_is_found_to_have_enough() {
        Filings found = after(filed(ITEM), filed(OTHER_ITEM), blocked(ITEM));

        assertThat(found.on(DAY, STAFFING, REQUIRED))
                .extracting(FiledItemOnDay::status)
                .containsExactly(FilingStatus.BLOCKED, FilingStatus.FILED);
        assertThat(item(found.after(unblocked(ITEM)), DAY).status()).isEqualTo(FilingStatus.FILED);
    }

    @Test
    void filing_runs_out_after_its_last_day() {
        Filings filings = after(filedUntil(LocalDate.of(2026, 5, 31)));

        assertThat(item(filings, LocalDate.of(2026, 5, 31)).status()).isEqualTo(FilingStatus.FILED);
        assertThat(item(filings, LocalDate.of(2026, 6, 1)).status()).isEqualTo(FilingStatus.EXPIRED);
    }

    @Test
    void suspended_agency_may_assess_nothing_until_it_is_reinstated() {
        Filings filings = after(filed(ITEM), suspended(Reviewer.PREFECTURE));

        assertThat(item(filings, DAY).status()).isEqualTo(FilingStatus.SUSPENDED);
        assertThat(item(filings.after(reinstated(Reviewer.PREFECTURE)), DAY).status())
                .isEqualTo(FilingStatus.FILED);
    }

    @Test
    void of_several_reasons_the_gravest_is_shown() {
        Filings filings = after(filedUntil(LocalDate.of(2026, 5, 31)), blocked(ITEM), suspended(Reviewer.DEPARTMENT));

        assertThat(item(filings, LocalDate.of(2026, 5, 31)).status()).isEqualTo(FilingStatus.SUSPENDED);
        assertThat(item(filings, DAY).status()).isEqualTo(FilingStatus.EXPIRED);
    }

    @Test
    void item_filed_again_takes_the_place_of_the_old_filing() {
        Filings filings = after(filedUntil(LocalDate.of(2026, 5, 31)), blocked(ITEM), filed(ITEM));

        assertThat(filings.codes()).containsExactly(ITEM);
        assertThat(item(filings, DAY).status()).isEqualTo(FilingStatus.FILED);
    }

    @Test
    void agency_filed_again_has_the_assessors_and_sites_it_has_reported_before() {
        Filings once = after(filed(ITEM), sitesChanged());

        for (AgencyEvent end : List.of(itemsWithdrawn(ITEM), disqualified(ITEM))) {
            FiledItemOnDay again = item(once.after(end).after(filed(ITEM)), DAY);

            assertThat(again.status()).isEqualTo(FilingStatus.FILED);
            assertThat(again.site()).isNotNull();
        }
    }

    @Test
    void who_gave_up_the_last_item_has_no_sites_to_show() {
        Filings some = after(filed(ITEM), filed(OTHER_ITEM), sitesChanged(), itemsWithdrawn(ITEM));

        assertThat(some.codes()).containsExactly(OTHER_ITEM);
        assertThat(some.sitesInUse()).isNotEmpty();
        assertThat(some.after(itemsWithdrawn(OTHER_ITEM)).sitesInUse()).isEmpty();
    }

    @Test
    void disqualified_agency_is_filed_for_nothing_and_every_other_measure_ends() {
        Filings filings =
                after(filed(ITEM), rectificationOrdered(), suspended(Reviewer.PREFECTURE), disqualified(ITEM));

        assertThat(filings.items()).isEmpty();
        assertThat(filings.standing().state()).isEqualTo(StandingState.DISQUALIFIED);
        assertThat(filings.standing().suspension()).isNull();
        assertThat(filings.standing().rectification()).isNull();
        assertThat(filings.standing().disqualification().bannedUntil()).isEqualTo("2029-03-02");
    }

    @Test
    void agency_filed_again_is_in_good_standing() {
        assertThat(after(filed(ITEM), disqualified(ITEM), filed(ITEM)).standing())
                .isEqualTo(Standing.NORMAL);
    }

    @Test
    void rectification_is_overdue_after_its_last_day_unless_the_agency_has_reported() {
        Standing ordered = after(rectificationOrdered()).standing();

        assertThat(ordered.state()).isEqualTo(StandingState.RECTIFYING);
        assertThat(ordered.rectification().isOverdueOn(LocalDate.of(2026, 4, 1)))
                .isFalse();
        assertThat(ordered.rectification().isOverdueOn(LocalDate.of(2026, 4, 2)))
                .isTrue();
        assertThat(ordered.after(rectificationReported()).rectification().isOverdueOn(LocalDate.of(2026, 4, 2)))
                .isFalse();
    }

    @Test
    void rejected_report_is_gone_and_the_new_day_counts() {
        Standing.Rectification again = after(rectificationOrdered(), rectificationReported(), rectificationRejected())
                .standing()
                .rectification();

        assertThat(again.report()).isNull();
        assertThat(again.deadline()).isEqualTo("2026-04-15");
        assertThat(again.isOverdueOn(LocalDate.of(2026, 4, 15))).isFalse();
        assertThat(again.isOverdueOn(LocalDate.of(2026, 4, 16))).isTrue();
    }

    @Test
    void measures_do_not_wait_for_each_other() {
        Standing both =
                after(rectificationOrdered(), suspended(Reviewer.PREFECTURE)).standing();

        assertThat(both.state()).isEqualTo(StandingState.SUSPENDED);
        assertThat(both.after(reinstated(Reviewer.PREFECTURE)).state()).isEqualTo(StandingState.RECTIFYING);
        assertThat(both.after(rectificationAccepted()).state()).isEqualTo(StandingState.SUSPENDED);
        assertThat(both.after(suspended(Reviewer.DEPARTMENT)).suspension().by()).isEqualTo(Reviewer.DEPARTMENT);
    }

    @Test
    void block_of_an_item_that_is_not_filed_is_an_error() {
        assertThatThrownBy(() -> after(filed(ITEM), blocked(OTHER_ITEM))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after(rectificationReported())).isInstanceOf(IllegalStateException.class);
    }

    private static Filings after(AgencyEvent... events) {
        Filings filings = Filings.NONE;
        for (AgencyEvent event : events) {
            filings = filings.after(event);
        }
        return filings;
    }

    private static FiledItemOnDay item(Filings filings, LocalDate day) {
        return filings.on(day, STAFFING, REQUIRED).getFirst();
    }

    private static ItemFiled filedUntil(LocalDate lastDay) {
        return new ItemFiled(USCC, ITEM, APPLICATION, NOTICE, SITE, 500, FILED_ON, lastDay, AT);
    }
}
