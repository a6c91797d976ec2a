package org.henji.query.agency.directory;

/** Whether an agency may assess an item it is filed for, on the day of the question. */
public enum FilingStatus {
    /** 可以开展考核 */
    FILED,
    /** 停用: too few assessors with a valid credential (BR-07) */
    BLOCKED,
    /** 机构已暂停 */
    SUSPENDED,
    /** 备案到期 */
    EXPIRED
}
