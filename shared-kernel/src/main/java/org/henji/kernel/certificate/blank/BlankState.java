package org.henji.kernel.certificate.blank;

/** Where a blank is, seen from a stock that it has come into (空白证书状态). */
public enum BlankState {
    /** 在库: nothing is meant for it yet. */
    IN_STOCK,
    /** 已分配: a certificate is meant for it, or printed on it; it lies with the holder of the stock. */
    ALLOTTED,
    /** 已发往考核机构 */
    DISPATCHED,
    /** 已核发: the holder of the certificate has it. */
    ISSUED,
    /** 作废: it waits for its destruction. */
    SPOILED,
    /** 已交回省鉴定中心, spoiled */
    SURRENDERED,
    /** 遗失 */
    LOST,
    /** 已销毁 */
    DESTROYED
}
