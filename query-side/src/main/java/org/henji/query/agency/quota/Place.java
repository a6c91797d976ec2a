package org.henji.query.agency.quota;

import java.time.Instant;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Uscc;

/**
 * A place that an application holds.
 *
 * @param extra whether it is one that the department granted above the limit
 * @param since when the state began
 */
public record Place(ApplicationNo application, Uscc uscc, State state, boolean extra, Instant since) {

    /** Whether the place is only kept free, or taken for good. */
    public enum State {
        /** 预留 */
        RESERVED,
        /** 已备案 */
        CONFIRMED
    }

    Place confirmed(Instant at) {
        return new Place(application, uscc, State.CONFIRMED, extra, at);
    }
}
