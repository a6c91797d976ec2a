package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.PaperCommand.DecideCustodyIncident;
import org.henji.command.session.PaperCommand.PrintPaperPackage;
import org.henji.command.session.PaperCommand.ReportCustodyIncident;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentDecided;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.jspecify.annotations.Nullable;

/**
 * A package of papers (试卷包), BR-19: printed by the centre, handed on in {@linkplain CustodyChain steps} that several people
 * sign, and in the end destroyed by the centre. One person is enough to stop it and none is enough to move it: an incident
 * holds the package until somebody else at the centre has decided about it. What is in the papers it does not know, and of the
 * session only what it asks it: whether it has started, and who has checked in.
 */
@Aggregate
class PaperPackage {

    /**
     * What was found.
     *
     * @param reportedBy the user; null when history does not tell
     */
    private record Incident(PackageContents found, @Nullable String reportedBy) {}

    @AggregateIdentifier
    private PackageNo paperPackage;

    private PackagePrinted printed;
    private PackageContents contents;
    private int reported;
    private final Map<Integer, Incident> undecided = new HashMap<>();
    private boolean voided;

    @AggregateMember
    private final CustodyChain chain = new CustodyChain(this);

    /** The number is the session's to give. */
    void print(PackageNo number, ExamSession session, PrintPaperPackage command, Rules rules, Instant now) {
        apply(new PackagePrinted(
                number,
                command.session(),
                session.agency(),
                session.region(),
                command.paperSet(),
                command.papers(),
                rules.custodySignatories(),
                rules.sealWitnesses(),
                now));
    }

    @EventSourcingHandler
    void evolve(PackagePrinted event) {
        paperPackage = event.paperPackage();
        printed = event;
        contents = new PackageContents(null, event.papers());
    }

    @EventSourcingHandler
    void evolve(StepTaken event) {
        contents = contents.after(CustodyRule.of(event.step()), event.custody());
    }

    @CommandHandler
    void decide(ReportCustodyIncident command, Actor actor, Clock clock) {
        mustBelongToItsSides(actor);
        if (actor.level() == Level.AGENCY && !chain.isInReachOfTheAgency()) {
            throw new RuleViolated(FailureCode.CUSTODY_RIGHT_MISSING);
        }
        boolean sealMissing = command.foundSeal() == null && command.kind() != CustodyIncidentKind.SEAL_BROKEN;
        if (sealMissing && contents.seal() != null) {
            throw new RuleViolated(FailureCode.CUSTODY_SEAL_MISSING);
        }
        report(
                command.kind(),
                chain.during(),
                command.facts(),
                new PackageContents(command.foundSeal(), command.foundPapers()),
                CivilTime.now(clock));
    }

    /** The package is held from now on, and whoever had signed a step signs it anew if it goes on. */
    void report(CustodyIncidentKind kind, CustodyStep during, String facts, PackageContents found, Instant now) {
        chain.drop(facts, now);
        apply(new CustodyIncidentReported(
                paperPackage,
                reported + 1,
                kind,
                during,
                facts,
                contents.seal(),
                found.seal(),
                contents.papers(),
                found.papers(),
                now));
    }

    @EventSourcingHandler
    void evolve(CustodyIncidentReported event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        reported = event.incident();
        undecided.put(
                event.incident(), new Incident(new PackageContents(event.foundSeal(), event.foundPapers()), userId));
    }

    @CommandHandler
    void decide(DecideCustodyIncident command, Actor actor, Clock clock) {
        Authority.requireOffice(actor, Level.CENTER, printed.region());
        Incident incident = undecided.get(command.incident());
        if (incident == null) {
            throw new RuleViolated(FailureCode.CUSTODY_INCIDENT_UNKNOWN, String.valueOf(command.incident()));
        }
        // otherwise one person could state another seal and then let it stand
        if (actor.userId().equals(incident.reportedBy())) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
        mustStayClosed(incident, command.decision());
        apply(new CustodyIncidentDecided(
                paperPackage, command.incident(), command.decision(), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(CustodyIncidentDecided event) {
        Incident incident = undecided.remove(event.incident());
        if (incident != null && event.decision() != IncidentDecision.UNFOUNDED) {
            contents = incident.found();
        }
        voided |= event.decision() == IncidentDecision.VOID;
    }

    /** Whoever let an unsealed package go on would let it be open before the session has started. */
    private void mustStayClosed(Incident incident, IncidentDecision decision) {
        if (decision == IncidentDecision.CONTINUE
                && chain.isClosed()
                && incident.found().seal() == null) {
            throw new RuleViolated(FailureCode.CUSTODY_SEAL_BROKEN);
        }
    }

    PackagePrinted printed() {
        return printed;
    }

    PackageContents contents() {
        return contents;
    }

    boolean isVoid() {
        return voided;
    }

    /** Nobody has to be worried about its papers any more. */
    boolean isBack() {
        return chain.isBack();
    }

    /** Whoever acts does so for the centre or for the agency of the session. */
    void mustBelongToItsSides(Actor actor) {
        if (actor.level() == Level.AGENCY) {
            Authority.requireAgency(actor, printed.agency());
        } else {
            Authority.requireOffice(actor, Level.CENTER, printed.region());
        }
    }

    void mustNotBeHeld() {
        if (!undecided.isEmpty()) {
            throw new RuleViolated(FailureCode.CUSTODY_HELD);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    PaperPackage() {}
}
