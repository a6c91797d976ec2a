/** The register of certificates (证书登记), each a row of its own, from its coding to its end (BR-04, BR-21). */
@NullMarked
package org.henji.query.certificate.register;

import org.jspecify.annotations.NullMarked;
