package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.PlanCommand.ApprovePlan;
import org.henji.command.session.PlanCommand.CancelSession;
import org.henji.command.session.PlanCommand.ChangePlan;
import org.henji.command.session.PlanCommand.ReturnPlan;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.PlanEvent.PlanApproved;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PlanEvent.PlanReturned;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a session (考核计划), for an item of the catalogue (BR-02): filed by the agency, approved or returned by the
 * prefecture. Whatever the agency changes, the prefecture decides on again; once seats have been arranged it changes no more.
 */
@AggregatePart
class Planning {

    private enum Status {
        WAITING,
        RETURNED,
        APPROVED,
        CANCELLED
    }

    private final ExamSession session;
    private @Nullable SessionPlan plan;
    private Status status = Status.WAITING;

    Planning(ExamSession session) {
        this.session = session;
    }

    @EventSourcingHandler
    void evolve(PlanFiled event) {
        plan = event.plan();
    }

    @CommandHandler
    void decide(
            ChangePlan command,
            Actor actor,
            PlanRules planRules,
            RegisteredCandidates candidates,
            Aggregates aggregates,
            Rules rules,
            Clock clock) {
        Authority.requireAgency(actor, session.agency());
        mustNotBeCancelled();
        session.seating().mustNotBeArranged();
        SessionPlan wanted = command.plan();
        if (wanted.equals(plan) && status != Status.RETURNED) {
            return;
        }
        mustBeOfTheSameItem(wanted);
        planRules.checkChange(session.agency(), wanted, plan());
        int leadTime = rules.planLeadTimeWorkingDays();
        if (status != Status.APPROVED || !wanted.date().equals(plan().date())) {
            planRules.mustBeAhead(wanted.date(), CivilTime.today(clock), leadTime);
        }
        session.registration().mustFit(wanted, candidates, rules, clock);
        Instant now = CivilTime.now(clock);
        session.grouping().follow(wanted, aggregates, now);
        apply(new PlanChanged(session.number(), wanted, command.reason(), leadTime, now));
    }

    @EventSourcingHandler
    void evolve(PlanChanged event) {
        plan = event.plan();
        status = Status.WAITING;
    }

    @CommandHandler
    void decide(ApprovePlan command, Actor actor, PlanRules planRules, Clock clock) {
        Authority.requireOffice(actor, Level.PREFECTURE, session.region());
        mustBeWaiting();
        planRules.mustBeOpen(plan().item());
        planRules.mustAssess(session.agency(), plan());
        apply(new PlanApproved(session.number(), command.opinion(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(PlanApproved event) {
        status = Status.APPROVED;
    }

    @CommandHandler
    void decide(ReturnPlan command, Actor actor, Clock clock) {
        Authority.requireOffice(actor, Level.PREFECTURE, session.region());
        mustBeWaiting();
        apply(new PlanReturned(session.number(), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(PlanReturned event) {
        status = Status.RETURNED;
    }

    @CommandHandler
    void decide(CancelSession command, Actor actor, Aggregates aggregates, Clock clock) {
        requireHolderOrOverseer(actor);
        mustNotBeCancelled();
        session.day().mustNotHaveStarted();
        Instant now = CivilTime.now(clock);
        session.grouping().giveUp(aggregates, now);
        apply(new SessionCancelled(session.number(), command.reason(), now));
    }

    @EventSourcingHandler
    void evolve(SessionCancelled event) {
        status = Status.CANCELLED;
    }

    SessionPlan plan() {
        return Objects.requireNonNull(plan);
    }

    void mustBeApproved() {
        mustNotBeCancelled();
        if (status != Status.APPROVED) {
            throw new RuleViolated(FailureCode.PLAN_NOT_APPROVED);
        }
    }

    void mustNotBeCancelled() {
        if (status == Status.CANCELLED) {
            throw new RuleViolated(FailureCode.SESSION_CANCELLED);
        }
    }

    /** The agency, its prefecture, or the department. */
    private void requireHolderOrOverseer(Actor actor) {
        switch (actor.level()) {
            case PREFECTURE -> Authority.requireOffice(actor, Level.PREFECTURE, session.region());
            case DEPARTMENT -> Authority.requireDepartment(actor);
            default -> Authority.requireAgency(actor, session.agency());
        }
    }

    private void mustBeWaiting() {
        mustNotBeCancelled();
        if (status != Status.WAITING) {
            throw new RuleViolated(FailureCode.PLAN_NOT_WAITING);
        }
    }

    /** Candidates have registered for the item; another one is another session. */
    private void mustBeOfTheSameItem(SessionPlan wanted) {
        if (!wanted.item().equals(plan().item())) {
            throw new RuleViolated(FailureCode.PLAN_ITEM_FIXED, plan().item().value());
        }
    }
}
