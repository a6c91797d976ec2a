/** The ledgers of blank certificates (空白证书台账), and where each blank is. */
@NullMarked
package org.henji.query.certificate.blanks;

import org.jspecify.annotations.NullMarked;
