package org.henji.command.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.jspecify.annotations.Nullable;

/** The photos of the candidates of a session, or of the holder of a certificate: all that there ever were. */
final class Album {

    /** Where no numbers are: on a certificate. */
    private static final int HOLDER = 0;

    private final Map<Integer, Subject> people = new HashMap<>();
    private final Map<Integer, Set<Sha256>> photos = new HashMap<>();

    /** Whether the event lists the file as somebody's photo. */
    static boolean lists(Sha256 file, Object event) {
        Album album = new Album();
        album.add(event);
        return album.photos.values().stream().anyMatch(files -> files.contains(file));
    }

    void add(Object event) {
        switch (event) {
            case CandidatesRegistered e -> e.candidates().forEach(this::add);
            case CandidateCorrected e -> add(e.candidate());
            case PhotosAttached e -> e.photos().forEach(this::add);
            case CertificateCoded e -> add(HOLDER, e.holder().subject(), e.photo());
            case CertificateImported e -> add(HOLDER, e.holder().subject(), null);
            case CertificateCorrected e -> add(HOLDER, e.holder().subject(), e.photo());
            // of whoever the holder is, whatever becomes of the request
            case CorrectionRequested e -> add(HOLDER, e.photo());
            default -> {
                // shows nobody
            }
        }
    }

    /** Each with the person who is known under its number in the end. */
    Stream<ShownPhoto> photos() {
        return photos.entrySet().stream()
                .flatMap(shown -> shown.getValue().stream()
                        .map(photo -> new ShownPhoto(photo, Objects.requireNonNull(people.get(shown.getKey())))));
    }

    private void add(Candidate candidate) {
        add(candidate.candidate(), candidate.person().subject(), candidate.photo());
    }

    private void add(CandidatePhoto attached) {
        add(attached.candidate(), attached.photo());
    }

    private void add(int number, Subject person, @Nullable Photo photo) {
        people.put(number, person);
        add(number, photo);
    }

    private void add(int number, @Nullable Photo photo) {
        if (photo != null) {
            photos.computeIfAbsent(number, any -> new HashSet<>()).add(photo.sha256());
        }
    }
}
