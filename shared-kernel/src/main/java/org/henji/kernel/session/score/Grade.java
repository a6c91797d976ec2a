package org.henji.kernel.session.score;

/** 评定 */
public enum Grade {
    /** 合格 */
    PASSED,
    /** 不合格 */
    FAILED,
    /** 缺考 */
    ABSENT,
    /** 违纪 */
    DISQUALIFIED
}
