package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.unblocked;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.credential.CredentialEvents.issued;
import static org.henji.kernel.credential.CredentialEvents.listed;
import static org.henji.kernel.credential.CredentialEvents.unlisted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.command.agency.AgencyCommand.CheckItemStaffing;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 13 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckItemStaffingTest {

    /** The credentials of the usual roster end on this day. */
    private static final LocalDate CREDENTIALS_END = LocalDate.of(2028, 12, 31);

    private final Stage stage = AgencyStage.given(FiledAgency.history())
            .and(listed(FIRST, USCC), listed(SECOND, USCC), listed(THIRD, USCC));

    @Test
    void on_the_last_day_of_the_credentials_nothing_is_blocked() {
        stage.on(CREDENTIALS_END).when(command(), DEPARTMENT).thenNothing();
    }

    @ParameterizedTest
    @MethodSource
    void a_day_later_whoever_looks_blocks_the_items(Actor actor) {
        List<DomainEvent> events =
                stage.on(CREDENTIALS_END.plusDays(1)).when(command(), actor).events();
        assertThat(events)
                .extracting(
                        event -> ((ItemBlocked) event).item(),
                        event -> ((ItemBlocked) event).validAssessors(),
                        event -> ((ItemBlocked) event).required())
                .containsExactly(tuple(ITEM, 0, 3), tuple(OTHER_ITEM, 0, 3));
    }

    static Stream<Actor> a_day_later_whoever_looks_blocks_the_items() {
        return Stream.of(AGENCY, PREFECTURE, DEPARTMENT);
    }

    @Test
    void looking_again_changes_nothing() {
        stage.on(CREDENTIALS_END.plusDays(1));
        assertThat(stage.when(command(), PREFECTURE).events()).hasSize(2);
        stage.when(command(), AGENCY).thenNothing();
    }

    @Test
    void a_lower_number_by_the_rules_unblocks() {
        stage.and(staffChanged(FiledAgency.staffSharingCredential()), blocked(ITEM), blocked(OTHER_ITEM))
                .under(Rules.defaults().with(Map.of(Setting.ASSESSORS_PER_ITEM, 2)))
                .when(command(), DEPARTMENT)
                .then(new ItemUnblocked(USCC, ITEM, 2, 2, AT), new ItemUnblocked(USCC, OTHER_ITEM, 2, 2, AT));
    }

    /** As of rosters that were reported when nobody issued credentials. */
    @Test
    void a_credential_that_was_issued_after_the_roster_had_named_it_counts_from_the_next_look_on() {
        CredentialNo later = new CredentialNo("KP-40");
        stage.and(staffChanged(FiledAgency.staffBy(later)), unlisted(FIRST, USCC), blocked(ITEM), blocked(OTHER_ITEM))
                .when(command(), AGENCY)
                .thenNothing()
                .and(CredentialEvents.assessor(later.value(), issued(FIRST).person(), ITEMS))
                .when(command(), AGENCY)
                .then(listed(later, USCC), unblocked(ITEM), unblocked(OTHER_ITEM));
    }

    @Test
    void an_agency_that_is_filed_for_nothing_has_nothing_to_block() {
        AgencyStage.given(registered()).when(command(), PREFECTURE).thenNothing();
    }

    private static CheckItemStaffing command() {
        return new CheckItemStaffing(USCC);
    }
}
