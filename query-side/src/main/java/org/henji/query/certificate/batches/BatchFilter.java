package org.henji.query.certificate.batches;

import org.henji.kernel.agency.Uscc;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/** Which batches, as the client gave it; null does not restrict. */
record BatchFilter(
        @Nullable BatchState state,
        @Nullable String session,
        @Nullable String uscc) {

    static final BatchFilter NONE = new BatchFilter(null, null, null);

    @Nullable
    SessionNo sessionNo() {
        return session == null ? null : SessionNo.parse(session);
    }

    @Nullable
    Uscc agency() {
        return uscc == null ? null : Uscc.parse(uscc);
    }
}
