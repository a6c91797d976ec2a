package org.henji.command.credential;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.unblocked;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.reinstated;
import static org.henji.kernel.credential.CredentialEvents.revoked;
import static org.henji.kernel.credential.CredentialEvents.suspended;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.credential.CredentialCommand.ReinstateCredential;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 11 and 13 of {@code docs/event-model/credential.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReinstateCredentialTest {

    private final Stage stage = CredentialStage.given(suspended(FIRST), blocked(NOODLES), blocked(PAPER_CUTTING));

    @Test
    void the_agency_that_lists_it_has_enough_again_in_the_same_act() {
        stage.when(command(), DEPARTMENT).then(reinstated(FIRST), unblocked(NOODLES), unblocked(PAPER_CUTTING));
    }

    @Test
    void unless_another_is_missing() {
        stage.and(suspended(SECOND)).when(command(), DEPARTMENT).then(reinstated(FIRST));
    }

    @Test
    void what_is_not_suspended_is_not_reinstated() {
        stage.and(reinstated(FIRST))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_NOT_SUSPENDED, FIRST.value());
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

    private static ReinstateCredential command() {
        return new ReinstateCredential(FIRST, reinstated(FIRST).reason());
    }
}
