package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.jspecify.annotations.Nullable;

/** The lanes of work about a public notice. */
enum NoticeLane {
    /** Until it is closed or withdrawn. */
    NOTICE("notice"),
    /** While there are undecided ones, since the first of them. */
    OBJECTIONS("objections");

    private final String name;

    NoticeLane(String name) {
        this.name = name;
    }

    String key(NoticeNo no) {
        return name + "/" + no;
    }

    /** What is to be done; null while nothing is. */
    @Nullable
    Task task(NoticeCase notice) {
        return switch (this) {
            case NOTICE -> notice.closing();
            case OBJECTIONS -> notice.decisions();
        };
    }

    Matter evolve(@Nullable Matter row, PublicNoticeEvent event) {
        if (event instanceof NoticePublished e) {
            NoticeCase begun = NoticeCase.of(e);
            return Matter.next(null, About.of(e), task(begun), e.at(), Cases.of(begun));
        }
        NoticeCase now = known(known(row).cases().notice()).after(event);
        return Matter.next(row, known(row).about(), task(now), event.at(), Cases.of(now));
    }
}
