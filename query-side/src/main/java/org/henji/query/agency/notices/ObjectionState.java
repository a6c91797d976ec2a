package org.henji.query.agency.notices;

import org.henji.kernel.agency.notice.ObjectionDecision;

/** What has become of an objection. */
public enum ObjectionState {
    /** 待处理 */
    UNDECIDED,
    /** 异议成立 */
    UPHELD,
    /** 异议不成立 */
    DISMISSED,
    /** 公示撤回，异议失效 */
    LAPSED;

    static ObjectionState of(ObjectionDecision decision) {
        return switch (decision) {
            case UPHELD -> UPHELD;
            case DISMISSED -> DISMISSED;
        };
    }
}
