package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.session.Applicants.data;
import static org.henji.command.session.Applicants.person;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.photo;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.returned;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.henji.kernel.session.SessionEvents.withdrawn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.RosterCommand.RegisterCandidate;
import org.henji.kernel.authority.Office;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Sex;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.SessionEvents;
import org.henji.platform.file.StoredFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 12 to 18 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterCandidateTest {

    private static final Photo PHOTO = photo();

    @Test
    void candidates_are_numbered_as_they_come() {
        SessionStage.approved()
                .when(register(1), AGENCY)
                .thenAnswers(1, registered(1))
                .when(register(2), AGENCY)
                .thenAnswers(2, registered(2));
    }

    @Test
    void the_plan_has_been_approved() {
        SessionStage.given(filed()).when(register(1), AGENCY).thenRefused(FailureCode.PLAN_NOT_APPROVED);
        SessionStage.given(filed(), returned()).when(register(1), AGENCY).thenRefused(FailureCode.PLAN_NOT_APPROVED);
    }

    @Test
    void the_roster_is_open_until_tickets_are_issued() {
        SessionStage.given(prepared()).when(register(data(person(1))), AGENCY).thenRefused(FailureCode.ROSTER_CLOSED);
        SessionStage.registered(submitted(), reviewed(), SessionEvents.seated())
                .when(register(data(person(6))), AGENCY)
                .thenAnswers(6, Applicants.registered(6, 6));
    }

    @Test
    void nobody_without_a_number_or_a_phone() {
        PersonalData usual = SessionEvents.person(1);
        Subject subject = usual.subject();
        refused(
                data(new PersonalData(subject, usual.name(), null, "13900000001", null)),
                FailureCode.CANDIDATE_FIELD_MISSING,
                "idNumber");
        refused(
                data(new PersonalData(subject, usual.name(), usual.idNumber(), null, null)),
                FailureCode.CANDIDATE_FIELD_MISSING,
                "phone");
        refused(
                data(new PersonalData(subject, " ", usual.idNumber(), "13900000001", null)),
                FailureCode.CANDIDATE_FIELD_MISSING,
                "name");
    }

    @Test
    void sex_and_birth_date_agree_with_the_number() {
        PersonalData person = SessionEvents.person(1);
        refused(data(person, Sex.MALE, LocalDate.of(1996, 1, 1), "汉族", null), FailureCode.CANDIDATE_SEX_DIFFERS);
        refused(
                data(person, Sex.FEMALE, LocalDate.of(1996, 1, 2), "汉族", null),
                FailureCode.CANDIDATE_BIRTH_DATE_DIFFERS);
    }

    @Test
    void the_ethnic_group_is_one_of_the_list() {
        PersonalData person = SessionEvents.person(1);
        refused(
                data(person, Sex.FEMALE, LocalDate.of(1996, 1, 1), "汉", null),
                FailureCode.CANDIDATE_FIELD_INVALID,
                "ethnicGroup");
    }

    @Test
    void a_candidate_is_old_enough_on_the_day_of_the_session() {
        PersonalData onTheirBirthday = person("p_young", DAY.minusYears(16));
        SessionStage.approved()
                .when(register(data(onTheirBirthday)), AGENCY)
                .thenAnswers(1, registration(data(onTheirBirthday)));
        refused(data(person("p_younger", DAY.minusYears(16).plusDays(1))), FailureCode.CANDIDATE_TOO_YOUNG, "16");
    }

    @Test
    void the_age_is_a_setting() {
        SessionStage.approved()
                .under(Rules.defaults().with(Map.of(Setting.MINIMUM_CANDIDATE_AGE, 18)))
                .when(register(data(person("p_young", DAY.minusYears(18).plusDays(1)))), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_TOO_YOUNG, "18");
    }

    @Test
    void nobody_is_registered_twice() {
        SessionStage.approved(registered(1), registered(2))
                .when(register(2), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_ALREADY_REGISTERED, "2");
        SessionStage.registered(submitted(), reviewed())
                .when(register(SessionEvents.REJECTED), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_ALREADY_REGISTERED, "4");
    }

    @Test
    void who_withdrew_may_come_back_under_another_number() {
        SessionStage.approved(registered(1), withdrawn(1))
                .when(register(1), AGENCY)
                .thenAnswers(2, new CandidatesRegistered(SESSION, List.of(data(1).as(2)), null, 16, AT))
                .when(register(1), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_ALREADY_REGISTERED, "2");
    }

    @Test
    void there_are_no_more_candidates_than_stations() {
        SessionStage.approved(Applicants.registered(1, 4))
                .when(register(data(person(5))), AGENCY)
                .thenAnswers(5, Applicants.registered(5, 5))
                .when(register(data(person(6))), AGENCY)
                .thenRefused(FailureCode.CANDIDATES_TOO_MANY, "5");
    }

    @Test
    void who_is_rejected_or_has_withdrawn_needs_no_station() {
        SessionStage.registered(submitted(), reviewed(), withdrawn(1))
                .when(register(data(person(6))), AGENCY)
                .thenAnswers(6, Applicants.registered(6, 6))
                .when(register(data(person(7))), AGENCY)
                .thenAnswers(7, Applicants.registered(7, 7))
                .when(register(data(person(8))), AGENCY)
                .thenRefused(FailureCode.CANDIDATES_TOO_MANY, "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KP-3", "ND-2"})
    void who_assesses_or_supervises_does_not_sit(String credential) {
        CandidateData holder =
                data(CredentialEvents.issued(new CredentialNo(credential)).person());
        SessionStage.approved(grouped()).when(register(holder), AGENCY).thenRefused(FailureCode.CANDIDATE_ASSESSES);
    }

    @ParameterizedTest
    @CsvSource({"40960,2025-09-25", "204800,2026-03-02"})
    void a_photo_within_the_limits(long size, LocalDate takenOn) {
        CandidateData data = data(1, new Photo(PHOTO.sha256(), size, takenOn));
        SessionStage.approved().when(register(data), AGENCY).then(registration(data));
    }

    @ParameterizedTest
    @CsvSource({"40959,2026-01-15", "204801,2026-01-15"})
    void a_photo_that_is_too_small_or_too_large(long size, LocalDate takenOn) {
        refused(data(1, new Photo(PHOTO.sha256(), size, takenOn)), FailureCode.PHOTO_INVALID, "40-200 KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-24", "2026-03-03"})
    void a_photo_that_is_too_old_or_not_taken_yet(LocalDate takenOn) {
        refused(
                data(1, new Photo(PHOTO.sha256(), 50_000, takenOn)),
                FailureCode.PHOTO_INVALID,
                "2025-09-25 - 2026-03-02");
    }

    @Test
    void the_photo_is_a_jpeg_that_the_agency_has_uploaded() {
        UploadedFiles files = mock();
        doThrow(new RuleViolated(
                        FailureCode.FILE_NOT_UPLOADED, "photo", PHOTO.sha256().value()))
                .when(files)
                .mustHold(Office.agency(USCC), "photo", new StoredFile(PHOTO.sha256(), "image/jpeg", PHOTO.size()));
        SessionStage.approved()
                .provide(UploadedFiles.class, files)
                .when(register(data(1, PHOTO)), AGENCY)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED, "photo", PHOTO.sha256().value())
                .when(register(1), AGENCY)
                .thenAnswers(1, registered(1));
    }

    private static void refused(CandidateData data, FailureCode code, String... arguments) {
        SessionStage.approved().when(register(data), AGENCY).thenRefused(code, arguments);
    }

    private static CandidatesRegistered registration(CandidateData data) {
        Candidate first = data.as(1);
        return new CandidatesRegistered(SESSION, List.of(first), null, 16, AT);
    }

    private static RegisterCandidate register(int candidate) {
        return register(data(candidate));
    }

    private static RegisterCandidate register(CandidateData data) {
        return new RegisterCandidate(SESSION, data);
    }
}
