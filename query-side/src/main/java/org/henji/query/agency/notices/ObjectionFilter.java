package org.henji.query.agency.notices;

import org.henji.kernel.agency.NoticeNo;
import org.jspecify.annotations.Nullable;

/** Which objections, as the client gave it; null does not restrict. */
record ObjectionFilter(@Nullable String notice, @Nullable ObjectionState state) {

    static final ObjectionFilter NONE = new ObjectionFilter(null, null);

    @Nullable
    NoticeNo noticeNo() {
        return notice == null ? null : NoticeNo.parse(notice);
    }
}
