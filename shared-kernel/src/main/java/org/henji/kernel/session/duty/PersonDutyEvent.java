package org.henji.kernel.session.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.SessionNo;

/** When somebody is on duty at a session (考评任务); nobody is at two at a time. */
public sealed interface PersonDutyEvent extends DomainEvent {

    Subject person();

    @Override
    default String streamId() {
        return "duty-" + person().value();
    }

    /**
     * The person is on duty for that time.
     *
     * @param from civil time of the province
     * @param until exclusive
     */
    @StoredEvent("duty.duty-reserved")
    record DutyReserved(Subject person, SessionNo session, LocalDateTime from, LocalDateTime until, Instant at)
            implements PersonDutyEvent {}

    @StoredEvent("duty.duty-released")
    record DutyReleased(Subject person, SessionNo session, Instant at) implements PersonDutyEvent {}
}
