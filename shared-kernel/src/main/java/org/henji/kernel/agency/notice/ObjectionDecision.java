package org.henji.kernel.agency.notice;

/** 异议处理结果. */
public enum ObjectionDecision {
    /** 异议成立 */
    UPHELD,
    /** 异议不成立 */
    DISMISSED
}
