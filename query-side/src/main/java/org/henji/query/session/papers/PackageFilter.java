package org.henji.query.session.papers;

import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/** Which packages, as the client gave it; null does not restrict. */
record PackageFilter(@Nullable String session, @Nullable PackageState state) {

    static final PackageFilter NONE = new PackageFilter(null, null);

    @Nullable
    SessionNo sessionNo() {
        return session == null ? null : SessionNo.parse(session);
    }
}
