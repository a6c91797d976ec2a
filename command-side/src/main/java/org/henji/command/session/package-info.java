/** Exam sessions (考核场次): from the plan to the end of the day, with scores, papers and archive. */
@NullMarked
package org.henji.command.session;

import org.jspecify.annotations.NullMarked;
