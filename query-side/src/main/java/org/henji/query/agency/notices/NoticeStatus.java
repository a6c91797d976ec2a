package org.henji.query.agency.notices;

/** How a notice stands, on the day of the question. */
public enum NoticeStatus {
    /** 尚未开始公示 */
    NOT_STARTED,
    /** 公示中 */
    RUNNING,
    /** 公示期满，待结束 */
    PERIOD_OVER,
    /** 已结束 */
    CLOSED,
    /** 已撤回 */
    WITHDRAWN
}
