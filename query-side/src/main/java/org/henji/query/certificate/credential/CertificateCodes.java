package org.henji.query.certificate.credential;

import java.util.Objects;
import org.henji.query.certificate.print.CertificateQr;
import org.henji.query.certificate.register.CertificateView;
import org.springframework.stereotype.Component;

/** The QR codes of certificates (证书二维码): where a certificate is checked, and what its issuer has signed. */
@Component
class CertificateCodes implements CertificateQr {

    private final StatusRegister statuses;
    private final CompactCertificates codes;

    CertificateCodes(StatusRegister statuses, CompactCertificates codes) {
        this.statuses = statuses;
        this.codes = codes;
    }

    @Override
    public String text(CertificateView certificate) {
        return codes.text(new CompactCertificate(
                certificate.no(),
                Objects.requireNonNull(certificate.holder().name()),
                certificate.itemName(),
                certificate.agencyName(),
                certificate.issuedOn(),
                certificate.validUntil(),
                certificate.version(),
                statuses.placeOf(certificate.no())));
    }
}
