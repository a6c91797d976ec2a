/** Breaks a rule on purpose. */
@NullMarked
package org.henji.query.badfixtures.database;

import org.jspecify.annotations.NullMarked;
