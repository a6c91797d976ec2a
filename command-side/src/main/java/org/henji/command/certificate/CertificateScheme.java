package org.henji.command.certificate;

import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;

/** A method of numbering certificates (证书编号方案): by it new ones are numbered, or old ones once were. */
interface CertificateScheme {

    SchemeNo no();

    /** Whether the number can be one of this scheme. That it is, only the certificate says. */
    boolean accepts(CertificateNo number);
}
