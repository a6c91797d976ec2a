package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.RosterCommand.ApproveRemaining;
import org.henji.command.session.RosterCommand.ReviewCandidates;
import org.henji.command.session.RosterCommand.SubmitRoster;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.Rejection;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;

/** The review of the candidates by the prefecture (资格审核), BR-16: one by one, or all at once. */
@AggregatePart
class RosterReview {

    private final ExamSession session;
    private final Roster roster;

    RosterReview(ExamSession session, Roster roster) {
        this.session = session;
        this.roster = roster;
    }

    @CommandHandler
    void decide(SubmitRoster command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.rosterMustBeOpen();
        session.planning().mustBeApproved();
        List<Integer> registered = roster.in(Roster.Status.REGISTERED);
        if (registered.isEmpty()) {
            throw new RuleViolated(FailureCode.ROSTER_EMPTY);
        }
        apply(new RosterSubmitted(session.number(), registered, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(RosterSubmitted event) {
        roster.become(event.candidates(), Roster.Status.SUBMITTED);
    }

    @CommandHandler
    void decide(ReviewCandidates command, Actor actor, Clock clock) {
        mustBeOpenTo(actor);
        mustWaitAndBeListedOnce(command);
        review(
                command.approved().stream().sorted().toList(),
                command.rejected().stream()
                        .sorted(Comparator.comparingInt(RosterCommand.Rejection::candidate))
                        .map(it -> new Rejection(
                                it.candidate(), new PersonalText(roster.subject(it.candidate()), it.reason())))
                        .toList(),
                clock);
    }

    @CommandHandler
    void decide(ApproveRemaining command, Actor actor, Clock clock) {
        mustBeOpenTo(actor);
        review(roster.in(Roster.Status.SUBMITTED), List.of(), clock);
    }

    @EventSourcingHandler
    void evolve(CandidatesReviewed event) {
        roster.become(event.approved(), Roster.Status.APPROVED);
        event.rejected().forEach(rejection -> roster.become(rejection.candidate(), Roster.Status.REJECTED));
    }

    private void review(List<Integer> approved, List<Rejection> rejected, Clock clock) {
        if (!approved.isEmpty() || !rejected.isEmpty()) {
            apply(new CandidatesReviewed(session.number(), approved, rejected, CivilTime.now(clock)));
        }
    }

    private void mustBeOpenTo(Actor actor) {
        Authority.requireOffice(actor, Level.PREFECTURE, session.region());
        session.rosterMustBeOpen();
    }

    private void mustWaitAndBeListedOnce(ReviewCandidates command) {
        Set<Integer> seen = new HashSet<>();
        Stream.concat(command.approved().stream(), command.rejected().stream().map(RosterCommand.Rejection::candidate))
                .forEach(candidate -> {
                    if (!seen.add(candidate)) {
                        throw new RuleViolated(FailureCode.CANDIDATE_REPEATED, String.valueOf(candidate));
                    }
                    if (roster.status(candidate) != Roster.Status.SUBMITTED) {
                        throw new RuleViolated(FailureCode.CANDIDATE_NOT_SUBMITTED, String.valueOf(candidate));
                    }
                });
    }
}
