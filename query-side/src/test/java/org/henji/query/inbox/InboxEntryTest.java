package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.RULES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;

import java.time.Duration;
import java.util.List;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.region.Regions;
import org.henji.query.desk.OfficeKey;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboxEntryTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);

    @Test
    void application_waits_for_the_county_which_may_forward_or_return_it() {
        assertThat(after(applied()))
                .isEqualTo(new InboxEntry(
                        InboxKind.APPLICATION_TO_REVIEW,
                        APPLICATION.value(),
                        NAME,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        OfficeKey.of(Level.COUNTY, COUNTY),
                        AT,
                        null,
                        List.of("forwardApplication", "returnApplication")));
    }

    @Test
    void application_to_a_prefecture_without_counties_waits_there() {
        assertThat(after(appliedToPrefecture()).office())
                .isEqualTo(OfficeKey.of(Level.PREFECTURE, PREFECTURE_WITHOUT_COUNTIES));
    }

    @Test
    void forwarded_application_waits_for_the_prefecture_since_it_came_there() {
        InboxEntry entry = after(applied(), new ApplicationForwarded(APPLICATION, null, AT.plus(Duration.ofHours(3))));

        assertThat(entry.office()).isEqualTo(OfficeKey.of(Level.PREFECTURE, PREFECTURE));
        assertThat(entry.since()).isEqualTo(AT.plus(Duration.ofHours(3)));
        assertThat(entry.mutations()).isEmpty();
    }

    @Test
    void returned_application_waits_for_the_agency_which_may_resubmit_it() {
        InboxEntry entry = after(applied(), returned());

        assertThat(entry.kind()).isEqualTo(InboxKind.APPLICATION_TO_CORRECT);
        assertThat(entry.office()).isEqualTo(OfficeKey.of(USCC));
        assertThat(entry.mutations()).containsExactly("resubmitApplication");
    }

    @Test
    void resubmitted_application_waits_for_the_county_again() {
        InboxEntry entry = after(applied(), returned(), resubmitted());

        assertThat(entry.kind()).isEqualTo(InboxKind.APPLICATION_TO_REVIEW);
        assertThat(entry.office()).isEqualTo(OfficeKey.of(Level.COUNTY, COUNTY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reviewer.class,
            names = {"CENTER", "DEPARTMENT"})
    void application_can_wait_for_a_provincial_office(Reviewer reviewer) {
        InboxEntry entry =
                after(applied(), returned(), new ApplicationResubmitted(APPLICATION, reviewer, dossier(), RULES, AT));

        assertThat(entry.office())
                .isEqualTo(OfficeKey.of(
                        Level.valueOf(reviewer.name()), Regions.province().code()));
        assertThat(entry.mutations()).isEmpty();
    }

    @Test
    void onlookers_see_the_entry_and_may_do_nothing() {
        InboxEntry entry = after(applied());

        assertThat(entry.forOnlookers().mutations()).isEmpty();
        assertThat(entry.forOnlookers())
                .usingRecursiveComparison()
                .ignoringFields("mutations")
                .isEqualTo(entry);
    }

    @Test
    void change_of_an_unknown_application_is_an_error() {
        for (FilingApplicationEvent event : List.of(forwarded(), returned(), resubmitted())) {
            assertThatThrownBy(() -> InboxEntry.evolve(null, event)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static InboxEntry after(FilingApplicationEvent... events) {
        return Scenario.view(Inbox.MODEL, "application/" + APPLICATION, AGENCY, events);
    }
}
