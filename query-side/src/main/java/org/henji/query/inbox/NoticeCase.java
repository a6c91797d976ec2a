package org.henji.query.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work on a notice.
 *
 * @param undecided the first one first
 * @param over whether it is closed or withdrawn
 */
public record NoticeCase(NoticeNo no, LocalDate lastDay, List<Line> lines, List<Objection> undecided, boolean over)
        implements Case {

    /** A line, and who does not decide objections to it. */
    public record Line(LineRef ref, List<String> evaluators) {

        static Line of(NoticeLine line) {
            return new Line(line.ref(), line.evaluators());
        }
    }

    /** An objection that waits for a decision. */
    public record Objection(int number, LineRef line, Instant at) {}

    static NoticeCase of(NoticePublished event) {
        return new NoticeCase(
                event.notice(),
                event.lastDay(),
                event.lines().stream().map(Line::of).toList(),
                List.of(),
                false);
    }

    NoticeCase after(PublicNoticeEvent event) {
        return switch (event) {
            case NoticePublished e -> of(e);
            case ObjectionLodged e ->
                with(Stream.concat(undecided.stream(), Stream.of(new Objection(e.objection(), e.line(), e.at())))
                        .toList());
            case ObjectionDecided e ->
                with(undecided.stream()
                        .filter(open -> open.number() != e.objection())
                        .toList());
            case NoticeClosed e -> ended();
            case NoticeWithdrawn e -> ended();
        };
    }

    /** Closing waits for the end of the last day; an objection is not decided, nor made to lapse, by who evaluated its line. */
    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return switch (mutation) {
            case "closeNotice" -> today.isAfter(lastDay);
            case "withdrawNotice" -> undecided.stream().allMatch(open -> mayDecide(userId, open));
            case "decideObjection" -> undecided.stream().anyMatch(open -> mayDecide(userId, open));
            default -> true;
        };
    }

    /** A notice is closed once no objection is undecided; until then it can be withdrawn only. */
    @Nullable
    Task closing() {
        if (over) {
            return null;
        }
        Task open = undecided.isEmpty()
                ? task(InboxKind.NOTICE_TO_CLOSE, "closeNotice", "withdrawNotice")
                : task(InboxKind.NOTICE_TO_CLOSE, "withdrawNotice");
        return open.until(lastDay);
    }

    @Nullable
    Task decisions() {
        if (undecided.isEmpty()) {
            return null;
        }
        List<ItemCode> items =
                undecided.stream().map(open -> open.line().item()).distinct().toList();
        return task(InboxKind.OBJECTIONS_TO_DECIDE, "decideObjection")
                .about(items)
                .since(undecided.getFirst().at());
    }

    private Task task(InboxKind kind, String... mutations) {
        return Task.of(kind, Level.DEPARTMENT, no.value(), mutations);
    }

    private boolean mayDecide(String userId, Objection open) {
        return lines.stream()
                .filter(line -> line.ref().equals(open.line()))
                .noneMatch(line -> line.evaluators().contains(userId));
    }

    private NoticeCase with(List<Objection> open) {
        return new NoticeCase(no, lastDay, lines, open, over);
    }

    private NoticeCase ended() {
        return new NoticeCase(no, lastDay, lines, List.of(), true);
    }
}
