package org.henji.kernel.session.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.SessionNo;

/** Which groups assess at a site (考评组轮换). */
public sealed interface SiteRotationEvent extends DomainEvent {

    SiteKey site();

    @Override
    default String streamId() {
        return site().value();
    }

    /** The group of a session at the site; again: this one instead. */
    @StoredEvent("duty.group-scheduled")
    record GroupScheduled(SiteKey site, SessionNo session, LocalDateTime startsAt, List<Subject> assessors, Instant at)
            implements SiteRotationEvent {

        public GroupScheduled {
            assessors = List.copyOf(assessors);
        }
    }

    @StoredEvent("duty.group-unscheduled")
    record GroupUnscheduled(SiteKey site, SessionNo session, Instant at) implements SiteRotationEvent {}
}
