package org.henji.query.credential;

/** Whether a credential lets its holder act on the day of the question. */
enum CredentialStatus {
    /** 有效 */
    VALID,
    /** 尚未生效 */
    NOT_YET_VALID,
    /** 已过期 */
    EXPIRED,
    /** 已暂停 */
    SUSPENDED,
    /** 已撤销 */
    REVOKED
}
