/** Scores and the score book of a session (登分册). */
@NullMarked
package org.henji.kernel.session.score;

import org.jspecify.annotations.NullMarked;
