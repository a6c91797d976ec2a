/** What can go wrong, under stable codes with a Chinese and an English message. */
@NullMarked
package org.henji.kernel.failure;

import org.jspecify.annotations.NullMarked;
