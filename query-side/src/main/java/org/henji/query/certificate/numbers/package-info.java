/** How far the numbers of certificates have been given out (证书编号). */
@NullMarked
package org.henji.query.certificate.numbers;

import org.jspecify.annotations.NullMarked;
