package org.henji.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.CivilTime;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvent.PersonErased;

/**
 * All erasures of people (个人信息删除), in one stream: rare acts, which {@link ErasureDecisions} prepares and
 * {@link ErasureExecution} carries out. It keeps pseudonyms only, of which nobody can tell whose they were.
 */
@Aggregate
class Erasures {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream;

    private final Set<Subject> decided = new HashSet<>();
    private final Set<Subject> carriedOut = new HashSet<>();

    boolean isDecided(Subject subject) {
        return decided.contains(subject);
    }

    void decide(ErasureDecided decision) {
        apply(decision);
    }

    @EventSourcingHandler
    void evolve(ErasureDecided event) {
        stream = ErasureEvent.STREAM;
        decided.add(event.subject());
    }

    /** Whoever carries it out may come twice: after a crash, or on two nodes at once. */
    @CommandHandler
    void decide(RecordErasure command, Clock clock) {
        Subject subject = command.subject();
        if (!decided.contains(subject)) {
            throw new IllegalStateException("nobody has decided to erase " + subject);
        }
        if (!carriedOut.contains(subject)) {
            apply(new PersonErased(subject, CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(PersonErased event) {
        carriedOut.add(event.subject());
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    Erasures() {}
}
