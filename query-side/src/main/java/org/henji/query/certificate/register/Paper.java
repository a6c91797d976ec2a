package org.henji.query.certificate.register;

/** How far the paper that a certificate stands on has come (当前证书印制情况); it begins anew with every reprint. */
public enum Paper {
    /** 已编码、待印制 */
    CODED,
    /** 已印制 */
    PRINTED,
    /** 已核发 */
    HANDED_OVER
}
