/** Breaks a rule on purpose. */
@NullMarked
package org.henji.platform.badfixtures.dependency;

import org.jspecify.annotations.NullMarked;
