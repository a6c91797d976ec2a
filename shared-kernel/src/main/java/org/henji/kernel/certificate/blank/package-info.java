/** Blank certificates (空白证书): every serial in exactly one state at any moment. */
@NullMarked
package org.henji.kernel.certificate.blank;

import org.jspecify.annotations.NullMarked;
