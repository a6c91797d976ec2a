package org.henji.command.credential;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.agency.AgencyEvents.CONTACT;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.VALID_FROM;
import static org.henji.kernel.credential.CredentialEvents.VALID_UNTIL;
import static org.henji.kernel.credential.CredentialEvents.issued;
import static org.henji.kernel.credential.CredentialEvents.revoked;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.credential.CredentialCommand.IssueCredential;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 to 7 of {@code docs/event-model/credential.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssueCredentialTest {

    private static final PersonalData HOLDER = issued().person();

    private final Stage stage = CredentialStage.catalogue();

    @ParameterizedTest
    @MethodSource
    void the_department_issues_every_kind(CredentialIssued issued) {
        stage.when(command(issued), DEPARTMENT).thenAnswers(issued.credential(), issued);
    }

    static Stream<CredentialIssued> the_department_issues_every_kind() {
        return CredentialEvents.all();
    }

    @Test
    void the_same_once_more_changes_nothing() {
        stage.and(issued(), suspended(HOUSEKEEPING)).when(command(), DEPARTMENT).thenNothing();
    }

    @ParameterizedTest
    @MethodSource
    void a_number_is_used_once(IssueCredential another) {
        stage.and(issued()).when(another, DEPARTMENT).thenRefused(FailureCode.CREDENTIAL_EXISTS, FIRST.value());
    }

    static Stream<IssueCredential> a_number_is_used_once() {
        return Stream.of(
                until(CredentialKind.EXTERNAL_SUPERVISOR, VALID_UNTIL),
                until(CredentialKind.ASSESSOR, VALID_UNTIL.plusDays(1)),
                covering(NOODLES),
                of(CredentialEvents.issued(CredentialEvents.SECOND).person()));
    }

    @Test
    void also_that_of_a_revoked_credential() {
        stage.and(issued(), revoked(FIRST))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_EXISTS, FIRST.value());
    }

    @ParameterizedTest
    @CsvSource({"ASSESSOR, 2027-12-31", "INTERNAL_SUPERVISOR, 2027-12-31", "EXTERNAL_SUPERVISOR, 2027-12-31"})
    void without_a_last_day_it_is_valid_for_as_long_as_the_setting_says(CredentialKind kind, LocalDate lastDay) {
        stage.when(until(kind, null), DEPARTMENT).then(issuedUntil(kind, lastDay));
    }

    @ParameterizedTest
    @CsvSource({"ASSESSOR, 2029-12-31", "INTERNAL_SUPERVISOR, 2026-12-31", "EXTERNAL_SUPERVISOR, 2026-12-31"})
    void assessors_and_supervisors_have_settings_of_their_own(CredentialKind kind, LocalDate lastDay) {
        stage.under(Rules.defaults()
                        .with(Map.of(Setting.ASSESSOR_CREDENTIAL_YEARS, 5, Setting.SUPERVISOR_TERM_YEARS, 2)))
                .when(until(kind, null), DEPARTMENT)
                .then(issuedUntil(kind, lastDay));
    }

    @Test
    void it_is_valid_for_a_day_at_least() {
        LocalDate before = VALID_FROM.minusDays(1);
        stage.when(until(CredentialKind.ASSESSOR, before), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_PERIOD_INVALID, before.toString())
                .when(until(CredentialKind.ASSESSOR, VALID_FROM), DEPARTMENT)
                .then(issuedUntil(CredentialKind.ASSESSOR, VALID_FROM));
    }

    @Test
    void its_holder_is_known_by_name_and_id_number() {
        PersonalData nameless = new PersonalData(HOLDER.subject(), " ", HOLDER.idNumber(), null, null);
        stage.when(of(CONTACT), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_INCOMPLETE, "person", "idNumber")
                .when(of(nameless), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_INCOMPLETE, "person", "name");
    }

    @Test
    void an_assessors_names_the_items_that_it_covers() {
        stage.when(covering(), DEPARTMENT).thenRefused(FailureCode.CREDENTIAL_ITEMS_MISSING);
    }

    @Test
    void each_once() {
        stage.when(covering(NOODLES, HOUSEKEEPING, NOODLES), DEPARTMENT)
                .then(CredentialEvents.assessor(FIRST.value(), HOLDER, List.of(NOODLES, HOUSEKEEPING)));
    }

    @Test
    void the_items_are_open() {
        ItemCode unknown = new ItemCode("ZX-01-999");
        stage.and(suspended(HOUSEKEEPING))
                .when(covering(NOODLES, unknown), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, unknown.value())
                .when(covering(NOODLES, HOUSEKEEPING), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, HOUSEKEEPING.value());
    }

    @Test
    void an_internal_supervisor_is_that_of_an_agency() {
        stage.when(at(CredentialKind.INTERNAL_SUPERVISOR, null), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_AGENCY_INVALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSESSOR", "EXTERNAL_SUPERVISOR"})
    void nobody_else_is(CredentialKind kind) {
        stage.when(at(kind, USCC), DEPARTMENT).thenRefused(FailureCode.CREDENTIAL_AGENCY_INVALID);
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_issues(Actor actor) {
        stage.when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_issues() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        stage.when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static CredentialIssued issuedUntil(CredentialKind kind, LocalDate lastDay) {
        return new CredentialIssued(FIRST, kind, HOLDER, ITEMS, agencyFor(kind), VALID_FROM, lastDay, AT);
    }

    private static IssueCredential until(CredentialKind kind, @Nullable LocalDate lastDay) {
        return new IssueCredential(FIRST, kind, HOLDER, ITEMS, agencyFor(kind), VALID_FROM, lastDay);
    }

    private static @Nullable Uscc agencyFor(CredentialKind kind) {
        return kind == CredentialKind.INTERNAL_SUPERVISOR ? USCC : null;
    }

    private static IssueCredential at(CredentialKind kind, @Nullable Uscc agency) {
        return new IssueCredential(FIRST, kind, HOLDER, ITEMS, agency, VALID_FROM, VALID_UNTIL);
    }

    private static IssueCredential of(PersonalData holder) {
        return new IssueCredential(FIRST, CredentialKind.ASSESSOR, holder, ITEMS, null, VALID_FROM, VALID_UNTIL);
    }

    private static IssueCredential covering(ItemCode... items) {
        return new IssueCredential(
                FIRST, CredentialKind.ASSESSOR, HOLDER, List.of(items), null, VALID_FROM, VALID_UNTIL);
    }

    private static IssueCredential command() {
        return command(issued());
    }

    private static IssueCredential command(CredentialIssued issued) {
        return new IssueCredential(
                issued.credential(),
                issued.kind(),
                issued.person(),
                issued.items(),
                issued.agency(),
                issued.validFrom(),
                issued.validUntil());
    }
}
