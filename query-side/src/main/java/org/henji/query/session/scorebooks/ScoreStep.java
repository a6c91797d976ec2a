package org.henji.query.session.scorebooks;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A step of a score book's way.
 *
 * @param actor null only where the event carries no trail
 * @param opinion what the act says: the opinion of who confirmed, the reason of who returned
 */
public record ScoreStep(
        Kind kind,
        Instant at,
        @Nullable Actor actor,
        @Nullable String opinion) {

    /** What was done. */
    public enum Kind {
        /** 校对无误 */
        CHECKED,
        /** 校对有误 */
        CHECK_FAILED,
        /** 上报 */
        SUBMITTED,
        /** 退回 */
        RETURNED,
        /** 确认 */
        CONFIRMED,
        /** 接收 */
        RECEIVED
    }

    static ScoreStep of(Kind kind, @Nullable String opinion, Occurrence occurrence) {
        return new ScoreStep(kind, occurrence.event().at(), occurrence.actor(), opinion);
    }
}
