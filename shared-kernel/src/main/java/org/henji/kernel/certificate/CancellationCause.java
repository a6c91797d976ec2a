package org.henji.kernel.certificate;

/** Why a certificate that was rightly issued ends before its time (注销原因). The list is this product's own. */
public enum CancellationCause {
    /** 持证人申请 */
    WISH_OF_HOLDER,
    /** 重复发证 */
    DUPLICATE,
    /** 持证人死亡 */
    DEATH_OF_HOLDER
}
