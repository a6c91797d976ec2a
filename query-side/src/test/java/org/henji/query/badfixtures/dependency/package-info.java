/** Breaks a rule on purpose. */
@NullMarked
package org.henji.query.badfixtures.dependency;

import org.jspecify.annotations.NullMarked;
