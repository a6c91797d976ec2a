package org.henji.query.inbox;

import org.henji.kernel.authority.Actor;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/** Who did something, for the rules by which nobody decides about their own work. */
final class Who {

    private Who() {}

    /** The user; null only where the event carries no trail. */
    static @Nullable String did(Occurrence occurrence) {
        Actor actor = occurrence.actor();
        return actor == null ? null : actor.userId();
    }
}
