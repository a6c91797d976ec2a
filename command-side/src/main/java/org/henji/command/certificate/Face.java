package org.henji.command.certificate;

import java.time.LocalDate;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.HeldSessions;
import org.henji.command.session.ScoreBooks;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.score.Points;
import org.henji.platform.file.StoredFile;
import org.jspecify.annotations.Nullable;

/** What stands on a certificate and can be wrong (可更正内容). */
record Face(
        PersonalData holder,
        @Nullable Photo photo,
        @Nullable Points score) {

    private static final String PHOTO_TYPE = "image/jpeg";
    private static final int BYTES_PER_KILOBYTE = 1024;

    /** As it would be. */
    static Face of(CorrectionRequested correction) {
        return new Face(correction.holder(), correction.photo(), correction.score());
    }

    /** Something is different, whoever it belongs to is named, and another photo is one as candidates have them. */
    void mustCorrect(Certificate certificate, Actor actor, UploadedFiles files, Rules rules, LocalDate today) {
        Face now = certificate.face();
        if (holder.idNumber() == null) {
            throw new RuleViolated(FailureCode.PERSON_INCOMPLETE, "holder", "idNumber");
        }
        if (equals(now)) {
            throw new RuleViolated(FailureCode.CORRECTION_CHANGES_NOTHING);
        }
        if (photo != null && !photo.equals(now.photo)) {
            mustBeUsable(photo, rules, today);
            files.mustHold(actor.office(), "photo", new StoredFile(photo.sha256(), PHOTO_TYPE, photo.size()));
        }
    }

    /** What a certificate from a session says of the score is what the score book says: it is corrected there. */
    void mustAgreeWith(ScoreBooks scoreBooks, Certificate certificate) {
        Points passed = certificate.mustHavePassed(scoreBooks);
        if (score != null && passed != null && !score.equals(passed)) {
            throw new RuleViolated(FailureCode.CERTIFICATE_SCORE_DIFFERS, passed.value());
        }
    }

    /** Who was another candidate of the session has a result of their own, and gets no certificate by a correction. */
    void mustNotBeOfAnother(HeldSessions sessions, Certificate certificate) {
        CertificateCoded coded = certificate.coded();
        if (coded == null || holder.subject().equals(certificate.face().holder().subject())) {
            return;
        }
        sessions.of(coded.session()).candidates().values().stream()
                .filter(other -> other.candidate() != coded.candidate())
                .filter(other -> other.person().subject().equals(holder.subject()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolated(FailureCode.CANDIDATE_ALREADY_REGISTERED, String.valueOf(other.candidate()));
                });
    }

    private static void mustBeUsable(Photo photo, Rules rules, LocalDate today) {
        int least = rules.photoMinKilobytes();
        int most = rules.photoMaxKilobytes();
        if (photo.size() < (long) least * BYTES_PER_KILOBYTE || photo.size() > (long) most * BYTES_PER_KILOBYTE) {
            throw new RuleViolated(FailureCode.PHOTO_INVALID, least + "-" + most + " KB");
        }
        LocalDate oldest = today.minusMonths(rules.photoMaxAgeMonths());
        if (photo.takenOn().isBefore(oldest) || photo.takenOn().isAfter(today)) {
            throw new RuleViolated(FailureCode.PHOTO_INVALID, oldest + " - " + today);
        }
    }
}
