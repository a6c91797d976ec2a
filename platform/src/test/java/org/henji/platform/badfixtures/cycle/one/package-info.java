/** Breaks a rule on purpose. */
@NullMarked
package org.henji.platform.badfixtures.cycle.one;

import org.jspecify.annotations.NullMarked;
