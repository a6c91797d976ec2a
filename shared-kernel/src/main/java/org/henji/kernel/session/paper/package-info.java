/** Sealed papers and who holds them (试卷保管与交接). */
@NullMarked
package org.henji.kernel.session.paper;

import org.jspecify.annotations.NullMarked;
