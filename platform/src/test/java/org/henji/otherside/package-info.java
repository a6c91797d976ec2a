/** Breaks a rule on purpose. */
@NullMarked
package org.henji.otherside;

import org.jspecify.annotations.NullMarked;
