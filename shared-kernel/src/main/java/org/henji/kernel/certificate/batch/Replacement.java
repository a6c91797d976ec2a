package org.henji.kernel.certificate.batch;

import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;

/**
 * A blank that was spoiled while it was printed (废证), and the one that the certificate stands on instead.
 *
 * @param reason what went wrong
 */
public record Replacement(CertificateNo certificate, BlankSerial spoiled, BlankSerial blank, String reason) {}
