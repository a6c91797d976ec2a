package org.henji.query.session.scorebooks;

import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.session.sessions.ScoreState;
import org.jspecify.annotations.Nullable;

/** Which score books, as the client gave it; null does not restrict. */
record ScoreBookFilter(@Nullable ScoreState state, @Nullable String item) {

    static final ScoreBookFilter NONE = new ScoreBookFilter(null, null);

    @Nullable
    ItemCode itemCode() {
        return item == null ? null : ItemCode.parse(item);
    }
}
