/** Encryption of personal data under a key per person, and forgetting people. */
@NullMarked
package org.henji.platform.person;

import org.jspecify.annotations.NullMarked;
