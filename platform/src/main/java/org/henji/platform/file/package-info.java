/** Files that people hand in, kept under the digest of their content (ADR 0011). */
@NullMarked
package org.henji.platform.file;

import org.jspecify.annotations.NullMarked;
