package org.henji.query.root;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvents;
import org.henji.query.infrastructure.TestStream;

/** Two people of whom nothing else is told here have been forgotten; of the second one it is not carried out yet. */
final class ErasureStory {

    static final Subject FORGOTTEN = new Subject("p_forgotten-1");
    static final Subject DECIDED = new Subject("p_forgotten-2");

    private final long position;

    ErasureStory(EmbeddedEventStore store) {
        TestStream stream = new TestStream(store);
        ErasureDecided second = ErasureEvents.decided(DECIDED);
        stream.append(SessionStory.DEPARTMENT, ErasureEvents.decided(FORGOTTEN), ErasureEvents.erased(FORGOTTEN));
        position = stream.append(
                SessionStory.DEPARTMENT,
                new ErasureDecided(
                        DECIDED,
                        second.reason(),
                        second.retainedUntil(),
                        List.of(),
                        second.at().plusSeconds(1)));
    }

    long position() {
        return position;
    }
}
