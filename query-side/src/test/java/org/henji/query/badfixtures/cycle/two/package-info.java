/** Breaks a rule on purpose. */
@NullMarked
package org.henji.query.badfixtures.cycle.two;

import org.jspecify.annotations.NullMarked;
