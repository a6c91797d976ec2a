/** Who acts: actors, their offices and levels. */
@NullMarked
package org.henji.kernel.authority;

import org.jspecify.annotations.NullMarked;
