package org.henji.query.credential;

/** What the department has decided about a credential; whether it is valid is a question about a day. */
public enum CredentialState {
    /** 有效 */
    IN_FORCE,
    /** 暂停 */
    SUSPENDED,
    /** 撤销 */
    REVOKED
}
