package org.henji.kernel.certificate;

/** Why a certificate is taken back (撤销原因): it should never have been issued. The list is this product's own. */
public enum RevocationCause {
    /** 以欺骗等不正当手段取得 */
    OBTAINED_BY_FRAUD,
    /** 考核违规，成绩无效 */
    RESULT_VOID,
    /** 错发 */
    ISSUED_IN_ERROR
}
