package org.henji.kernel.certificate.blank;

/** Why a blank can be used no more (作废原因). The list is this product's own. */
public enum SpoilCause {
    /** 印制损坏 */
    MISPRINT,
    /** 保管中损坏 */
    DAMAGED,
    /** 质量问题 */
    DEFECT,
    /** 更正或补证后收回 */
    REPLACED,
    /** 证书撤销或注销后收回 */
    WITHDRAWN
}
