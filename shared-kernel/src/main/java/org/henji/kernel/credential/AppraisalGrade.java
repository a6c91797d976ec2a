package org.henji.kernel.credential;

/** 考核评价等次 of a year. */
public enum AppraisalGrade {
    /** 优秀 */
    EXCELLENT,
    /** 合格 */
    COMPETENT,
    /** 不合格 */
    NOT_COMPETENT
}
