/** The administrative divisions (行政区划) that take part, and who covers whom. */
@NullMarked
package org.henji.kernel.region;

import org.jspecify.annotations.NullMarked;
