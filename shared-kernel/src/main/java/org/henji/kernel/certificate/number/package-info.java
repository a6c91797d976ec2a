/** The numbers of certificates (证书编号): given one after the other in their scope, none twice, none left out. */
@NullMarked
package org.henji.kernel.certificate.number;

import org.jspecify.annotations.NullMarked;
