/** Certificates as they are printed, and the list on which their holders sign for them (ADR 0023). */
@NullMarked
package org.henji.query.certificate.print;

import org.jspecify.annotations.NullMarked;
