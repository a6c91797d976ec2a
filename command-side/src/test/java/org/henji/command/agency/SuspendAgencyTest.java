package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.suspended;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.time.LocalDate;
import java.util.List;
import org.henji.command.Acts;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.command.agency.AgencyCommand.ChangeStaff;
import org.henji.command.agency.StandingCommand.SuspendAgency;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 8, 9 and 19 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuspendAgencyTest {

    private final Acts<Agency> agency = Acts.on(Agency.class, Dossiers.catalogue(), Dossiers.register());

    @Test
    void its_prefecture_suspends_it() {
        agency.given(FiledAgency.history()).when(command(), PREFECTURE).then(suspended(Reviewer.PREFECTURE));
    }

    @Test
    void the_department_suspends_it() {
        agency.given(FiledAgency.history()).when(command(), DEPARTMENT).then(suspended(Reviewer.DEPARTMENT));
    }

    @Test
    void the_department_takes_over_what_the_prefecture_suspended() {
        agency.given(FiledAgency.history(suspended(Reviewer.PREFECTURE)))
                .when(command(), DEPARTMENT)
                .then(suspended(Reviewer.DEPARTMENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREFECTURE", "DEPARTMENT"})
    void a_prefecture_suspends_nobody_who_is_suspended(Reviewer by) {
        agency.given(FiledAgency.history(suspended(by)))
                .when(command(), PREFECTURE)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
    }

    @Test
    void the_department_does_not_suspend_twice() {
        agency.given(FiledAgency.history(suspended(Reviewer.DEPARTMENT)))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
    }

    @Test
    void whoever_is_suspended_does_not_apply() {
        agency.given(registered(), filed(OTHER_ITEM), suspended(Reviewer.PREFECTURE))
                .when(new ApplyForFiling(USCC, dossier(List.of(ITEM))), AGENCY)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
    }

    @Test
    void whoever_is_suspended_puts_its_staff_in_order() {
        var staff = FiledAgency.staffWithCredentialUntil(LocalDate.of(2029, 1, 1));
        AgencyStage.given(FiledAgency.history(suspended(Reviewer.PREFECTURE)))
                .when(new ChangeStaff(USCC, staff), AGENCY)
                .then(staffChanged(staff));
    }

    private static SuspendAgency command() {
        return new SuspendAgency(USCC, "整改期满未完成");
    }
}
