package org.henji.query.session.archives;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of an archive.
 *
 * @param reason of the approval
 * @param witnesses users who saw it; empty until it is destroyed
 * @param destroyedAt null until it is destroyed
 */
public record Destruction(
        String reason,
        Instant approvedAt,
        List<String> witnesses,
        @Nullable Instant destroyedAt) {

    Destruction done(List<String> before, Instant at) {
        return new Destruction(reason, approvedAt, before, at);
    }
}
