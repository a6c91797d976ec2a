/** Credentials of assessors and quality supervisors (考评员证, 质量督导员证). */
@NullMarked
package org.henji.kernel.credential;

import org.jspecify.annotations.NullMarked;
