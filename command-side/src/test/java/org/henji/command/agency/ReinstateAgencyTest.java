package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.reinstated;
import static org.henji.kernel.agency.AgencyEvents.suspended;

import org.henji.command.Acts;
import org.henji.command.agency.StandingCommand.ReinstateAgency;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 20 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReinstateAgencyTest {

    private final Acts<Agency> agency = Acts.on(Agency.class, Dossiers.catalogue());

    @Test
    void its_prefecture_reinstates_what_it_suspended() {
        agency.given(FiledAgency.history(suspended(Reviewer.PREFECTURE)))
                .when(command(), PREFECTURE)
                .then(reinstated(Reviewer.PREFECTURE));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREFECTURE", "DEPARTMENT"})
    void the_department_reinstates_whoever_suspended(Reviewer by) {
        agency.given(FiledAgency.history(suspended(by)))
                .when(command(), DEPARTMENT)
                .then(reinstated(Reviewer.DEPARTMENT));
    }

    @Test
    void what_the_department_suspended_only_the_department_reinstates() {
        agency.given(FiledAgency.history(suspended(Reviewer.DEPARTMENT)))
                .when(command(), PREFECTURE)
                .thenRefused(FailureCode.SUSPENDED_BY_DEPARTMENT);
    }

    @Test
    void what_the_department_took_over_only_the_department_reinstates() {
        agency.given(FiledAgency.history(suspended(Reviewer.PREFECTURE), suspended(Reviewer.DEPARTMENT)))
                .when(command(), PREFECTURE)
                .thenRefused(FailureCode.SUSPENDED_BY_DEPARTMENT);
    }

    @Test
    void nobody_is_reinstated_who_is_not_suspended() {
        agency.given(FiledAgency.history(suspended(Reviewer.PREFECTURE), reinstated(Reviewer.PREFECTURE)))
                .when(command(), PREFECTURE)
                .thenRefused(FailureCode.AGENCY_NOT_SUSPENDED);
    }

    private static ReinstateAgency command() {
        return new ReinstateAgency(USCC, "整改完成");
    }
}
