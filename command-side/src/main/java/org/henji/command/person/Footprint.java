package org.henji.command.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/**
 * Where a person occurs in the events, up to a position.
 *
 * @param sessions that name the person, as a candidate or otherwise
 * @param certificates whose holder the person is or was said to be
 * @param credentials issued to the person
 * @param agencies that have named the person among their staff, or in their particulars
 * @param applications that name the person
 * @param namedOn the day of the newest event beside those of sessions, certificates and credentials; null: there is none
 * @param photos that show the person
 * @param othersOn everybody else on each of those photos that are nothing but photos
 */
record Footprint(
        Subject subject,
        long upTo,
        Set<SessionNo> sessions,
        Set<CertificateNo> certificates,
        Set<CredentialNo> credentials,
        Set<Uscc> agencies,
        Set<ApplicationNo> applications,
        @Nullable LocalDate namedOn,
        Set<Sha256> photos,
        Map<Sha256, Set<Subject>> othersOn) {

    Footprint {
        sessions = Set.copyOf(sessions);
        certificates = Set.copyOf(certificates);
        credentials = Set.copyOf(credentials);
        agencies = Set.copyOf(agencies);
        applications = Set.copyOf(applications);
        photos = Set.copyOf(photos);
        othersOn = Map.copyOf(othersOn);
    }

    /** The photos that go with the person, in the order of their digests: nobody is left on them who is not forgotten, too. */
    List<Sha256> files(Predicate<Subject> isForgotten) {
        return othersOn.entrySet().stream()
                .filter(photo -> photo.getValue().stream().allMatch(isForgotten))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Sha256::value))
                .toList();
    }

    boolean isEmpty() {
        return namedOn == null && sessions.isEmpty() && certificates.isEmpty() && credentials.isEmpty();
    }
}
