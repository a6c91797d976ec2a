package org.henji.command.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvent.PersonErased;
import org.springframework.stereotype.Component;

/** The erasures so far, from their own events; nothing is locked. */
@Component
class PastErasures {

    private final EventStore store;

    PastErasures(EventStore store) {
        this.store = store;
    }

    boolean isDecided(Subject subject) {
        return events().stream()
                .anyMatch(event ->
                        event instanceof ErasureDecided && event.subject().equals(subject));
    }

    /** What is decided and has not been carried out to its end, in the order of the decisions. */
    Collection<ErasureDecided> pending() {
        return decisions(false);
    }

    /** What has been carried out to its end. */
    Collection<ErasureDecided> done() {
        return decisions(true);
    }

    private Collection<ErasureDecided> decisions(boolean carriedOut) {
        Map<Subject, ErasureDecided> pending = new LinkedHashMap<>();
        Map<Subject, ErasureDecided> done = new LinkedHashMap<>();
        events().forEach(event -> {
            switch (event) {
                case ErasureDecided decision -> pending.put(decision.subject(), decision);
                case PersonErased erased ->
                    done.put(erased.subject(), Objects.requireNonNull(pending.remove(erased.subject())));
            }
        });
        return List.copyOf((carriedOut ? done : pending).values());
    }

    private List<ErasureEvent> events() {
        return store.readEvents(ErasureEvent.STREAM)
                .asStream()
                .map(Message::getPayload)
                .map(ErasureEvent.class::cast)
                .toList();
    }
}
