/** The query side as an application. */
@NullMarked
package org.henji.query;

import org.jspecify.annotations.NullMarked;
