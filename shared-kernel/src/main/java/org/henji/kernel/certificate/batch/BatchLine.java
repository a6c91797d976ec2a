package org.henji.kernel.certificate.batch;

import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;

/** What a passer gets. */
public record BatchLine(int candidate, CertificateNo certificate, BlankSerial blank) {}
