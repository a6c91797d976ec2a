package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.correct;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.renamed;
import static org.henji.kernel.certificate.CertificateEvents.requestRefused;
import static org.henji.kernel.certificate.CertificateEvents.revoked;
import static org.henji.kernel.session.SessionEvents.evidence;
import static org.henji.kernel.session.SessionEvents.person;
import static org.henji.kernel.session.SessionEvents.photo;

import java.time.LocalDate;
import java.util.List;
import org.henji.command.FilesInMemory;
import org.henji.command.Stage;
import org.henji.command.certificate.CertificateCommand.RequestCertificateCorrection;
import org.henji.command.file.UploadedFiles;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 10 to 12 of {@code docs/event-model/certificate.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestCertificateCorrectionTest {

    private static final Photo OTHER_PHOTO = photoOf(50_000, LocalDate.of(2026, 4, 1));

    @Test
    void the_agency_or_the_centre_says_how_it_should_be() {
        CertificateActs.publishedBatch().when(correct(1), AGENCY).thenAnswers(number(1), correctionRequested(1));
        CertificateActs.publishedBatch().when(correct(1), CENTER).thenAnswers(number(1), correctionRequested(1));
    }

    @Test
    void before_the_holder_has_it_too() {
        CertificateActs.printedBatch().when(correct(1), CENTER).then(correctionRequested(1));
    }

    @Test
    void not_before_it_has_been_printed() {
        CertificateActs.approved()
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_PRINTED, number(1).value());
        CertificateActs.corrected()
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_PRINTED, number(1).value());
    }

    @Test
    void one_request_at_a_time() {
        CertificateActs.correctionAsked()
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_OPEN, number(1).value());
        CertificateActs.reissueAsked()
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_OPEN, number(1).value());
    }

    @Test
    void again_once_the_first_has_been_refused() {
        assertThat(CertificateActs.correctionAsked()
                        .and(requestRefused(1))
                        .when(correct(1), AGENCY)
                        .events())
                .singleElement()
                .hasFieldOrPropertyWithValue("request", 2);
    }

    @Test
    void not_of_what_has_ended() {
        CertificateActs.publishedBatch()
                .and(revoked(1), cancelled(2))
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value())
                .when(correct(2), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void until_the_last_day_of_its_validity() {
        CertificateActs.publishedBatch()
                .on(LAST_DAY.plusDays(1))
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_EXPIRED, number(1).value(), "2031-03-29");
        assertThat(CertificateActs.publishedBatch()
                        .on(LAST_DAY)
                        .when(correct(1), AGENCY)
                        .events())
                .hasSize(1);
    }

    @Test
    void something_must_be_different() {
        CertificateActs.publishedBatch()
                .when(correction(person(1), photo(), "80.00"), AGENCY)
                .thenRefused(FailureCode.CORRECTION_CHANGES_NOTHING);
        CertificateActs.corrected()
                .and(printed(1, blank(3), 2))
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void photo_and_score_may_be_left_out() {
        assertThat(CertificateActs.publishedBatch()
                        .when(correction(person(1), null, null), AGENCY)
                        .events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(((CorrectionRequested) event).photo()).isNull();
                    assertThat(((CorrectionRequested) event).score()).isNull();
                });
    }

    @Test
    void the_holder_has_an_id_number() {
        PersonalData nameless = new PersonalData(person(1).subject(), "测试新名", null, "13900000001", null);
        CertificateActs.publishedBatch()
                .when(correction(nameless, photo(), "80.00"), AGENCY)
                .thenRefused(FailureCode.PERSON_INCOMPLETE, "holder", "idNumber");
    }

    @Test
    void another_id_number_is_another_pseudonym_and_seals_the_reason() {
        PersonalData other = new PersonalData(
                new Subject("p_nobody-else"),
                person(1).name(),
                person(5).idNumber(),
                person(1).phone(),
                null);
        assertThat(CertificateActs.publishedBatch()
                        .when(correction(other, photo(), "80.00"), AGENCY)
                        .events())
                .singleElement()
                .satisfies(event -> {
                    CorrectionRequested asked = (CorrectionRequested) event;
                    assertThat(asked.holder()).isEqualTo(other);
                    assertThat(asked.reason().subject()).isEqualTo(other.subject());
                });
    }

    @Test
    void no_other_candidate_of_the_session_gets_it_by_a_correction() {
        CertificateActs.publishedBatch()
                .when(correction(person(3), photo(), "80.00"), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_ALREADY_REGISTERED, "3");
    }

    @Test
    void another_photo_is_one_as_candidates_have_them() {
        Stage stage = CertificateActs.publishedBatch();
        for (Photo wrong : List.of(
                photoOf(40 * 1024 - 1, LocalDate.of(2026, 4, 1)), photoOf(200 * 1024 + 1, LocalDate.of(2026, 4, 1)))) {
            stage.when(correction(person(1), wrong, "80.00"), AGENCY)
                    .thenRefused(FailureCode.PHOTO_INVALID, "40-200 KB");
        }
        for (Photo wrong :
                List.of(photoOf(50_000, LocalDate.of(2025, 10, 7)), photoOf(50_000, LocalDate.of(2026, 4, 9)))) {
            stage.when(correction(person(1), wrong, "80.00"), AGENCY)
                    .thenRefused(FailureCode.PHOTO_INVALID, "2025-10-08 - 2026-04-08");
        }
        assertThat(stage.when(correction(person(1), photoOf(40 * 1024, LocalDate.of(2025, 10, 8)), "80.00"), AGENCY)
                        .events())
                .hasSize(1);
    }

    @Test
    void another_photo_and_the_evidence_have_been_uploaded_by_who_asks() {
        Stage stage =
                CertificateActs.publishedBatch().provide(UploadedFiles.class, new UploadedFiles(new FilesInMemory()));
        stage.when(correction(person(1), OTHER_PHOTO, "80.00"), AGENCY)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED,
                        "photo",
                        OTHER_PHOTO.sha256().value());
        stage.when(correct(1), AGENCY)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED,
                        "evidence",
                        evidence().sha256().value());
    }

    @Test
    void it_needs_evidence() {
        RequestCertificateCorrection usual = correct(1);
        CertificateActs.publishedBatch()
                .when(
                        new RequestCertificateCorrection(
                                usual.certificate(),
                                usual.holder(),
                                usual.photo(),
                                usual.score(),
                                usual.reason(),
                                List.of()),
                        AGENCY)
                .thenRefused(FailureCode.EVIDENCE_MISSING);
    }

    @Test
    void the_score_is_that_of_the_score_book() {
        CertificateActs.publishedBatch()
                .when(correction(person(1), photo(), "81.00"), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_SCORE_DIFFERS, "80.00");
        Stage stage = CertificateActs.publishedBatch().and(corrected(Grade.PASSED, "81.00"));
        stage.when(correction(renamed(1), photo(), "80.00"), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_SCORE_DIFFERS, "81.00");
        assertThat(stage.when(correction(person(1), photo(), "81.00"), AGENCY).events())
                .hasSize(1);
    }

    @Test
    void who_has_not_passed_after_all_gets_no_new_one() {
        CertificateActs.publishedBatch()
                .and(corrected(Grade.FAILED, "59.00"))
                .when(correct(1), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_NOT_PASSED, "1");
    }

    @Test
    void an_old_one_is_corrected_by_the_centre_whatever_its_score() {
        RequestCertificateCorrection old = new RequestCertificateCorrection(
                LEGACY, renamed(3), null, new Points("75.00"), "姓名录入有误", List.of(evidence()));
        Stage stage = CertificateActs.publishedBatch().and(imported());
        stage.when(old, AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
        stage.when(old, CENTER)
                .thenAnswers(
                        LEGACY,
                        new CorrectionRequested(
                                LEGACY,
                                1,
                                renamed(3),
                                null,
                                new Points("75.00"),
                                SessionEvents.about(3, "姓名录入有误"),
                                List.of(evidence()),
                                correctionRequested(1).at()));
        CertificateActs.publishedBatch()
                .and(imported())
                .on(LocalDate.of(2027, 7, 1))
                .when(old, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_EXPIRED, LEGACY.value(), "2027-06-30");
    }

    @Test
    void a_reissue_that_was_asked_for_counts_as_a_request() {
        assertThat(CertificateActs.publishedBatch()
                        .and(reissueRequested(1), requestRefused(1))
                        .when(correct(1), CENTER)
                        .events())
                .singleElement()
                .hasFieldOrPropertyWithValue("request", 2);
    }

    private static RequestCertificateCorrection correction(
            PersonalData holder, @Nullable Photo photo, @Nullable String score) {
        return new RequestCertificateCorrection(
                coded(1).certificate(),
                holder,
                photo,
                score == null ? null : new Points(score),
                "姓名录入有误",
                List.of(evidence()));
    }

    private static Photo photoOf(int bytes, LocalDate takenOn) {
        return new Photo(new Sha256("e".repeat(64)), bytes, takenOn);
    }

    private static ScoreCorrected corrected(Grade grade, String score) {
        return new ScoreCorrected(
                ScoreBookEvents.SCORE_BOOK,
                1,
                ScoreBookEvents.sheets(1, score),
                ScoreBookEvents.result(1, grade, score),
                SessionEvents.ENDED);
    }
}
