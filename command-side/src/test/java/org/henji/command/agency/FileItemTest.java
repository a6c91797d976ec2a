package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Acts.TODAY;
import static org.henji.command.agency.FilingAt.quota;
import static org.henji.command.agency.FilingAt.reserved;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.completed;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;
import static org.henji.kernel.agency.FilingEvents.granted;
import static org.henji.kernel.agency.FilingEvents.notRecommended;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.recheckPassed;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.refused;
import static org.henji.kernel.agency.FilingEvents.resultReported;
import static org.henji.kernel.agency.FilingEvents.withdrawn;
import static org.henji.kernel.credential.CredentialEvents.listed;

import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent.ListedByAgency;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 26 and 27 of {@code docs/event-model/filing.md} (BR-14, BR-15). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileItemTest {

    private static final ListedByAgency FIRST_LISTED = listed(CredentialEvents.FIRST, USCC);
    private static final ListedByAgency SECOND_LISTED = listed(CredentialEvents.SECOND, USCC);
    private static final ListedByAgency THIRD_LISTED = listed(CredentialEvents.THIRD, USCC);

    @Test
    void the_department_files_what_came_through_its_notice_and_the_place_is_confirmed() {
        FilingAt.CLEARED
                .stage()
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .then(
                        granted(ITEM),
                        filed(ITEM),
                        staff(),
                        FIRST_LISTED,
                        SECOND_LISTED,
                        THIRD_LISTED,
                        sites(),
                        confirmed(ITEM));
    }

    @Test
    void the_last_item_ends_the_application() {
        FilingAt.CLEARED
                .stage()
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .then(
                        granted(ITEM),
                        filed(ITEM),
                        staff(),
                        FIRST_LISTED,
                        SECOND_LISTED,
                        THIRD_LISTED,
                        sites(),
                        confirmed(ITEM))
                .when(FilingActs.fileItem(OTHER_ITEM), DEPARTMENT)
                .then(
                        granted(OTHER_ITEM),
                        filed(OTHER_ITEM),
                        completed(),
                        new ApplicationClosed(USCC, APPLICATION, AT),
                        confirmed(OTHER_ITEM));
    }

    @Test
    void granted_for_one_and_refused_for_the_other() {
        FilingAt.CLEARED
                .stage()
                .and(refused(OTHER_ITEM))
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .then(
                        granted(ITEM),
                        filed(ITEM),
                        staff(),
                        FIRST_LISTED,
                        SECOND_LISTED,
                        THIRD_LISTED,
                        sites(),
                        completed(),
                        new ApplicationClosed(USCC, APPLICATION, AT),
                        confirmed(ITEM));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECOMMENDED", "CENTER", "REPORT", "DEPARTMENT", "RECHECKED", "ON_NOTICE"})
    void not_before_its_notice_has_closed(FilingAt at) {
        at.stage().when(FilingActs.fileItem(ITEM), DEPARTMENT).thenRefused(FailureCode.ITEM_NOT_CLEARED, ITEM.value());
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTY", "PREFECTURE_INBOX", "REVIEW", "PANEL", "EVALUATED", "RETURNED"})
    void what_was_never_recommended_is_not_filed(FilingAt at) {
        at.stage()
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_RECOMMENDED, ITEM.value());
    }

    @Test
    void what_was_not_recommended_is_not_filed_beside_what_was() {
        FilingAt.EVALUATED
                .stage()
                .and(recommended(OTHER_ITEM), reserved(OTHER_ITEM), notRecommended(ITEM))
                .and(preliminaryResultSubmitted(), closed(), compliancePassed(), resultReported())
                .and(recheckPassed(OTHER_ITEM))
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_RECOMMENDED, ITEM.value());
    }

    @Test
    void an_item_ends_once() {
        FilingAt.CLEARED
                .stage()
                .and(granted(ITEM), refused(OTHER_ITEM))
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_ALREADY_FILED, ITEM.value())
                .when(FilingActs.fileItem(OTHER_ITEM), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_ENDED, OTHER_ITEM.value());
    }

    @Test
    void nothing_is_filed_once_the_application_was_withdrawn() {
        FilingAt.CLEARED
                .stage()
                .and(withdrawn())
                .when(FilingActs.fileItem(ITEM), DEPARTMENT)
                .thenRefused(FailureCode.APPLICATION_ENDED);
    }

    @Test
    void the_application_must_be_for_the_item() {
        ItemCode unknown = new ItemCode("ZX-09-999");
        FilingAt.CLEARED
                .stage()
                .when(FilingActs.fileItem(unknown), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, unknown.value());
    }

    private static ItemFiled filed(ItemCode item) {
        return new ItemFiled(USCC, item, APPLICATION, NOTICE, "A1", 500, TODAY, null, AT);
    }

    private static StaffChanged staff() {
        return new StaffChanged(USCC, dossier().staff(), AT);
    }

    private static SitesChanged sites() {
        return new SitesChanged(USCC, dossier().sites(), AT);
    }

    private static PlaceConfirmed confirmed(ItemCode item) {
        return new PlaceConfirmed(quota(item), APPLICATION, USCC, AT);
    }
}
