package org.henji.query.agency.notices;

/** What a closed notice says of one of its lines. */
public enum LineResult {
    /** 公示无异议 */
    CLEARED,
    /** 异议成立 */
    OBJECTED_TO
}
