package org.henji.command.infrastructure;

/** What becomes of a workbook with bad rows. */
public enum ImportMode {
    /** 全部导入或全部不导入 */
    ALL_OR_NOTHING,
    /** 只导入无误的行 */
    GOOD_ROWS_ONLY
}
