/** Tests of the platform as a whole. */
@NullMarked
package org.henji.platform;

import org.jspecify.annotations.NullMarked;
