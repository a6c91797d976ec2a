/** Breaks a rule on purpose. */
@NullMarked
package org.henji.platform.badfixtures.injection;

import org.jspecify.annotations.NullMarked;
