package org.henji.command.person;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.springframework.stereotype.Component;

/**
 * How long the people of a session are kept: as long as its archive, of which they are a part (BR-18); of one that was cancelled
 * nothing is archived.
 */
@Component
class SessionRetention {

    private final EventStore store;

    SessionRetention(EventStore store) {
        this.store = store;
    }

    /** Refused while the session goes on and while its archive is not sealed: its period has not begun. */
    LocalDate lastDay(SessionNo session) {
        Stream<LocalDate> cancelled =
                events(session.value(), SessionCancelled.class).map(event -> CivilTime.dayOf(event.at()));
        Stream<LocalDate> sealed =
                events(ArchiveNo.of(session).value(), ArchiveSealed.class).map(ArchiveSealed::electronicUntil);
        return Stream.concat(cancelled, sealed)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(FailureCode.PERSON_STILL_NEEDED, session.value()));
    }

    private <E> Stream<E> events(String stream, Class<E> type) {
        return store.readEvents(stream)
                .asStream()
                .map(Message::getPayload)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
