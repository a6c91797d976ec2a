package org.henji.kernel.certificate.blank;

import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;

/** Which certificate a blank is meant for. */
public record AllottedBlank(BlankSerial blank, CertificateNo certificate) {}
