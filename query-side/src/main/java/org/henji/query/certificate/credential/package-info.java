/** The verifiable form of certificates (可验证凭证): signed by the issuer, checked by anybody, with or without a network. */
@NullMarked
package org.henji.query.certificate.credential;

import org.jspecify.annotations.NullMarked;
