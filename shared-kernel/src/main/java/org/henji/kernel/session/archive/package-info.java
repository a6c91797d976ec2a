/** The archive of a session (考核档案). */
@NullMarked
package org.henji.kernel.session.archive;

import org.jspecify.annotations.NullMarked;
