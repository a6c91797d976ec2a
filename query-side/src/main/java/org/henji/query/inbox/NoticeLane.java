package org.henji.query.inbox;

import org.henji.kernel.agency.NoticeNo;
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
}
