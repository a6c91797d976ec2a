package org.henji.query.infrastructure;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event where it stands in the stream, with its paper trail.
 *
 * @param position the global index of the event
 * @param actor who did it; null only for events written before anyone could act (imports of old data, tests)
 * @param reason why, where the person gave a reason that is not part of the event itself
 */
public record Occurrence(
        DomainEvent event,
        long position,
        @Nullable Actor actor,
        @Nullable String reason) {}
