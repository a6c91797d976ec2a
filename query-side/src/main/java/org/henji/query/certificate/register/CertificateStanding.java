package org.henji.query.certificate.register;

/** Whether a certificate was ended by an act (证书效力); that its time has run out is computed. */
public enum CertificateStanding {
    /** 未撤销、未注销 */
    VALID,
    /** 已撤销 */
    REVOKED,
    /** 已注销 */
    CANCELLED
}
