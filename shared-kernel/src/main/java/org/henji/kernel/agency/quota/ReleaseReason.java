package org.henji.kernel.agency.quota;

/** Why a place becomes free. */
public enum ReleaseReason {
    /** 退回市（州）: the recommendation no longer stands. */
    RETURNED,
    /** 不予备案 */
    REFUSED,
    /** 撤回申请或退出项目 */
    WITHDRAWN,
    /** 取消资格 */
    DISQUALIFIED
}
