/** How messages become bytes: Jackson 3, stable names, encrypted people. */
@NullMarked
package org.henji.platform.serialization;

import org.jspecify.annotations.NullMarked;
