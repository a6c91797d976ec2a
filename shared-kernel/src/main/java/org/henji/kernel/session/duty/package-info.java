/** Who is on duty when, and which groups assessed at a site (考评任务, 轮换). */
@NullMarked
package org.henji.kernel.session.duty;

import org.jspecify.annotations.NullMarked;
