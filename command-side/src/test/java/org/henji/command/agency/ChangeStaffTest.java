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

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Acts;
import org.henji.command.agency.AgencyCommand.ChangeStaff;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 11 and 13 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeStaffTest {

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void a_filed_agency_reports_its_staff() {
        var staff = FiledAgency.staffWithCredentialUntil(LocalDate.of(2029, 1, 1));
        agency.given(FiledAgency.history()).when(command(staff), AGENCY).then(staffChanged(staff));
    }

    @Test
    void the_same_staff_changes_nothing() {
        agency.given(FiledAgency.history()).when(command(staff(ITEMS)), AGENCY).thenNothing();
    }

    @Test
    void an_item_left_with_too_few_assessors_is_blocked_in_the_same_act() {
        var staff = FiledAgency.staffWith(credential ->
                new AssessorCredential(credential.credentialNo(), List.of(ITEM), credential.validUntil()));
        agency.given(FiledAgency.history()).when(command(staff), AGENCY).then(staffChanged(staff), blocked(OTHER_ITEM));
    }

    @Test
    void a_credential_that_has_expired_does_not_count() {
        var staff = FiledAgency.staffWithCredentialUntil(TODAY.minusDays(1));
        agency.given(FiledAgency.history())
                .when(command(staff), AGENCY)
                .then(staffChanged(staff), blocked(ITEM), blocked(OTHER_ITEM));
    }

    @Test
    void the_last_day_of_a_credential_counts() {
        var staff = FiledAgency.staffWithCredentialUntil(TODAY);
        agency.given(FiledAgency.history()).when(command(staff), AGENCY).then(staffChanged(staff));
    }

    @Test
    void one_credential_counts_once_whoever_shows_it() {
        var staff = FiledAgency.staffSharingCredential();
        agency.given(FiledAgency.history())
                .when(command(staff), AGENCY)
                .then(staffChanged(staff), blocked(ITEM), blocked(OTHER_ITEM));
    }

    @Test
    void enough_assessors_unblock_an_item_in_the_same_act() {
        var tooFew = FiledAgency.staffSharingCredential();
        agency.given(FiledAgency.history(staffChanged(tooFew), blocked(ITEM), blocked(OTHER_ITEM)))
                .when(command(staff(ITEMS)), AGENCY)
                .then(staffChanged(), unblocked(ITEM), unblocked(OTHER_ITEM));
    }

    @Test
    void what_is_blocked_is_not_blocked_again() {
        var tooFew = FiledAgency.staffSharingCredential();
        var stillTooFew = FiledAgency.staffWithCredentialUntil(TODAY.minusDays(1));
        agency.given(FiledAgency.history(staffChanged(tooFew), blocked(ITEM), blocked(OTHER_ITEM)))
                .when(command(stillTooFew), AGENCY)
                .then(staffChanged(stillTooFew));
    }

    /** What BR-07 asks of an applicant, except the assessors of an item: those decide whether it is blocked. */
    @ParameterizedTest
    @MethodSource
    void a_roster_must_be_complete(Dossiers.Broken broken) {
        agency.given(FiledAgency.history())
                .when(command(broken.dossier().staff()), AGENCY)
                .thenRefused(broken.failure());
    }

    static Stream<Dossiers.Broken> a_roster_must_be_complete() {
        return Dossiers.brokenStaff().filter(broken -> broken.failure().code() != FailureCode.TOO_FEW_ASSESSORS);
    }

    private static ChangeStaff command(List<StaffMember> staff) {
        return new ChangeStaff(USCC, staff);
    }
}
