/** Breaks a rule on purpose. */
@NullMarked
package org.henji.query.badfixtures.cycle.one;

import org.jspecify.annotations.NullMarked;
