/** Working days (工作日) as the State Council arranges them, year by year. */
@NullMarked
package org.henji.kernel.calendar;

import org.jspecify.annotations.NullMarked;
