package org.henji.query.session.papers;

/** Whether a package goes on its way. */
public enum PackageState {
    /** 正常流转 */
    MOVING,
    /** 因异常暂停流转 */
    HELD,
    /** 已作废，只能交回和销毁 */
    VOID
}
