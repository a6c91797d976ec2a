package org.henji.kernel.credential;

/** What a credential lets its holder do. */
public enum CredentialKind {
    /** 考评员 */
    ASSESSOR,
    /** 内部质量督导员: chosen by an agency, of which the credential speaks. */
    INTERNAL_SUPERVISOR,
    /** 外部质量督导员: chosen by the bureaus and acting for them. */
    EXTERNAL_SUPERVISOR
}
