package org.henji.query.certificate.print;

import org.henji.query.certificate.register.CertificateView;

/** What the QR code on a printed certificate says: where it can be checked, and that it is genuine. */
public interface CertificateQr {

    /**
     * The text of the code.
     *
     * @param certificate one that stands, and whose holder has not been erased
     */
    String text(CertificateView certificate);
}
