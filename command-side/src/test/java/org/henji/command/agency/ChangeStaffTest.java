package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.staff;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.unblocked;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.credential.CredentialEvents.listed;
import static org.henji.kernel.credential.CredentialEvents.suspended;
import static org.henji.kernel.credential.CredentialEvents.unlisted;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.command.agency.AgencyCommand.ChangeStaff;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 11, 13 and 24 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeStaffTest {

    /** Another credential of the first assessor, which covers the first item only. */
    private static final CredentialNo FOR_NOODLES = new CredentialNo("KP-31");

    private static final CredentialNo EXPIRED = new CredentialNo("KP-32");

    private final Stage stage = AgencyStage.given(FiledAgency.history())
            .and(listed(FIRST, USCC), listed(SECOND, USCC), listed(THIRD, USCC));

    @Test
    void a_filed_agency_reports_its_staff() {
        var staff = FiledAgency.staffWithCredentialUntil(LocalDate.of(2029, 1, 1));
        stage.when(command(staff), AGENCY).then(staffChanged(staff));
    }

    @Test
    void the_same_staff_changes_nothing() {
        stage.when(command(staff(ITEMS)), AGENCY).thenNothing();
    }

    @Test
    void a_credential_learns_of_the_roster_that_names_it_and_of_the_one_that_does_no_longer() {
        var staff = FiledAgency.staffBy(FOR_NOODLES);
        stage.when(command(staff), AGENCY)
                .then(staffChanged(staff), unlisted(FIRST, USCC), listed(FOR_NOODLES, USCC), blocked(OTHER_ITEM));
    }

    @Test
    void the_credential_decides_and_not_what_the_roster_says_of_it() {
        var staff = FiledAgency.staffWith(
                credential -> new AssessorCredential(credential.credentialNo(), List.of(), TODAY.minusDays(1)));
        stage.when(command(staff), AGENCY).then(staffChanged(staff));
    }

    @Test
    void an_item_left_with_too_few_assessors_is_blocked_in_the_same_act() {
        var staff = FiledAgency.staffBy(EXPIRED);
        stage.when(command(staff), AGENCY)
                .then(
                        staffChanged(staff),
                        unlisted(FIRST, USCC),
                        listed(EXPIRED, USCC),
                        blocked(ITEM),
                        blocked(OTHER_ITEM));
    }

    @Test
    void enough_assessors_unblock_an_item_in_the_same_act() {
        var tooFew = FiledAgency.staffBy(EXPIRED);
        stage.and(staffChanged(tooFew), unlisted(FIRST, USCC), listed(EXPIRED, USCC))
                .and(blocked(ITEM), blocked(OTHER_ITEM))
                .when(command(staff(ITEMS)), AGENCY)
                .then(
                        staffChanged(),
                        listed(FIRST, USCC),
                        unlisted(EXPIRED, USCC),
                        unblocked(ITEM),
                        unblocked(OTHER_ITEM));
    }

    @Test
    void what_is_blocked_is_not_blocked_again() {
        var staff = FiledAgency.staffWithCredentialUntil(LocalDate.of(2029, 1, 1));
        stage.and(suspended(FIRST), blocked(ITEM), blocked(OTHER_ITEM))
                .when(command(staff), AGENCY)
                .then(staffChanged(staff));
    }

    /** What BR-07 asks of an applicant, except the assessors of an item: those decide whether it is blocked. */
    @ParameterizedTest
    @MethodSource
    void a_roster_must_be_complete(Dossiers.Broken broken) {
        stage.when(command(broken.dossier().staff()), AGENCY).thenRefused(broken.failure());
    }

    static Stream<Dossiers.Broken> a_roster_must_be_complete() {
        return Dossiers.brokenStaff().filter(broken -> broken.failure().code() != FailureCode.TOO_FEW_ASSESSORS);
    }

    private static ChangeStaff command(List<StaffMember> staff) {
        return new ChangeStaff(USCC, staff);
    }
}
