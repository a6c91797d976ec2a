package org.henji.query.agency.notices;

import org.jspecify.annotations.Nullable;

/** Which notices; null does not restrict. */
record NoticeFilter(@Nullable Boolean ended) {

    static final NoticeFilter NONE = new NoticeFilter(null);
}
