/** The registry of everything that is stored. */
@NullMarked
package org.henji.kernel.registry;

import org.jspecify.annotations.NullMarked;
