package org.henji.query.session.archives;

import org.jspecify.annotations.Nullable;

/** Which archives; null does not restrict. */
record ArchiveFilter(@Nullable ArchiveState state) {

    static final ArchiveFilter NONE = new ArchiveFilter(null);
}
