package org.henji.query.statistics;

/** By what sessions and certificates are counted. */
public enum Dimension {
    /** 市（州） */
    PREFECTURE,
    /** 县（区） */
    COUNTY,
    /** 项目 */
    ITEM,
    /** 考核机构 */
    AGENCY,
    /** 月份 */
    MONTH
}
