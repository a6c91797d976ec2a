package org.henji.query.certificate.batches;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A step of a batch's way.
 *
 * @param state that it came to
 * @param actor null only where the event carries no trail
 * @param note what the act says: the reason of a return or a withdrawal, the opinion of the approval, who carries it
 */
public record BatchStep(
        BatchState state,
        Instant at,
        @Nullable Actor actor,
        @Nullable String note) {

    static BatchStep of(BatchState state, @Nullable String note, Occurrence occurrence) {
        return new BatchStep(state, occurrence.event().at(), occurrence.actor(), note);
    }
}
