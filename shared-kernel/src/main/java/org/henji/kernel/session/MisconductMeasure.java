package org.henji.kernel.session;

/** What was done about misconduct on the spot. */
public enum MisconductMeasure {
    /** 警告 */
    WARNED,
    /** 终止考核，成绩无效: the result is 违纪, whatever was scored. */
    REMOVED
}
