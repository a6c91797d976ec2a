/** Credentials of assessors and quality supervisors (考评员证, 质量督导员证). */
@NullMarked
package org.henji.query.credential;

import org.jspecify.annotations.NullMarked;
