package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.query.desk.Desk;
import org.henji.query.desk.OfficeKey;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox: one lane of work about a subject, and for whom it waits now. It goes from office to office; while nothing is
 * to be done it waits for nobody and lies on no desk. Of the three cases it has the one of its lane.
 *
 * @param office for whom it waits; null while it does for nobody
 * @param since when this kind of work began to wait for that office
 * @param task null while nothing is to be done
 */
public record Matter(
        About about,
        @Nullable OfficeKey office,
        Instant since,
        @Nullable Task task,
        @Nullable FilingCase filing,
        @Nullable NoticeCase notice,
        @Nullable AgencyCase agency) {

    static Matter evolve(FilingLane lane, @Nullable Matter row, FilingApplicationEvent event) {
        if (event instanceof FilingApplied e) {
            FilingCase begun = FilingCase.of(e);
            return next(null, About.of(e), lane.task(begun), e.at(), begun, null, null);
        }
        return known(row).with(lane, known(row).application().after(event), event.at());
    }

    static Matter evolve(FilingLane lane, @Nullable Matter row, AgencyEvaluationEvent event) {
        return known(row).with(lane, known(row).application().after(event), event.at());
    }

    static Matter evolve(NoticeLane lane, @Nullable Matter row, PublicNoticeEvent event) {
        if (event instanceof NoticePublished e) {
            NoticeCase begun = NoticeCase.of(e);
            return next(null, About.of(e), lane.task(begun), e.at(), null, begun, null);
        }
        NoticeCase now = Objects.requireNonNull(known(row).notice()).after(event);
        return next(row, known(row).about(), lane.task(now), event.at(), null, now, null);
    }

    static Matter evolve(AgencyLane lane, @Nullable Matter row, AgencyEvent event) {
        About about = switch (event) {
            case AgencyRegistered e -> About.of(e.agency(), e.particulars());
            case ParticularsChanged e -> About.of(e.agency(), e.particulars());
            default -> known(row).about();
        };
        AgencyCase now = event instanceof AgencyRegistered
                ? AgencyCase.of(event.agency())
                : Objects.requireNonNull(known(row).agency()).after(event);
        return next(row, about, lane.task(now), event.at(), null, null, now);
    }

    /** The entry as a reader of that desk sees it: with the mutations that the reader may send on that day. */
    InboxEntry shownOn(Desk desk, LocalDate today) {
        Task waiting = Objects.requireNonNull(task);
        String reader = desk.reader().userId();
        List<String> mutations = desk.isOwn()
                ? waiting.mutations().stream()
                        .filter(mutation -> cases().allMatch(known -> known.allows(mutation, reader, today)))
                        .toList()
                : List.of();
        return new InboxEntry(
                waiting.kind(),
                waiting.subject(),
                about.title(),
                about.uscc(),
                about.region(),
                about.prefecture(),
                waiting.items(),
                since,
                waiting.until(),
                mutations);
    }

    private Matter with(FilingLane lane, FilingCase now, Instant at) {
        return next(this, about, lane.task(now), at, now, null, null);
    }

    private static Matter next(
            @Nullable Matter before,
            About about,
            @Nullable Task task,
            Instant at,
            @Nullable FilingCase filing,
            @Nullable NoticeCase notice,
            @Nullable AgencyCase agency) {
        @Nullable OfficeKey office = task == null ? null : about.office(task.level());
        return new Matter(about, office, since(before, task, office, at), task, filing, notice, agency);
    }

    private static Instant since(@Nullable Matter before, @Nullable Task task, @Nullable OfficeKey office, Instant at) {
        if (task != null && task.since() != null) {
            return task.since();
        }
        return before != null && task != null && before.isAbout(task.kind(), office) ? before.since : at;
    }

    private boolean isAbout(InboxKind kind, @Nullable OfficeKey forWhom) {
        return task != null && task.kind() == kind && Objects.equals(office, forWhom);
    }

    private FilingCase application() {
        return Objects.requireNonNull(filing);
    }

    private Stream<Case> cases() {
        return Stream.<@Nullable Case>of(filing, notice, agency)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
