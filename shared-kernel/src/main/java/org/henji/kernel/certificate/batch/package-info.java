/** Batches of certificates (证书批次), and who of a session has been asked for. */
@NullMarked
package org.henji.kernel.certificate.batch;

import org.jspecify.annotations.NullMarked;
