/** The paper trail that travels with every message. */
@NullMarked
package org.henji.kernel.message;

import org.jspecify.annotations.NullMarked;
