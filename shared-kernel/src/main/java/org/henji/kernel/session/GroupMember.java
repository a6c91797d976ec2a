package org.henji.kernel.session;

import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.Subject;

/**
 * A member of the assessor group (考评组成员).
 *
 * @param subject who holds the credential
 * @param userId the user as whom the assessor scores; the identity provider's stable id
 * @param leader 考评组长
 */
public record GroupMember(CredentialNo credential, Subject subject, String userId, boolean leader) {}
