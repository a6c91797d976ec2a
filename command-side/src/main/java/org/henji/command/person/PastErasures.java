package org.henji.command.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Whose erasure has been decided, carried out or not. */
    Set<Subject> decided() {
        Map<Subject, ErasureDecided> decisions = new LinkedHashMap<>();
        events().forEach(event -> {
            if (event instanceof ErasureDecided decision) {
                decisions.put(decision.subject(), decision);
            }
        });
        return Set.copyOf(decisions.keySet());
    }

    /** What is decided and has not been carried out to its end, in the order of the decisions. */
    Collection<ErasureDecided> pending() {
        Map<Subject, ErasureDecided> pending = new LinkedHashMap<>();
        events().forEach(event -> {
            switch (event) {
                case ErasureDecided decision -> pending.put(decision.subject(), decision);
                case PersonErased done -> pending.remove(done.subject());
            }
        });
        return List.copyOf(pending.values());
    }

    private List<ErasureEvent> events() {
        return store.readEvents(ErasureEvent.STREAM)
                .asStream()
                .map(Message::getPayload)
                .map(ErasureEvent.class::cast)
                .toList();
    }
}
