package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.NoticeCommand.DecideObjection;
import org.henji.command.agency.NoticeCommand.LodgeObjection;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;

/** The objections to the lines of a notice (异议): numbered as they come in, and each decided once. */
@AggregatePart
class Objections {

    private final PublicNotice notice;
    private int lodged;
    private final SortedMap<Integer, LineRef> undecided = new TreeMap<>();
    private final Set<LineRef> upheld = new HashSet<>();

    Objections(PublicNotice notice) {
        this.notice = notice;
    }

    /** From anybody: what is asked is a name to answer to, and something to look into. */
    @CommandHandler
    PartId decide(LodgeObjection command, Rules rules, Clock clock) {
        notice.mustBeOpen();
        notice.mustBeWithinPeriod(CivilTime.today(clock));
        LineRef line = new LineRef(command.application(), command.item());
        notice.mustHave(line);
        mustBeNamed(command.objector());
        mustNotBeFlooded(line, rules.openObjectionsPerLine());
        Subject objector = command.objector().subject();
        String evidence = command.evidence();
        int number = lodged + 1;
        apply(new ObjectionLodged(
                notice.id(),
                number,
                line,
                command.objector(),
                new PersonalText(objector, command.facts()),
                evidence == null ? null : new PersonalText(objector, evidence),
                CivilTime.now(clock)));
        return new PartId(notice.id() + "-O" + number);
    }

    @EventSourcingHandler
    void evolve(ObjectionLodged event) {
        lodged = event.objection();
        undecided.put(event.objection(), event.line());
    }

    @CommandHandler
    void decide(DecideObjection command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        notice.mustBeOpen();
        LineRef line = mustBeUndecided(command.objection());
        notice.mustNotHaveEvaluated(actor, line);
        apply(new ObjectionDecided(
                notice.id(), command.objection(), line, command.decision(), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ObjectionDecided event) {
        undecided.remove(event.objection());
        if (event.decision() == ObjectionDecision.UPHELD) {
            upheld.add(event.line());
        }
    }

    List<Integer> undecided() {
        return List.copyOf(undecided.keySet());
    }

    Set<LineRef> linesUndecided() {
        return Set.copyOf(undecided.values());
    }

    boolean isUpheld(LineRef line) {
        return upheld.contains(line);
    }

    void mustAllBeDecided() {
        if (!undecided.isEmpty()) {
            throw new RuleViolated(
                    FailureCode.OBJECTION_OPEN,
                    undecided.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    private static void mustBeNamed(PersonalData objector) {
        String name = objector.name();
        if (name == null || name.isBlank() || objector.phone() == null) {
            throw new RuleViolated(FailureCode.OBJECTION_NAME_MISSING);
        }
    }

    private void mustNotBeFlooded(LineRef line, int limit) {
        if (Collections.frequency(undecided.values(), line) >= limit) {
            throw new RuleViolated(FailureCode.TOO_MANY_OBJECTIONS, String.valueOf(limit));
        }
    }

    private LineRef mustBeUndecided(int objection) {
        LineRef line = undecided.get(objection);
        if (line != null) {
            return line;
        }
        throw objection >= 1 && objection <= lodged
                ? new RuleViolated(FailureCode.OBJECTION_ALREADY_DECIDED)
                : new RuleViolated(FailureCode.OBJECTION_UNKNOWN, String.valueOf(objection));
    }
}
