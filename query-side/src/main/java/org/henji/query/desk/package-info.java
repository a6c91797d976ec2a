/** Desks: what an office sees, cut to its territory before anything is read. */
@NullMarked
package org.henji.query.desk;

import org.jspecify.annotations.NullMarked;
