/** Breaks a rule on purpose. */
@NullMarked
package org.henji.query.badfixtures.fold;

import org.jspecify.annotations.NullMarked;
