package org.henji.command.credential;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.revoked;
import static org.henji.kernel.credential.CredentialEvents.suspended;
import static org.henji.kernel.credential.CredentialEvents.unlisted;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.credential.CredentialCommand.SuspendCredential;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 10 and 13 of {@code docs/event-model/credential.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuspendCredentialTest {

    private final Stage stage = CredentialStage.given();

    @Test
    void the_agency_that_lists_it_is_left_with_too_few_in_the_same_act() {
        stage.when(command(), DEPARTMENT).then(suspended(FIRST), blocked(NOODLES), blocked(PAPER_CUTTING));
    }

    @Test
    void what_is_blocked_already_stays_so() {
        stage.and(suspended(SECOND), blocked(NOODLES), blocked(PAPER_CUTTING))
                .when(command(), DEPARTMENT)
                .then(suspended(FIRST));
    }

    @Test
    void nobody_else_is_concerned_when_nobody_lists_it() {
        stage.when(command(FOURTH), DEPARTMENT).then(suspended(FOURTH));
    }

    @Test
    void an_agency_that_lists_it_no_more_is_not_concerned() {
        stage.and(unlisted(FIRST, USCC)).when(command(), DEPARTMENT).then(suspended(FIRST));
    }

    @Test
    void an_agency_that_is_filed_for_nothing_any_more_has_nothing_to_block() {
        stage.and(itemsWithdrawn(NOODLES, PAPER_CUTTING))
                .when(command(), DEPARTMENT)
                .then(suspended(FIRST));
    }

    @Test
    void a_suspended_credential_is_not_suspended_again() {
        stage.and(suspended(FIRST))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_SUSPENDED, FIRST.value());
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

    private static SuspendCredential command() {
        return command(FIRST);
    }

    private static SuspendCredential command(CredentialNo credential) {
        return new SuspendCredential(credential, suspended(credential).reason());
    }
}
