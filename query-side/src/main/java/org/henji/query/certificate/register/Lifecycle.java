package org.henji.query.certificate.register;

/** What a certificate is on a day (证书状态). */
public enum Lifecycle {
    /** 有效 */
    VALID,
    /** 已过期 */
    EXPIRED,
    /** 已撤销 */
    REVOKED,
    /** 已注销 */
    CANCELLED
}
