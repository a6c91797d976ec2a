/** People, as far as a reader may see them. */
@NullMarked
package org.henji.query.person;

import org.jspecify.annotations.NullMarked;
