package org.henji.kernel.session.paper;

/** A step in the custody of a package of papers (试卷交接), in their order. */
public enum CustodyStep {
    /** 封装 */
    SEALED,
    /** 发出 */
    DISPATCHED,
    /** 接收 */
    RECEIVED,
    /** 入柜保管 */
    STORED,
    /** 取出 */
    TAKEN_OUT,
    /** 验封 */
    SEAL_VERIFIED,
    /** 拆封 */
    OPENED,
    /** 发放 */
    DISTRIBUTED,
    /** 收回 */
    COLLECTED,
    /** 重新封装 */
    RESEALED,
    /** 交回 */
    RETURNED,
    /** 销毁 */
    DESTROYED
}
