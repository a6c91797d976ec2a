/** Breaks a rule on purpose. */
@NullMarked
package org.henji.query.badfixtures.injection;

import org.jspecify.annotations.NullMarked;
