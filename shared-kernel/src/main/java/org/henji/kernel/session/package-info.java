/** Exam sessions (考核场次), from the plan to the end of the day. */
@NullMarked
package org.henji.kernel.session;

import org.jspecify.annotations.NullMarked;
