/** The public check of certificates (证书查询): open to anyone, and telling nothing to who does not know the holder (BR-22). */
@NullMarked
package org.henji.query.certificate.publiccheck;

import org.jspecify.annotations.NullMarked;
