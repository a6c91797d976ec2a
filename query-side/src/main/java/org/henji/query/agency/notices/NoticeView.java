package org.henji.query.agency.notices;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.jspecify.annotations.Nullable;

/**
 * A public notice as anyone sees it; no person is in it. The objections are rows of their own.
 *
 * @param lastDay the last day of the period
 * @param workingDays length of the period
 * @param ended whether it was closed or withdrawn
 * @param endedAt when; null while it was not
 * @param withdrawalReason null unless it was withdrawn
 */
public record NoticeView(
        NoticeNo no,
        String title,
        List<NoticeLineView> lines,
        LocalDate firstDay,
        LocalDate lastDay,
        int workingDays,
        Instant publishedAt,
        boolean ended,
        @Nullable Instant endedAt,
        @Nullable String withdrawalReason) {

    static NoticeView evolve(@Nullable NoticeView row, PublicNoticeEvent event) {
        return switch (event) {
            case NoticePublished e ->
                new NoticeView(
                        e.notice(),
                        e.title(),
                        e.lines().stream().map(NoticeLineView::of).toList(),
                        e.firstDay(),
                        e.lastDay(),
                        e.workingDays(),
                        e.at(),
                        false,
                        null,
                        null);
            case ObjectionLodged e -> known(row).with(e.line(), NoticeLineView::objectedTo);
            case ObjectionDecided e -> known(row).with(e.line(), NoticeLineView::decided);
            case NoticeClosed e -> known(row).closed(e);
            case NoticeWithdrawn e -> known(row).withdrawn(e);
        };
    }

    NoticeStatus statusOn(LocalDate today) {
        if (ended) {
            return withdrawalReason == null ? NoticeStatus.CLOSED : NoticeStatus.WITHDRAWN;
        }
        if (today.isBefore(firstDay)) {
            return NoticeStatus.NOT_STARTED;
        }
        return today.isAfter(lastDay) ? NoticeStatus.PERIOD_OVER : NoticeStatus.RUNNING;
    }

    private NoticeView closed(NoticeClosed e) {
        List<NoticeLineView> closed = lines.stream()
                .map(line ->
                        line.ended(e.objectedTo().contains(line.ref()) ? LineResult.OBJECTED_TO : LineResult.CLEARED))
                .toList();
        return ended(closed, e.at(), null);
    }

    private NoticeView withdrawn(NoticeWithdrawn e) {
        return ended(lines.stream().map(NoticeLineView::lapsed).toList(), e.at(), e.reason());
    }

    private NoticeView with(LineRef ref, UnaryOperator<NoticeLineView> change) {
        List<NoticeLineView> changed = lines.stream()
                .map(line -> line.ref().equals(ref) ? change.apply(line) : line)
                .toList();
        return new NoticeView(
                no, title, changed, firstDay, lastDay, workingDays, publishedAt, ended, endedAt, withdrawalReason);
    }

    private NoticeView ended(List<NoticeLineView> newLines, Instant at, @Nullable String reason) {
        return new NoticeView(no, title, newLines, firstDay, lastDay, workingDays, publishedAt, true, at, reason);
    }
}
