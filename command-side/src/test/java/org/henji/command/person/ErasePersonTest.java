package org.henji.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.person.ErasureCommand.ErasePerson;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.NoticeEvents;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.credential.CredentialEvent.CredentialRevoked;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvents;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.archive.ArchiveEvents;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.duty.DutyEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 to 11 of {@code docs/event-model/erasure.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasePersonTest {

    private static final String REASON = ErasureEvents.decided(subject(1)).reason();
    private static final LocalDate ARCHIVED_UNTIL = ArchiveEvents.SEALED_ON.plusYears(5);
    private static final LocalDate EVENTS_UNTIL =
            CivilTime.dayOf(CatalogueEvents.AT).plusYears(5);
    private static final LocalDate LATE = LocalDate.of(2050, 1, 1);
    private static final Photo OTHER_PHOTO = photo("d");

    // 1: who

    @Test
    void only_the_department_decides() {
        Stage stage = archivedSession();
        Actors.atEveryLevelBut(Level.DEPARTMENT)
                .forEach(actor -> stage.when(erase(subject(1)), actor).thenRefused(FailureCode.WRONG_LEVEL));
        stage.when(erase(subject(1)), Actors.DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    // 2: about whom

    @Test
    void somebody_who_occurs_nowhere_is_unknown() {
        Subject beginsAlike = new Subject("p_candidate");
        archivedSession()
                .on(LATE)
                .when(erase(beginsAlike), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_UNKNOWN)
                .when(erase(CredentialEvents.issued().person().subject()), DEPARTMENT)
                .thenAnswers(
                        "erasures", decided(CredentialEvents.issued().person().subject(), ARCHIVED_UNTIL, LATE));
        ErasureStage.given().when(erase(subject(1)), DEPARTMENT).thenRefused(FailureCode.PERSON_UNKNOWN);
    }

    @Test
    void again_it_changes_nothing_even_where_it_would_be_refused_by_now() {
        archivedSession()
                .and(ErasureEvents.decided(subject(1)))
                .when(erase(subject(1)), DEPARTMENT)
                .thenNothing()
                .and(ErasureEvents.erased(subject(1)))
                .when(new ErasePerson(subject(1), "another reason"), DEPARTMENT)
                .thenNothing();
    }

    @Test
    void the_erasure_of_one_person_says_nothing_about_another() {
        archivedSession()
                .and(ErasureEvents.decided(subject(1)))
                .on(LATE)
                .when(erase(subject(2)), DEPARTMENT)
                .then(decided(subject(2), ARCHIVED_UNTIL, LATE));
    }

    @Test
    void an_old_expected_version_is_told() {
        archivedSession()
                .and(ErasureEvents.decided(subject(1)))
                .on(LATE)
                .whenExpecting(-1, erase(subject(2)), DEPARTMENT)
                .thenRefused(FailureCode.VERSION_CONFLICT, "-1", "0")
                .whenExpecting(0, erase(subject(2)), DEPARTMENT)
                .then(decided(subject(2), ARCHIVED_UNTIL, LATE));
    }

    // 3 to 5: how long

    /** The last day of each, and a person about whom nothing else is known. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void from_the_day_after_the_last_one_on(String what, Subject person, LocalDate lastDay, List<DomainEvent> history) {
        Stage stage = ErasureStage.given(history.toArray(DomainEvent[]::new));
        stage.on(lastDay)
                .when(erase(person), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_RETAINED, lastDay.toString())
                .on(lastDay.plusDays(1))
                .when(erase(person), DEPARTMENT)
                .thenAnswers("erasures", decided(person, lastDay, lastDay.plusDays(1), photos(history)));
    }

    /** Of the people in these histories, the holders of new certificates have the one photo of the fixtures. */
    private static Sha256[] photos(List<DomainEvent> history) {
        return history.getFirst() instanceof CertificateCoded
                ? new Sha256[] {SessionEvents.photo().sha256()}
                : new Sha256[0];
    }

    static Stream<Arguments> from_the_day_after_the_last_one_on() {
        LocalDate ended = LocalDate.of(2026, 4, 8).plusYears(5);
        return Stream.of(
                Arguments.of("candidate", subject(1), ARCHIVED_UNTIL, archived()),
                Arguments.of("candidate who was rejected", subject(4), ARCHIVED_UNTIL, archived()),
                Arguments.of("candidate who did not come", subject(5), ARCHIVED_UNTIL, archived()),
                Arguments.of("assessor, whose group is part of the archive", holder(), ARCHIVED_UNTIL, archived()),
                Arguments.of(
                        "candidate of a session that was cancelled",
                        subject(2),
                        CivilTime.dayOf(CatalogueEvents.AT),
                        List.of(
                                SessionEvents.filed(),
                                SessionEvents.registered(),
                                SessionEvents.withdrawn(2),
                                SessionEvents.cancelled())),
                Arguments.of(
                        "holder of a certificate",
                        subject(1),
                        CertificateEvents.LAST_DAY.plusYears(5),
                        CertificateEvents.inPublic(1)),
                Arguments.of(
                        "holder of an old certificate",
                        subject(3),
                        CertificateEvents.imported().validUntil().plusYears(5),
                        List.of(CertificateEvents.imported())),
                Arguments.of(
                        "holder of a certificate that was revoked",
                        subject(1),
                        ended,
                        List.of(CertificateEvents.coded(1), CertificateEvents.revoked(1))),
                Arguments.of(
                        "holder of a certificate that was cancelled",
                        subject(1),
                        ended,
                        List.of(CertificateEvents.coded(1), CertificateEvents.cancelled(1))),
                Arguments.of(
                        "holder of a credential that has expired",
                        holder(),
                        CredentialEvents.VALID_UNTIL.plusYears(5),
                        List.of(CredentialEvents.issued(), CredentialEvents.appraised(CredentialEvents.FIRST))),
                Arguments.of(
                        "holder of a credential that was revoked",
                        holder(),
                        EVENTS_UNTIL,
                        List.of(CredentialEvents.issued(), CredentialEvents.revoked(CredentialEvents.FIRST))),
                Arguments.of(
                        "holder of a credential that was revoked after its last day",
                        holder(),
                        LocalDate.of(2035, 7, 1),
                        List.of(
                                CredentialEvents.issued(),
                                new CredentialRevoked(CredentialEvents.FIRST, "徇私舞弊", at(LocalDate.of(2030, 7, 1))))),
                Arguments.of("contact", contact(), EVENTS_UNTIL, List.of(AgencyEvents.registered())),
                Arguments.of(
                        "legal representative in an application that has ended",
                        AgencyEvents.LEGAL_REPRESENTATIVE.subject(),
                        EVENTS_UNTIL,
                        List.of(
                                AgencyEvents.registered(),
                                AgencyEvents.opened(),
                                AgencyEvents.applied(),
                                AgencyEvents.applicationClosed())),
                Arguments.of(
                        "staff of an agency that was disqualified",
                        holder(),
                        EVENTS_UNTIL,
                        List.of(
                                AgencyEvents.registered(),
                                AgencyEvents.filed(CatalogueEvents.NOODLES),
                                AgencyEvents.staffChanged(),
                                AgencyEvents.disqualified(CatalogueEvents.NOODLES))),
                Arguments.of(
                        "staff of an agency that has withdrawn",
                        holder(),
                        EVENTS_UNTIL,
                        List.of(
                                AgencyEvents.registered(),
                                AgencyEvents.filed(CatalogueEvents.NOODLES),
                                AgencyEvents.staffChanged(),
                                AgencyEvents.itemsWithdrawn(CatalogueEvents.NOODLES))),
                Arguments.of(
                        "former staff of a filed agency",
                        holder(),
                        EVENTS_UNTIL,
                        List.of(
                                AgencyEvents.registered(),
                                AgencyEvents.filed(CatalogueEvents.NOODLES),
                                AgencyEvents.staffChanged(),
                                AgencyEvents.staffChanged(List.of()))),
                Arguments.of(
                        "expert",
                        EvaluationEvents.LEADER.person().subject(),
                        EVENTS_UNTIL,
                        List.of(EvaluationEvents.panelFormed())),
                Arguments.of(
                        "attendee of a review",
                        FilingEvents.ATTENDEE.subject(),
                        EVENTS_UNTIL,
                        List.of(AgencyEvents.registered(), FilingEvents.compliancePassed())),
                Arguments.of(
                        "objector", NoticeEvents.OBJECTOR.subject(), EVENTS_UNTIL, List.of(NoticeEvents.lodged(1))),
                Arguments.of(
                        "who was on duty",
                        holder(),
                        EVENTS_UNTIL,
                        List.of(
                                DutyEvents.reserved(CredentialEvents.FIRST),
                                DutyEvents.scheduled(
                                        SESSION, SessionEvents.DAY, CredentialEvents.FIRST, CredentialEvents.SECOND),
                                DutyEvents.released(CredentialEvents.FIRST))));
    }

    @Test
    void the_longest_period_counts() {
        LocalDate lastDay = CertificateEvents.LAST_DAY.plusYears(5);
        archivedSession()
                .and(all(CertificateEvents.inPublic(1)))
                .on(ARCHIVED_UNTIL.plusDays(1))
                .when(erase(subject(1)), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_RETAINED, lastDay.toString())
                .on(lastDay.plusDays(1))
                .when(erase(subject(1)), DEPARTMENT)
                .then(decided(
                        subject(1),
                        lastDay,
                        lastDay.plusDays(1),
                        SessionEvents.photo().sha256()));
    }

    @Test
    void the_archive_keeps_its_people_by_the_rule_under_which_it_was_sealed() {
        LocalDate until = LocalDate.of(2040, 1, 1);
        ErasureStage.given(all(SessionEvents.over()))
                .and(all(ArchiveEvents.complete()))
                .and(new ArchiveSealed(
                        ArchiveEvents.ARCHIVE,
                        ArchiveEvents.SEALED_ON,
                        ArchiveEvents.SEALED_ON.plusYears(3),
                        until,
                        3,
                        14,
                        CatalogueEvents.AT))
                .on(until)
                .when(erase(subject(1)), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_RETAINED, until.toString());
    }

    @Test
    void the_periods_of_certificates_and_of_what_else_there_is_are_settings() {
        Rules rules = Rules.defaults()
                .with(Map.of(Setting.CERTIFICATE_RETENTION_YEARS, 0, Setting.ELECTRONIC_RETENTION_YEARS, 7));
        LocalDate lastDay = CertificateEvents.LAST_DAY;
        ErasureStage.given(all(CertificateEvents.inPublic(1)))
                .under(rules)
                .on(lastDay)
                .when(erase(subject(1)), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_RETAINED, lastDay.toString());
        ErasureStage.given(AgencyEvents.registered())
                .under(rules)
                .on(EVENTS_UNTIL.plusYears(2))
                .when(erase(contact()), DEPARTMENT)
                .thenRefused(
                        FailureCode.PERSON_RETAINED, EVENTS_UNTIL.plusYears(2).toString());
    }

    // 6 to 8: still needed

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nobody_who_is_still_needed(String what, Subject person, String neededFor, List<DomainEvent> history) {
        ErasureStage.given(history.toArray(DomainEvent[]::new))
                .on(CredentialEvents.VALID_UNTIL)
                .when(erase(person), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_STILL_NEEDED, neededFor);
    }

    static Stream<Arguments> nobody_who_is_still_needed() {
        List<DomainEvent> unsealed = new ArrayList<>(SessionEvents.over());
        unsealed.addAll(ArchiveEvents.complete());
        return Stream.of(
                Arguments.of(
                        "candidate of a session that has not been held",
                        subject(1),
                        SESSION.value(),
                        List.of(SessionEvents.filed(), SessionEvents.approved(), SessionEvents.registered(1))),
                Arguments.of("candidate, archive not sealed", subject(1), SESSION.value(), unsealed),
                Arguments.of("assessor, archive not sealed", holder(), SESSION.value(), unsealed),
                Arguments.of(
                        "holder of a credential",
                        holder(),
                        CredentialEvents.FIRST.value(),
                        List.of(CredentialEvents.issued())),
                Arguments.of(
                        "holder of a credential that is suspended",
                        holder(),
                        CredentialEvents.FIRST.value(),
                        List.of(CredentialEvents.issued(), CredentialEvents.suspended(CredentialEvents.FIRST))),
                Arguments.of(
                        "staff of a filed agency",
                        holder(),
                        AgencyEvents.USCC.value(),
                        List.of(
                                AgencyEvents.registered(),
                                AgencyEvents.filed(CatalogueEvents.NOODLES),
                                AgencyEvents.staffChanged())),
                Arguments.of(
                        "contact of a filed agency",
                        contact(),
                        AgencyEvents.USCC.value(),
                        List.of(AgencyEvents.registered(), AgencyEvents.filed(CatalogueEvents.NOODLES))),
                Arguments.of(
                        "legal representative of an agency that applies",
                        AgencyEvents.LEGAL_REPRESENTATIVE.subject(),
                        AgencyEvents.USCC.value(),
                        List.of(AgencyEvents.registered(), AgencyEvents.opened())),
                Arguments.of(
                        "staff in an application that is not decided",
                        holder(),
                        AgencyEvents.APPLICATION.value(),
                        List.of(AgencyEvents.registered(), AgencyEvents.opened(), AgencyEvents.applied())));
    }

    @Test
    void an_agency_whose_filing_has_ended_needs_nobody() {
        LocalDate until = LocalDate.of(2029, 3, 1);
        Stage stage = ErasureStage.given(
                        AgencyEvents.registered(),
                        new ItemFiled(
                                AgencyEvents.USCC,
                                CatalogueEvents.NOODLES,
                                AgencyEvents.APPLICATION,
                                FilingEvents.NOTICE,
                                AgencyEvents.SITE,
                                500,
                                LocalDate.of(2026, 3, 2),
                                until,
                                CatalogueEvents.AT))
                .on(until);
        stage.when(erase(contact()), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_STILL_NEEDED, AgencyEvents.USCC.value())
                .on(until.plusDays(1))
                .when(erase(contact()), DEPARTMENT)
                .thenRefused(FailureCode.PERSON_RETAINED, EVENTS_UNTIL.toString());
    }

    // 9: nothing is missed that happens meanwhile

    @Test
    void what_happens_to_the_person_while_all_events_are_read_is_not_missed() {
        for (DomainEvent meanwhile :
                List.of(SessionEvents.misconduct(1, MisconductMeasure.WARNED), CertificateEvents.coded(1))) {
            ErasureStage.givenAndMeanwhile(with(meanwhile))
                    .on(LATE)
                    .when(erase(subject(1)), DEPARTMENT)
                    .thenRefused(FailureCode.CONCURRENT_CHANGE);
        }
    }

    @Test
    void what_happens_to_others_meanwhile_does_not_matter() {
        for (DomainEvent meanwhile : List.of(CertificateEvents.imported(), ErasureEvents.decided(subject(2)))) {
            ErasureStage.givenAndMeanwhile(with(SessionEvents.photosAttached(1), meanwhile))
                    .on(LATE)
                    .when(erase(subject(1)), DEPARTMENT)
                    .then(decided(
                            subject(1),
                            ARCHIVED_UNTIL,
                            LATE,
                            SessionEvents.photo().sha256()));
        }
    }

    @Test
    void a_photo_that_somebody_else_is_given_meanwhile_is_not_taken_from_them() {
        ErasureStage.givenAndMeanwhile(with(SessionEvents.photosAttached(1), SessionEvents.photosAttached(2)))
                .on(LATE)
                .when(erase(subject(1)), DEPARTMENT)
                .thenRefused(FailureCode.CONCURRENT_CHANGE);
    }

    // 10 and 11: photos

    @Test
    void all_photos_of_the_person_go() {
        ErasureStage.given(with(
                        SessionEvents.photosAttached(1),
                        new PhotosAttached(SESSION, List.of(new CandidatePhoto(1, OTHER_PHOTO)), CatalogueEvents.AT),
                        new PhotosAttached(SESSION, List.of(new CandidatePhoto(2, photo("e"))), CatalogueEvents.AT)))
                .on(LATE)
                .when(erase(subject(1)), DEPARTMENT)
                .then(decided(
                        subject(1), ARCHIVED_UNTIL, LATE, SessionEvents.photo().sha256(), OTHER_PHOTO.sha256()));
    }

    @Test
    void photo_that_was_asked_for_on_an_old_certificate_goes_too() {
        CorrectionRequested usual = CertificateEvents.correctionRequested(1);
        LocalDate lastDay = CertificateEvents.imported().validUntil().plusYears(5);
        ErasureStage.given(
                        CertificateEvents.imported(),
                        new CorrectionRequested(
                                CertificateEvents.LEGACY,
                                1,
                                SessionEvents.person(3),
                                usual.photo(),
                                null,
                                SessionEvents.about(3, "无照片"),
                                usual.evidence(),
                                usual.at()))
                .on(lastDay.plusDays(1))
                .when(erase(subject(3)), DEPARTMENT)
                .then(decided(
                        subject(3),
                        lastDay,
                        lastDay.plusDays(1),
                        SessionEvents.photo().sha256()));
    }

    @Test
    void photos_on_certificates_go_too() {
        ErasureStage.given(
                        CertificateEvents.coded(1),
                        CertificateEvents.correctionRequested(1),
                        CertificateEvents.corrected(1, 9))
                .on(LATE)
                .when(erase(subject(1)), DEPARTMENT)
                .then(decided(
                        subject(1),
                        CertificateEvents.LAST_DAY.plusYears(5),
                        LATE,
                        SessionEvents.photo().sha256()));
    }

    @Test
    void a_photo_that_shows_somebody_else_too_stays_until_nobody_is_left() {
        ErasureStage.given(with(SessionEvents.photosAttached(1, 2)))
                .on(LATE)
                .when(erase(subject(1)), DEPARTMENT)
                .then(decided(subject(1), ARCHIVED_UNTIL, LATE))
                .when(erase(subject(2)), DEPARTMENT)
                .then(decided(
                        subject(2), ARCHIVED_UNTIL, LATE, SessionEvents.photo().sha256()));
    }

    @Test
    void the_photo_of_a_candidate_whose_number_was_mistyped_is_that_of_who_it_was() {
        Candidate mistyped = SessionEvents.candidate(1, SessionEvents.photo());
        Candidate right =
                new Candidate(1, SessionEvents.person(2), SessionEvents.profile(2), false, SessionEvents.photo());
        Stage stage = ErasureStage.given(
                        SessionEvents.filed(),
                        new CandidatesRegistered(SESSION, List.of(mistyped), null, 16, CatalogueEvents.AT),
                        new CandidateCorrected(SESSION, right, 16, CatalogueEvents.AT),
                        SessionEvents.cancelled())
                .on(LATE);
        LocalDate lastDay = CivilTime.dayOf(CatalogueEvents.AT);
        stage.when(erase(subject(1)), DEPARTMENT)
                .then(decided(subject(1), lastDay, LATE))
                .when(erase(subject(2)), DEPARTMENT)
                .then(decided(subject(2), lastDay, LATE, SessionEvents.photo().sha256()));
    }

    @Test
    void a_photo_that_is_evidence_of_something_stays_with_it() {
        Photo shown = photo("c");
        assertThat(shown.sha256()).isEqualTo(SessionEvents.evidence().sha256());
        ErasureStage.given(with(
                        new PhotosAttached(SESSION, List.of(new CandidatePhoto(1, shown)), CatalogueEvents.AT),
                        ArchiveEvents.addedFile(99, ArchiveItem.OTHER)))
                .on(LATE)
                .when(erase(subject(1)), DEPARTMENT)
                .then(decided(subject(1), ARCHIVED_UNTIL, LATE));
    }

    private static Stage archivedSession() {
        return ErasureStage.given(archived().toArray(DomainEvent[]::new));
    }

    private static List<DomainEvent> archived() {
        List<DomainEvent> events = new ArrayList<>(SessionEvents.over());
        events.addAll(ArchiveEvents.complete());
        events.add(ArchiveEvents.sealed());
        return events;
    }

    private static DomainEvent[] with(DomainEvent... more) {
        return Stream.concat(archived().stream(), Arrays.stream(more)).toArray(DomainEvent[]::new);
    }

    private static DomainEvent[] all(List<? extends DomainEvent> events) {
        return events.toArray(DomainEvent[]::new);
    }

    private static Subject holder() {
        return CredentialEvents.issued().person().subject();
    }

    private static Subject contact() {
        return AgencyEvents.CONTACT.subject();
    }

    private static Photo photo(String digit) {
        return new Photo(new Sha256(digit.repeat(64)), 50_000, LocalDate.of(2026, 1, 15));
    }

    private static ErasePerson erase(Subject subject) {
        return new ErasePerson(subject, REASON);
    }

    private static ErasureDecided decided(Subject subject, LocalDate retainedUntil, LocalDate day, Sha256... files) {
        return new ErasureDecided(subject, REASON, retainedUntil, List.of(files), at(day));
    }

    /** The moment of an act on that day. */
    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.ofInstant(CatalogueEvents.AT, CivilTime.ZONE))
                .atZone(CivilTime.ZONE)
                .toInstant();
    }
}
