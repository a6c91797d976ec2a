package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.StandingCommand.AcceptRectification;
import org.henji.command.agency.StandingCommand.OrderRectification;
import org.henji.command.agency.StandingCommand.ReinstateAgency;
import org.henji.command.agency.StandingCommand.RejectRectification;
import org.henji.command.agency.StandingCommand.ReportRectification;
import org.henji.command.agency.StandingCommand.SuspendAgency;
import org.henji.command.agency.StandingCommand.WarnAgency;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyReinstated;
import org.henji.kernel.agency.AgencyEvent.AgencySuspended;
import org.henji.kernel.agency.AgencyEvent.AgencyWarned;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.RectificationAccepted;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.AgencyEvent.RectificationRejected;
import org.henji.kernel.agency.AgencyEvent.RectificationReported;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How a filed agency stands with the bureaus (监管状态), BR-24: warned, putting something right by a day, suspended, or
 * disqualified. The measures do not wait for each other; which one a breach deserves is for the office to say. A disqualified
 * agency is out of all this until it has been filed again, which takes a new application after the ban.
 */
@AggregatePart
class Standing {

    private final Agency agency;
    private boolean rectifying;
    private @Nullable Reviewer suspendedBy;
    private @Nullable LocalDate bannedUntil;

    Standing(Agency agency) {
        this.agency = agency;
    }

    @CommandHandler
    void decide(WarnAgency command, Actor actor, Clock clock) {
        Reviewer overseer = requireOverseer(actor);
        agency.filed().mustBeInForce();
        apply(new AgencyWarned(agency.id(), overseer, command.reason(), CivilTime.now(clock)));
    }

    @CommandHandler
    void decide(OrderRectification command, Actor actor, Rules rules, Clock clock) {
        Reviewer overseer = requireOverseer(actor);
        agency.filed().mustBeInForce();
        if (rectifying) {
            throw new RuleViolated(FailureCode.RECTIFICATION_OPEN);
        }
        LocalDate today = CivilTime.today(clock);
        LocalDate deadline =
                command.deadline() == null ? today.plusDays(rules.rectificationDays()) : command.deadline();
        mustNotBePast(deadline, today);
        apply(new RectificationOrdered(agency.id(), overseer, command.findings(), deadline, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(RectificationOrdered event) {
        rectifying = true;
    }

    @CommandHandler
    void decide(ReportRectification command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, agency.id());
        mustBeRectifying();
        apply(new RectificationReported(agency.id(), command.report(), CivilTime.now(clock)));
    }

    @CommandHandler
    void decide(AcceptRectification command, Actor actor, Clock clock) {
        requireOverseer(actor);
        mustBeRectifying();
        apply(new RectificationAccepted(agency.id(), command.opinion(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(RectificationAccepted event) {
        rectifying = false;
    }

    @CommandHandler
    void decide(RejectRectification command, Actor actor, Clock clock) {
        requireOverseer(actor);
        mustBeRectifying();
        mustNotBePast(command.deadline(), CivilTime.today(clock));
        apply(new RectificationRejected(agency.id(), command.reason(), command.deadline(), CivilTime.now(clock)));
    }

    @CommandHandler
    void decide(SuspendAgency command, Actor actor, Clock clock) {
        Reviewer overseer = requireOverseer(actor);
        agency.filed().mustBeInForce();
        boolean takesOver = suspendedBy == Reviewer.PREFECTURE && overseer == Reviewer.DEPARTMENT;
        if (!takesOver) {
            mustNotBeSuspended();
        }
        apply(new AgencySuspended(agency.id(), overseer, command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(AgencySuspended event) {
        suspendedBy = event.by();
    }

    @CommandHandler
    void decide(ReinstateAgency command, Actor actor, Clock clock) {
        Reviewer overseer = requireOverseer(actor);
        mustNotBeDisqualified();
        if (suspendedBy == null) {
            throw new RuleViolated(FailureCode.AGENCY_NOT_SUSPENDED);
        }
        if (suspendedBy == Reviewer.DEPARTMENT && overseer != Reviewer.DEPARTMENT) {
            throw new RuleViolated(FailureCode.SUSPENDED_BY_DEPARTMENT);
        }
        apply(new AgencyReinstated(agency.id(), overseer, command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(AgencyReinstated event) {
        suspendedBy = null;
    }

    @EventSourcingHandler
    void evolve(AgencyDisqualified event) {
        bannedUntil = event.bannedUntil();
        suspendedBy = null;
        rectifying = false;
    }

    /** Filed again, after the ban: a new beginning. */
    @EventSourcingHandler
    void evolve(ItemFiled event) {
        bannedUntil = null;
    }

    /** The prefecture in which the agency lies, or the department. */
    Reviewer requireOverseer(Actor actor) {
        if (actor.level() == Level.PREFECTURE) {
            Authority.requireOffice(actor, Level.PREFECTURE, agency.region());
            return Reviewer.PREFECTURE;
        }
        Authority.requireDepartment(actor);
        return Reviewer.DEPARTMENT;
    }

    void mustAllowApplying(LocalDate today) {
        if (bannedUntil != null && !today.isAfter(bannedUntil)) {
            throw new RuleViolated(
                    FailureCode.REAPPLICATION_BANNED, bannedUntil.plusDays(1).toString());
        }
        mustNotBeSuspended();
    }

    void mustAllowFiling(LocalDate today) {
        mustNotBeBanned(today);
        mustNotBeSuspended();
    }

    /** After the ban it is an agency like any other that is not filed: it may put itself in order and apply. */
    void mustNotBeBanned(LocalDate today) {
        if (bannedUntil != null && !today.isAfter(bannedUntil)) {
            throw new RuleViolated(FailureCode.AGENCY_DISQUALIFIED);
        }
    }

    void mustNotBeDisqualified() {
        if (bannedUntil != null) {
            throw new RuleViolated(FailureCode.AGENCY_DISQUALIFIED);
        }
    }

    private void mustNotBeSuspended() {
        if (suspendedBy != null) {
            throw new RuleViolated(FailureCode.AGENCY_SUSPENDED);
        }
    }

    private void mustBeRectifying() {
        mustNotBeDisqualified();
        if (!rectifying) {
            throw new RuleViolated(FailureCode.NO_RECTIFICATION_OPEN);
        }
    }

    private static void mustNotBePast(LocalDate deadline, LocalDate today) {
        if (deadline.isBefore(today)) {
            throw new RuleViolated(FailureCode.RECTIFICATION_DEADLINE_INVALID, deadline.toString());
        }
    }
}
