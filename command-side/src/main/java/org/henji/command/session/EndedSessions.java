package org.henji.command.session;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionNo;
import org.springframework.stereotype.Component;

/**
 * What an archive has to know of its session, from the session's own events. They are only read, and nothing is locked: the
 * session has ended, so neither changes any more.
 */
@Component
class EndedSessions {

    /**
     * @param papers its packages, in the order in which they were printed
     */
    record Remains(List<PackageNo> papers, boolean hadMisconduct) {}

    private final EventStore store;

    EndedSessions(EventStore store) {
        this.store = store;
    }

    Remains remains(SessionNo session) {
        List<PackageNo> papers = new ArrayList<>();
        boolean misconduct = false;
        for (Object event : store.readEvents(session.value())
                .asStream()
                .map(Message::getPayload)
                .toList()) {
            if (event instanceof PapersAssigned assigned) {
                papers.add(assigned.paperPackage());
            }
            misconduct |= event instanceof MisconductRecorded;
        }
        return new Remains(List.copyOf(papers), misconduct);
    }
}
