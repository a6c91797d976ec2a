package org.henji.query.session.candidates;

/** Whether somebody with a ticket was there (到考情况). */
public enum Presence {
    /** 已签到 */
    IN_TIME,
    /** 迟到 */
    LATE,
    /** 缺考 */
    ABSENT
}
