/** Both sides, the embedded stores and a local authorization server in one process. */
@NullMarked
package org.henji.standalone;

import org.jspecify.annotations.NullMarked;
