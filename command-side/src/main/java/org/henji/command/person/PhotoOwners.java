package org.henji.command.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.session.RosterEvent;
import org.henji.kernel.session.SessionNo;
import org.springframework.stereotype.Component;

/**
 * Whom photos show. The photo of a candidate, or on a certificate, shows who the candidate or the holder is in the end: an ID
 * number may have been mistyped at first, and the photo is not that other person's.
 */
@Component
class PhotoOwners {

    private final EventStore store;
    private final EventScan events;

    PhotoOwners(EventStore store, EventScan events) {
        this.store = store;
        this.events = events;
    }

    /** The photos that show the person. */
    Set<Sha256> photosOf(Subject subject, Collection<SessionNo> sessions, Collection<CertificateNo> certificates) {
        return shown(sessions, certificates).stream()
                .filter(photo -> photo.owner().equals(subject))
                .map(ShownPhoto::sha256)
                .collect(Collectors.toSet());
    }

    /**
     * Those of them that are nothing but photos, each with everybody else whom it shows. What something lists as another thing,
     * a piece of evidence for one, is left out: it is not taken from whoever needs it.
     */
    Map<Sha256, Set<Subject>> othersOn(Set<Sha256> photos, Subject subject, long head) {
        Listings listings = new Listings();
        events.find(
                photos.stream().map(Sha256::value).toList(),
                EventScan.START,
                head,
                (file, event) -> listings.add(new Sha256(file), event));
        Map<Sha256, Set<Subject>> others = new HashMap<>();
        photos.stream()
                .filter(photo -> !listings.otherwise.contains(photo))
                .forEach(photo -> others.put(photo, new HashSet<>()));
        shown(listings.sessions, listings.certificates).stream()
                .filter(photo -> !photo.owner().equals(subject))
                .forEach(photo -> others.computeIfPresent(photo.sha256(), (file, owners) -> {
                    owners.add(photo.owner());
                    return owners;
                }));
        return others;
    }

    private Set<ShownPhoto> shown(Collection<SessionNo> sessions, Collection<CertificateNo> certificates) {
        Stream<String> streams = Stream.concat(
                sessions.stream().map(SessionNo::value), certificates.stream().map(CertificateEvent::streamOf));
        return streams.flatMap(stream -> album(stream).photos()).collect(Collectors.toSet());
    }

    private Album album(String stream) {
        Album album = new Album();
        store.readEvents(stream).asStream().map(Message::getPayload).forEach(album::add);
        return album;
    }

    /** Where photos are listed: as such, or as something else. */
    private static final class Listings {

        private final Set<SessionNo> sessions = new HashSet<>();
        private final Set<CertificateNo> certificates = new HashSet<>();
        private final Set<Sha256> otherwise = new HashSet<>();

        void add(Sha256 file, DomainEvent event) {
            if (event instanceof ErasureEvent) {
                return;
            }
            if (!Album.lists(file, event)) {
                otherwise.add(file);
            } else if (event instanceof RosterEvent e) {
                sessions.add(e.session());
            } else if (event instanceof CertificateEvent e) {
                certificates.add(e.certificate());
            }
        }
    }
}
