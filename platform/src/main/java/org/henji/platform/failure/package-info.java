/** Failures outside aggregates. */
@NullMarked
package org.henji.platform.failure;

import org.jspecify.annotations.NullMarked;
