package org.henji.kernel.session;

import org.henji.kernel.person.PersonalText;

/**
 * 审核不通过
 *
 * @param reason why; under the key of the candidate, of whom it speaks
 */
public record Rejection(int candidate, PersonalText reason) {}
