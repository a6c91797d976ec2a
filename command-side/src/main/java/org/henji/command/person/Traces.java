package org.henji.command.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for a person in everything that has ever happened. No read model is asked: what it lacks would be erased without
 * anybody having looked whether it may.
 */
@Component
class Traces {

    private final EventScan events;
    private final PhotoOwners photoOwners;

    Traces(EventScan events, PhotoOwners photoOwners) {
        this.events = events;
        this.photoOwners = photoOwners;
    }

    /** Reads all events, twice where the person has photos. */
    Footprint of(Subject subject) {
        long head = events.head();
        Collected found = new Collected();
        events.find(List.of(subject.value()), EventScan.START, head, (value, event) -> found.add(event));
        Set<Sha256> photos = photoOwners.photosOf(subject, found.sessions, found.certificates);
        return new Footprint(
                subject,
                head,
                found.sessions,
                found.certificates,
                found.credentials,
                found.agencies,
                found.applications,
                found.namedOn,
                photos,
                photoOwners.othersOn(photos, subject, head));
    }

    /** What has happened since says nothing about the person and their photos: otherwise somebody is at work on them. */
    void mustBeComplete(Footprint found) {
        List<String> values = Stream.concat(
                        Stream.of(found.subject().value()),
                        found.photos().stream().map(Sha256::value))
                .toList();
        events.find(values, found.upTo(), events.head(), (value, event) -> {
            // the erasure of somebody with the same photo takes nothing away from this one
            if (!(event instanceof ErasureEvent)) {
                throw new RuleViolated(FailureCode.CONCURRENT_CHANGE);
            }
        });
    }

    private static final class Collected {

        private final Set<SessionNo> sessions = new HashSet<>();
        private final Set<CertificateNo> certificates = new HashSet<>();
        private final Set<CredentialNo> credentials = new HashSet<>();
        private final Set<Uscc> agencies = new HashSet<>();
        private final Set<ApplicationNo> applications = new HashSet<>();
        private @Nullable LocalDate namedOn;

        void add(DomainEvent event) {
            switch (event) {
                case ExamSessionEvent e -> sessions.add(e.session());
                case CertificateEvent e -> certificates.add(e.certificate());
                case CredentialEvent e -> credentials.add(e.credential());
                case ErasureEvent e -> {
                    // says that a person is forgotten, and nothing about them
                }
                case AgencyEvent e -> {
                    agencies.add(e.agency());
                    named(e);
                }
                case FilingApplicationEvent e -> {
                    applications.add(e.application());
                    named(e);
                }
                default -> named(event);
            }
        }

        private void named(DomainEvent event) {
            LocalDate day = CivilTime.dayOf(event.at());
            if (namedOn == null || day.isAfter(namedOn)) {
                namedOn = day;
            }
        }
    }
}
