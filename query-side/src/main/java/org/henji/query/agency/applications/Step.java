package org.henji.query.agency.applications;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One step of an application's way: what, when, who and why.
 *
 * @param actor null only where the event carries no trail
 * @param opinion what the act itself says: the opinion of who forwarded, the reason of who returned
 * @param reason the reason given beside the act
 */
public record Step(
        Kind kind,
        Instant at,
        @Nullable Actor actor,
        @Nullable String opinion,
        @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        /** 申报 */
        APPLIED,
        /** 上报 */
        FORWARDED,
        /** 退回 */
        RETURNED,
        /** 重新提交 */
        RESUBMITTED
    }
}
