package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ArchiveCommand.ApproveArchiveDestruction;
import org.henji.command.session.ArchiveCommand.DestroyArchive;
import org.henji.command.session.ArchiveCommand.RecordArchiveAccess;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveAccessed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveDestroyed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.DestructionApproved;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a sealed archive (保存与销毁), BR-18: who looks into it is recorded, and it is destroyed before witnesses, once
 * both its periods are over and the prefecture has agreed.
 */
@AggregatePart
class ArchiveRetention {

    private static final int WITNESSES = 2;

    private final SessionArchive archive;
    private boolean destructionApproved;
    private boolean destroyed;

    /** Last day of the longer period; null until it is sealed. */
    private @Nullable LocalDate keptUntil;

    ArchiveRetention(SessionArchive archive) {
        this.archive = archive;
    }

    @EventSourcingHandler
    void evolve(ArchiveSealed event) {
        keptUntil = event.paperUntil().isAfter(event.electronicUntil()) ? event.paperUntil() : event.electronicUntil();
    }

    @CommandHandler
    void decide(RecordArchiveAccess command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, archive.opened().agency());
        mustBeKept();
        mustBeDifferent(List.of(command.consentedBy(), command.archivist(), command.supervisor()));
        apply(new ArchiveAccessed(
                command.archive(),
                command.purpose(),
                command.consentedBy(),
                command.archivist(),
                command.supervisor(),
                CivilTime.now(clock)));
    }

    @CommandHandler
    void decide(ApproveArchiveDestruction command, Actor actor, Clock clock) {
        Authority.requireOffice(actor, Level.PREFECTURE, archive.opened().region());
        LocalDate lastDay = mustBeKept();
        if (!CivilTime.today(clock).isAfter(lastDay)) {
            throw new RuleViolated(FailureCode.RETENTION_RUNNING, lastDay.toString());
        }
        if (!destructionApproved) {
            apply(new DestructionApproved(command.archive(), command.reason(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(DestructionApproved event) {
        destructionApproved = true;
    }

    @CommandHandler
    void decide(DestroyArchive command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, archive.opened().agency());
        mustBeKept();
        if (!destructionApproved) {
            throw new RuleViolated(FailureCode.DESTRUCTION_NOT_APPROVED);
        }
        mustBeWitnessed(command.witnesses(), actor);
        apply(new ArchiveDestroyed(command.archive(), command.witnesses(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ArchiveDestroyed event) {
        destroyed = true;
    }

    private LocalDate mustBeKept() {
        if (keptUntil == null) {
            throw new RuleViolated(FailureCode.ARCHIVE_NOT_SEALED);
        }
        if (destroyed) {
            throw new RuleViolated(FailureCode.ARCHIVE_DESTROYED);
        }
        return keptUntil;
    }

    private static void mustBeWitnessed(List<String> witnesses, Actor actor) {
        mustBeDifferent(witnesses);
        if (witnesses.size() < WITNESSES || witnesses.contains(actor.userId())) {
            throw new RuleViolated(FailureCode.ARCHIVE_WITNESSES_SAME);
        }
    }

    private static void mustBeDifferent(List<String> userIds) {
        Set<String> people = new HashSet<>(userIds);
        if (people.size() < userIds.size()) {
            throw new RuleViolated(FailureCode.ARCHIVE_WITNESSES_SAME);
        }
    }
}
