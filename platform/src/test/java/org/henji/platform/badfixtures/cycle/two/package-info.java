/** Breaks a rule on purpose. */
@NullMarked
package org.henji.platform.badfixtures.cycle.two;

import org.jspecify.annotations.NullMarked;
