package org.henji.query.catalogue.items;

/** Whether an item is open for assessment. */
public enum ItemStatus {
    /** 已发布 */
    PUBLISHED,
    /** 暂停 */
    SUSPENDED,
    /** 已退出目录 */
    RETIRED
}
