package org.henji.command.credential;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.appraised;
import static org.henji.kernel.credential.CredentialEvents.revoked;
import static org.henji.kernel.credential.CredentialEvents.suspended;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.credential.CredentialCommand.AppraiseHolder;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.credential.AppraisalGrade;
import org.henji.kernel.credential.CredentialEvent.HolderAppraised;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 14 of {@code docs/event-model/credential.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppraiseHolderTest {

    private final Stage stage = CredentialStage.given();

    @Test
    void the_holder_is_appraised_once_a_year() {
        stage.when(command(), DEPARTMENT)
                .then(appraised(FIRST))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.APPRAISAL_EXISTS, "2025")
                .when(command(2026), DEPARTMENT)
                .then(new HolderAppraised(FIRST, 2026, AppraisalGrade.COMPETENT, null, AT));
    }

    @Test
    void also_while_the_credential_is_suspended() {
        stage.and(suspended(FIRST)).when(command(), DEPARTMENT).then(appraised(FIRST));
    }

    /** The credential is valid since 2025, and it is 2026. */
    @ParameterizedTest
    @ValueSource(ints = {2024, 2027})
    void for_a_year_in_which_it_was_held(int year) {
        stage.when(command(year), DEPARTMENT).thenRefused(FailureCode.CREDENTIAL_PERIOD_INVALID, String.valueOf(year));
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

    private static AppraiseHolder command() {
        return command(2025);
    }

    private static AppraiseHolder command(int year) {
        return new AppraiseHolder(FIRST, year, AppraisalGrade.COMPETENT, null);
    }
}
