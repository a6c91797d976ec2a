package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.duty.PersonDutyEvent.DutyReleased;
import org.henji.kernel.session.duty.PersonDutyEvent.DutyReserved;

/**
 * When somebody assesses or supervises (考评任务): on the spot, says BR-20. Because every session that wants somebody passes
 * through here, one at a time, nobody is at two sessions at a time, whichever agencies hold them. Whom a session wants is
 * decided by {@link ExamSession}.
 */
@Aggregate
class PersonDuty {

    private record Duty(LocalDateTime from, LocalDateTime until) {

        boolean overlaps(Duty other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private final Map<SessionNo, Duty> duties = new HashMap<>();

    /** The stream of that person's duties. */
    static String idOf(Subject person) {
        return "duty-" + person.value();
    }

    /**
     * Nothing when the person is reserved so already.
     *
     * @param credential by which a refusal names the person
     */
    void reserve(
            Subject person,
            CredentialNo credential,
            SessionNo session,
            LocalDateTime from,
            LocalDateTime until,
            Instant now) {
        Duty wanted = new Duty(from, until);
        if (wanted.equals(duties.get(session))) {
            return;
        }
        duties.forEach((other, duty) -> {
            if (!other.equals(session) && duty.overlaps(wanted)) {
                throw new RuleViolated(FailureCode.PERSON_ON_DUTY, credential.value(), other.value());
            }
        });
        apply(new DutyReserved(person, session, from, until, now));
    }

    @EventSourcingHandler
    void evolve(DutyReserved event) {
        id = event.streamId();
        duties.put(event.session(), new Duty(event.from(), event.until()));
    }

    void release(Subject person, SessionNo session, Instant now) {
        if (duties.containsKey(session)) {
            apply(new DutyReleased(person, session, now));
        }
    }

    @EventSourcingHandler
    void evolve(DutyReleased event) {
        duties.remove(event.session());
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    PersonDuty() {}
}
