package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ArchiveCommand.AddArchiveItem;
import org.henji.command.session.ArchiveCommand.RemoveArchiveItem;
import org.henji.command.session.ArchiveCommand.SealArchive;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveOpened;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemRemoved;

/**
 * The archive of a session (考核档案), BR-18: opened when the session ends, filled by the agency, sealed when it is complete, and
 * unchanged from then on; what follows is its {@linkplain ArchiveRetention retention}. It lists what is kept and where; the things
 * themselves lie with the agency.
 */
@Aggregate
class SessionArchive {

    @AggregateIdentifier
    private ArchiveNo archive;

    private ArchiveOpened opened;
    private boolean sealed;
    private int added;
    private final Map<Integer, ArchiveItem> entries = new HashMap<>();

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands and its events
    private final ArchiveRetention retention = new ArchiveRetention(this);

    /** In the act that ends the session. */
    SessionArchive(SessionNo session, Uscc agency, RegionCode region, Instant now) {
        this();
        apply(new ArchiveOpened(ArchiveNo.of(session), agency, region, now));
    }

    @EventSourcingHandler
    void evolve(ArchiveOpened event) {
        archive = event.archive();
        opened = event;
    }

    @CommandHandler
    PartId decide(AddArchiveItem command, Actor actor, UploadedFiles files, Clock clock) {
        mustBeOpenTo(actor);
        Evidence file = command.file();
        if (file != null) {
            files.mustHold(actor.office(), List.of(file));
        }
        int entry = added + 1;
        apply(new ItemAdded(
                archive,
                entry,
                command.item(),
                command.form(),
                command.title(),
                command.location(),
                file,
                CivilTime.now(clock)));
        return new PartId(String.valueOf(entry));
    }

    @EventSourcingHandler
    void evolve(ItemAdded event) {
        added = event.entry();
        entries.put(event.entry(), event.item());
    }

    @CommandHandler
    void decide(RemoveArchiveItem command, Actor actor, Clock clock) {
        mustBeOpenTo(actor);
        if (!entries.containsKey(command.entry())) {
            throw new RuleViolated(FailureCode.ARCHIVE_ENTRY_UNKNOWN, String.valueOf(command.entry()));
        }
        apply(new ItemRemoved(archive, command.entry(), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ItemRemoved event) {
        entries.remove(event.entry());
    }

    @CommandHandler
    void decide(
            SealArchive command, Actor actor, EndedSessions sessions, Aggregates aggregates, Rules rules, Clock clock) {
        mustBeOpenTo(actor);
        EndedSessions.Remains remains = sessions.remains(archive.session());
        mustBeComplete(remains.hadMisconduct());
        remains.papers().forEach(papers -> mustBeBack(papers, aggregates));
        aggregates.in(ScoreBook.class, ScoreBookNo.of(archive.session()), ScoreBook::mustBeSettled);
        LocalDate today = CivilTime.today(clock);
        apply(new ArchiveSealed(
                archive,
                today,
                today.plusYears(rules.paperRetentionYears()),
                today.plusYears(rules.electronicRetentionYears()),
                rules.paperRetentionYears(),
                rules.electronicRetentionYears(),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ArchiveSealed event) {
        sealed = true;
    }

    ArchiveOpened opened() {
        return opened;
    }

    private void mustBeOpenTo(Actor actor) {
        Authority.requireAgency(actor, opened.agency());
        if (sealed) {
            throw new RuleViolated(FailureCode.ARCHIVE_SEALED);
        }
    }

    private void mustBeComplete(boolean hadMisconduct) {
        Predicate<ArchiveItem> needed = item -> item.isMandatory() || (item == ArchiveItem.MISCONDUCT && hadMisconduct);
        String lacking = Arrays.stream(ArchiveItem.values())
                .filter(needed)
                .filter(item -> !entries.containsValue(item))
                .map(ArchiveItem::name)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw new RuleViolated(FailureCode.ARCHIVE_INCOMPLETE, lacking);
        }
    }

    private static void mustBeBack(PackageNo papers, Aggregates aggregates) {
        if (!aggregates.ask(PaperPackage.class, papers, PaperPackage::isBack)) {
            throw new RuleViolated(FailureCode.ARCHIVE_PAPERS_OUT, papers.value());
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    SessionArchive() {}
}
