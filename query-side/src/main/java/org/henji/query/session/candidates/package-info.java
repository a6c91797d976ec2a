/** The candidates of exam sessions (考生), each a row of its own. */
@NullMarked
package org.henji.query.session.candidates;

import org.jspecify.annotations.NullMarked;
