package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.CustodyRule.SealUse;
import org.henji.command.session.PaperCommand.DropCustodyStep;
import org.henji.command.session.PaperCommand.ProposeCustodyStep;
import org.henji.command.session.PaperCommand.SignCustodyStep;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperPackageEvent.StepDropped;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepSigned;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.kernel.session.paper.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * The hands that a package of papers goes through (试卷交接), BR-19: a step is proposed by one person, who signs it thereby, and
 * taken when as many people have signed it as the rule asks for, from both sides where there are two. What is stated and
 * differs from what is known is no step but an incident.
 */
@AggregatePart
class CustodyChain {

    private record Pending(CustodyStep step, Custody custody, List<Signatory> signatories) {

        List<Signatory> signedAlsoBy(Signatory signatory) {
            List<Signatory> all = new ArrayList<>(signatories);
            all.add(signatory);
            return List.copyOf(all);
        }

        boolean isSignedBy(String userId) {
            return signatories.stream().anyMatch(one -> one.userId().equals(userId));
        }
    }

    private final PaperPackage paperPackage;
    private @Nullable CustodyStep last;
    private @Nullable Pending pending;

    CustodyChain(PaperPackage paperPackage) {
        this.paperPackage = paperPackage;
    }

    @CommandHandler
    void decide(ProposeCustodyStep command, Actor actor, Aggregates aggregates, Clock clock) {
        CustodyRule rule = mustBeSignedBy(actor, command.step());
        paperPackage.mustNotBeHeld();
        if (pending != null) {
            throw new RuleViolated(
                    FailureCode.CUSTODY_STEP_PENDING, pending.step().name());
        }
        mustBeNext(rule);
        mustBeTheTime(command.step(), aggregates);
        mustHaveWitnesses(command, aggregates);
        PackageContents found = new PackageContents(mustStateTheSeal(command.seal(), rule), command.papers());
        Custody custody = command.custody(found.seal());
        Instant now = CivilTime.now(clock);
        paperPackage
                .contents()
                .differenceFrom(found, rule)
                .ifPresentOrElse(
                        difference ->
                                paperPackage.report(difference, command.step(), circumstances(custody), found, now),
                        () -> apply(new StepProposed(
                                command.paperPackage(), command.step(), custody, signatory(actor), now)));
    }

    @EventSourcingHandler
    void evolve(StepProposed event) {
        pending = new Pending(event.step(), event.custody(), List.of(event.signatory()));
    }

    @CommandHandler
    void decide(SignCustodyStep command, Actor actor, Aggregates aggregates, Clock clock) {
        CustodyRule rule = mustBeSignedBy(actor, command.step());
        paperPackage.mustNotBeHeld();
        Pending waiting = mustBePending(command.step());
        if (waiting.isSignedBy(actor.userId())) {
            throw new RuleViolated(FailureCode.CUSTODY_ALREADY_SIGNED);
        }
        mustBeTheTime(command.step(), aggregates);
        List<Signatory> signatories = waiting.signedAlsoBy(signatory(actor));
        Instant now = CivilTime.now(clock);
        if (signatories.size() < paperPackage.printed().signaturesNeeded()) {
            apply(new StepSigned(command.paperPackage(), command.step(), signatory(actor), now));
        } else {
            rule.mustBeSignedByAllSides(signatories);
            apply(new StepTaken(command.paperPackage(), command.step(), waiting.custody(), signatories, now));
        }
    }

    @EventSourcingHandler
    void evolve(StepSigned event) {
        if (pending != null) {
            pending = new Pending(pending.step(), pending.custody(), pending.signedAlsoBy(event.signatory()));
        }
    }

    @EventSourcingHandler
    void evolve(StepTaken event) {
        last = event.step();
        pending = null;
    }

    @CommandHandler
    void decide(DropCustodyStep command, Actor actor, Clock clock) {
        mustBeSignedBy(actor, command.step());
        mustBePending(command.step());
        drop(command.reason(), CivilTime.now(clock));
    }

    /** What has been signed of a step is void; nothing when none waits. */
    void drop(String reason, Instant now) {
        if (pending != null) {
            apply(new StepDropped(paperPackage.printed().paperPackage(), pending.step(), reason, now));
        }
    }

