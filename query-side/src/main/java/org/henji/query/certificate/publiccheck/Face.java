package org.henji.query.certificate.publiccheck;

import org.henji.query.certificate.credential.CompactCertificate;
import org.henji.query.certificate.register.CertificateView;

/** How what was printed relates to what the register says today. */
enum Face {
    /** 一致 */
    SAME,
    /** 已更正: the paper is of an earlier version, and should have been given back. */
    CORRECTED,
    /** 不一致: to be taken for no certificate. */
    DIFFERENT;

    static Face of(CompactCertificate printed, CertificateView register) {
        if (printed.version() < register.version()) {
            return CORRECTED;
        }
        return printed.version() == register.version()
                        && printed.holder().equals(register.holder().name())
                        && printed.itemName().equals(register.itemName())
                        && printed.agencyName().equals(register.agencyName())
                        && printed.issuedOn().equals(register.issuedOn())
                        && printed.lastDay().equals(register.validUntil())
                ? SAME
                : DIFFERENT;
    }
}
