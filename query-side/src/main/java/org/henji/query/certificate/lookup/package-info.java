/** How anyone finds a certificate (公众查询): by what only who knows the holder can know, so often and no more (BR-22). */
@NullMarked
package org.henji.query.certificate.lookup;

import org.jspecify.annotations.NullMarked;