    @EventSourcingHandler
    void evolve(StepDropped event) {
        pending = null;
    }

    /** The step that waits, or else the last one; of a package that was only printed, the first. */
    CustodyStep during() {
        if (pending != null) {
            return pending.step();
        }
        return last == null ? CustodyStep.SEALED : last;
    }

    /** From when it is sealed until it is opened. */
    boolean isClosed() {
        return last != null && last.compareTo(CustodyStep.OPENED) < 0;
    }

    boolean isBack() {
        return last != null && last.compareTo(CustodyStep.RETURNED) >= 0;
    }

    /** From when it is on its way to the agency until it is back. */
    boolean isInReachOfTheAgency() {
        return last != null && last.compareTo(CustodyStep.DISPATCHED) >= 0 && !isBack();
    }

    private boolean isHeldByTheAgency() {
        return isInReachOfTheAgency() && last != CustodyStep.DISPATCHED;
    }

    private CustodyRule mustBeSignedBy(Actor actor, CustodyStep step) {
        paperPackage.mustBelongToItsSides(actor);
        CustodyRule rule = CustodyRule.of(step);
        rule.mustBeSignedBy(actor.level());
        return rule;
    }

    private Pending mustBePending(CustodyStep step) {
        if (pending == null || pending.step() != step) {
            throw new RuleViolated(FailureCode.CUSTODY_STEP_NOT_PENDING);
        }
        return pending;
    }

    private void mustBeNext(CustodyRule rule) {
        boolean next;
        if (paperPackage.isVoid()) {
            mustBeAWayOut(rule.step());
            next = last != CustodyStep.DESTROYED && isHeldByTheAgency() == (rule.step() == CustodyStep.RETURNED);
        } else {
            next = rule.follows(last);
        }
        if (!next) {
            throw new RuleViolated(
                    FailureCode.CUSTODY_STEP_OUT_OF_ORDER, rule.step().name());
        }
    }

    private static void mustBeAWayOut(CustodyStep step) {
        if (step != CustodyStep.RETURNED && step != CustodyStep.DESTROYED) {
            throw new RuleViolated(FailureCode.CUSTODY_VOID);
        }
    }

    /** Opened while the session runs; asked again of whoever signs, because the signature is what opens. */
    private void mustBeTheTime(CustodyStep step, Aggregates aggregates) {
        if (step == CustodyStep.OPENED) {
            aggregates.in(ExamSession.class, session(), session -> {
                if (!session.isStarted()) {
                    throw new RuleViolated(FailureCode.CUSTODY_BEFORE_START);
                }
                session.day().mustNotHaveEnded();
            });
        }
    }

    private void mustHaveWitnesses(ProposeCustodyStep command, Aggregates aggregates) {
        if (command.step() == CustodyStep.SEAL_VERIFIED) {
            Set<Integer> witnesses = new HashSet<>(command.witnesses());
            int needed = paperPackage.printed().witnessesNeeded();
            if (witnesses.size() < needed
                    || !aggregates.ask(ExamSession.class, session(), it -> it.isCheckedIn(witnesses))) {
                throw new RuleViolated(FailureCode.CUSTODY_WITNESSES_MISSING, String.valueOf(needed));
            }
        }
    }

    /** The number as it is recorded: none of an open package, whatever was on it. */
    private @Nullable String mustStateTheSeal(@Nullable String stated, CustodyRule rule) {
        boolean expected = rule.seal() == SealUse.SETS
                || (rule.seal() == SealUse.STATES && paperPackage.contents().seal() != null);
        if (expected && stated == null) {
            throw new RuleViolated(FailureCode.CUSTODY_SEAL_MISSING);
        }
        return rule.seal() == SealUse.NONE ? null : stated;
    }

    private static String circumstances(Custody custody) {
        return custody.from() + " → " + custody.to() + "，" + custody.place();
    }

    private SessionNo session() {
        return paperPackage.printed().session();
    }

    private static Signatory signatory(Actor actor) {
        return new Signatory(actor.userId(), actor.level());
    }
}
