package org.henji.command.agency;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.springframework.stereotype.Component;

/** What stays true of an application from its first event on, for acts that need not wait for what else becomes of it. */
@Component
class Applications {

    private final EventStore store;

    Applications(EventStore store) {
        this.store = store;
    }

    Optional<FilingApplied> find(ApplicationNo application) {
        return store.readEvents(application.value())
                .asStream()
                .findFirst()
                .map(Message::getPayload)
                .map(FilingApplied.class::cast);
    }
}
