/** Credentials of assessors and quality supervisors (考评员证, 质量督导员证): their commands and aggregate. */
@NullMarked
package org.henji.command.credential;

import org.jspecify.annotations.NullMarked;
