/** Batches of certificates (证书批次), from the request for blanks to their receipt by the agency (BR-21). */
@NullMarked
package org.henji.query.certificate.batches;

import org.jspecify.annotations.NullMarked;
