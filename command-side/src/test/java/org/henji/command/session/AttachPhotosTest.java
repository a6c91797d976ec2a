package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.SessionEvents.REJECTED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.corrected;
import static org.henji.kernel.session.SessionEvents.photo;
import static org.henji.kernel.session.SessionEvents.photosAttached;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.reviewed;
import static org.henji.kernel.session.SessionEvents.submitted;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.Arrays;
import java.util.List;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.RosterCommand.AttachPhotos;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.Photo;
import org.henji.platform.file.StoredFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 18 and 20 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttachPhotosTest {

    @Test
    void photos_are_attached_many_at_once_in_the_order_of_the_candidates() {
        SessionStage.registered()
                .when(attach(3, 1), AGENCY)
                .then(photosAttached(1, 3))
                .when(attach(3), AGENCY)
                .then(photosAttached(3));
    }

    @Test
    void a_candidate_has_one_photo() {
        SessionStage.registered().when(attach(1, 2, 1), AGENCY).thenRefused(FailureCode.CANDIDATE_REPEATED, "1");
    }

    @Test
    void who_was_submitted_keeps_the_face_that_is_reviewed() {
        SessionStage.registered(submitted(1)).when(attach(1), AGENCY).thenRefused(FailureCode.CANDIDATE_NOT_OPEN, "1");
        SessionStage.registered(submitted(), reviewed())
                .when(attach(REJECTED), AGENCY)
                .thenRefused(FailureCode.CANDIDATE_NOT_OPEN, "4")
                .and(corrected(REJECTED))
                .when(attach(REJECTED), AGENCY)
                .then(photosAttached(REJECTED));
    }

    @Test
    void one_bad_photo_refuses_all() {
        Photo good = photo();
        Photo old = new Photo(good.sha256(), good.size(), good.takenOn().minusYears(1));
        SessionStage.registered()
                .when(
                        new AttachPhotos(SESSION, List.of(new CandidatePhoto(1, good), new CandidatePhoto(2, old))),
                        AGENCY)
                .thenRefused(FailureCode.PHOTO_INVALID, "2025-09-25 - 2026-03-02");
    }

    @Test
    void the_agency_has_uploaded_them() {
        UploadedFiles files = mock();
        doThrow(new RuleViolated(
                        FailureCode.FILE_DIFFERS, "photo", photo().sha256().value()))
                .when(files)
                .mustHold(Office.agency(USCC), "photo", new StoredFile(photo().sha256(), "image/jpeg", photo().size()));
        SessionStage.registered()
                .provide(UploadedFiles.class, files)
                .when(attach(1), AGENCY)
                .thenRefused(FailureCode.FILE_DIFFERS, "photo", photo().sha256().value());
    }

    @Test
    void of_candidates_there_are() {
        SessionStage.registered().when(attach(6), AGENCY).thenRefused(FailureCode.CANDIDATE_UNKNOWN, "6");
    }

    @Test
    void not_while_the_plan_waits_and_not_with_tickets() {
        SessionStage.registered(changed(plan())).when(attach(1), AGENCY).thenRefused(FailureCode.PLAN_NOT_APPROVED);
        SessionStage.given(prepared()).when(attach(1), AGENCY).thenRefused(FailureCode.ROSTER_CLOSED);
    }

    private static AttachPhotos attach(int... candidates) {
        return new AttachPhotos(
                SESSION,
                Arrays.stream(candidates)
                        .mapToObj(candidate -> new CandidatePhoto(candidate, photo()))
                        .toList());
    }
}
