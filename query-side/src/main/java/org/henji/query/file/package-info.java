/** Files go out here, to whoever may see them (ADR 0011). */
@NullMarked
package org.henji.query.file;

import org.jspecify.annotations.NullMarked;
