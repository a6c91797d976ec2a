/** Regions by their names of today. */
@NullMarked
package org.henji.query.region;

import org.jspecify.annotations.NullMarked;
