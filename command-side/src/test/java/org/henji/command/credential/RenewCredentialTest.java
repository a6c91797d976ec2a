package org.henji.command.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.credential.CredentialEvents.VALID_UNTIL;
import static org.henji.kernel.credential.CredentialEvents.renewed;
import static org.henji.kernel.credential.CredentialEvents.revoked;
import static org.henji.kernel.credential.CredentialEvents.suspended;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.credential.CredentialCommand.RenewCredential;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 8 and 13 of {@code docs/event-model/credential.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenewCredentialTest {

    private final Stage stage = CredentialStage.given();

    private static final LocalDate LATER = VALID_UNTIL.plusYears(3);

    @Test
    void it_is_valid_until_a_later_day() {
        stage.when(command(), DEPARTMENT).then(renewed(FIRST, LATER));
    }

    @Test
    void an_expired_one_comes_back_and_with_it_the_items_that_were_blocked() {
        stage.and(renewed(SECOND, LATER), renewed(THIRD, LATER))
                .and(AgencyEvents.blocked(NOODLES), AgencyEvents.blocked(PAPER_CUTTING))
                .on(VALID_UNTIL.plusDays(1));
        assertThat(stage.when(command(), DEPARTMENT).events())
                .filteredOn(ItemUnblocked.class::isInstance)
                .extracting(event -> ((ItemUnblocked) event).item())
                .containsExactly(NOODLES, PAPER_CUTTING);
    }

    @Test
    void a_suspended_one_is_renewed_and_stays_suspended() {
        stage.and(suspended(FIRST), AgencyEvents.blocked(NOODLES), AgencyEvents.blocked(PAPER_CUTTING))
                .when(command(), DEPARTMENT)
                .then(renewed(FIRST, LATER));
    }

    @Test
    void the_day_is_later_than_before() {
        stage.when(new RenewCredential(FIRST, VALID_UNTIL), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_PERIOD_INVALID, VALID_UNTIL.toString())
                .and(renewed(FIRST, LATER))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_PERIOD_INVALID, LATER.toString());
    }

    @Test
    void a_revoked_credential_is_so_for_good() {
        stage.and(revoked(FIRST))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_REVOKED, FIRST.value());
    }

    @Test
    void what_nobody_has_issued_does_not_exist() {
        Stage.given().when(command(), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, FIRST.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_does_that(Actor actor) {
        stage.when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_does_that() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        stage.when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static RenewCredential command() {
        return new RenewCredential(FIRST, LATER);
    }
}
