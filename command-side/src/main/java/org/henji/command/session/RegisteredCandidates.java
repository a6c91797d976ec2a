package org.henji.command.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.SessionNo;
import org.springframework.stereotype.Component;

/** The candidates with their data, from the session's own events; the aggregate keeps no data of people. */
@Component
class RegisteredCandidates {

    private final EventStore store;

    RegisteredCandidates(EventStore store) {
        this.store = store;
    }

    /** Who has not withdrawn. */
    Collection<Candidate> of(SessionNo session) {
        return after(store.readEvents(session.value())
                        .asStream()
                        .map(Message::getPayload)
                        .toList())
                .values();
    }

    /** By their numbers, once this has happened. */
    static Map<Integer, Candidate> after(List<?> events) {
        Map<Integer, Candidate> candidates = new HashMap<>();
        events.forEach(event -> {
            switch (event) {
                case CandidatesRegistered e ->
                    e.candidates().forEach(candidate -> candidates.put(candidate.candidate(), candidate));
                case CandidateCorrected e -> candidates.put(e.candidate().candidate(), e.candidate());
                case PhotosAttached e ->
                    e.photos()
                            .forEach(photo -> candidates.computeIfPresent(
                                    photo.candidate(), (number, known) -> with(photo.photo(), known)));
                case CandidateWithdrawn e -> candidates.remove(e.candidate());
                default -> {
                    // says nothing about who somebody is
                }
            }
        });
        return candidates;
    }

    private static Candidate with(Photo photo, Candidate candidate) {
        return new Candidate(candidate.candidate(), candidate.person(), candidate.profile(), candidate.resit(), photo);
    }
}
