package org.henji.kernel.session;

import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.Subject;

/** The internal quality supervisor of a session (内部质量督导员). */
public record SupervisorOnDuty(CredentialNo credential, Subject subject, String userId) {}
