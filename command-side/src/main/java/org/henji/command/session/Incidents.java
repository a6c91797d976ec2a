package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.SessionDayCommand.RecordIncident;
import org.henji.command.session.SessionDayCommand.RecordMisconduct;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;

/**
 * What went wrong on the day (考场情况记录), which BR-18 wants kept: incidents, and misconduct with what was done about it on the
 * spot.
 */
@AggregatePart
class Incidents {

    private final ExamSession session;
    private final Roster roster;
    private final SortedSet<Integer> removed = new TreeSet<>();
    private int recorded;
    private boolean misconduct;

    Incidents(ExamSession session, Roster roster) {
        this.session = session;
        this.roster = roster;
    }

    /** From the day of the session on: what happened may be written down later. */
    @CommandHandler
    PartId decide(RecordIncident command, Actor actor, UploadedFiles files, Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.planning().mustNotBeCancelled();
        session.seating().mustBeTicketed();
        session.day().mustHaveCome(clock);
        files.mustHold(actor.office(), command.evidence());
        int number = recorded + 1;
        apply(new IncidentRecorded(
                session.number(), number, command.kind(), command.facts(), command.evidence(), CivilTime.now(clock)));
        return new PartId(String.valueOf(number));
    }

    @EventSourcingHandler
    void evolve(IncidentRecorded event) {
        recorded = event.incident();
    }

    @CommandHandler
    void decide(RecordMisconduct command, Actor actor, UploadedFiles files, Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.day().mustBeRunning();
        int candidate = command.candidate();
        session.day().mustHaveCheckedIn(candidate);
        mustNotBeRemoved(candidate);
        if (command.measure() == MisconductMeasure.REMOVED && command.evidence().isEmpty()) {
            throw new RuleViolated(FailureCode.EVIDENCE_MISSING);
        }
        files.mustHold(actor.office(), command.evidence());
        apply(new MisconductRecorded(
                session.number(),
                candidate,
                command.kind(),
                new PersonalText(roster.subject(candidate), command.facts()),
                command.evidence(),
                command.measure(),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(MisconductRecorded event) {
        misconduct = true;
        if (event.measure() == MisconductMeasure.REMOVED) {
            removed.add(event.candidate());
        }
    }

    /** Whose results are void, whatever was scored. */
    SortedSet<Integer> removed() {
        return Collections.unmodifiableSortedSet(removed);
    }

    boolean hadMisconduct() {
        return misconduct;
    }

    void mustNotBeRemoved(int candidate) {
        if (removed.contains(candidate)) {
            throw new RuleViolated(FailureCode.CANDIDATE_REMOVED, String.valueOf(candidate));
        }
    }
}
