/** People: personal data that can be forgotten, and the pseudonym that stays. */
@NullMarked
package org.henji.kernel.person;

import org.jspecify.annotations.NullMarked;
