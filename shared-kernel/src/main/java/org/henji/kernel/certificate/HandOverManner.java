package org.henji.kernel.certificate;

/** How a certificate came into the hands of its holder (核发方式). The list is this product's own. */
public enum HandOverManner {
    /** 本人签收 */
    SIGNED_BY_HOLDER,
    /** 代领人凭委托签收 */
    SIGNED_BY_AGENT,
    /** 邮寄，凭回执 */
    POSTED
}
