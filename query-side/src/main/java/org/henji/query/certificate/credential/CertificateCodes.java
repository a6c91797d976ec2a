package org.henji.query.certificate.credential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.query.certificate.register.CertificateView;
import org.springframework.stereotype.Component;

/** The QR codes of certificates (证书二维码), for whoever prints them. */
@Component
public class CertificateCodes {

    private final StatusRegister statuses;
    private final CompactCertificates codes;

    CertificateCodes(StatusRegister statuses, CompactCertificates codes) {
        this.statuses = statuses;
        this.codes = codes;
    }

    /** The texts of the QR codes; none of a certificate whose holder has been erased. One query however many. */
    public Map<CertificateNo, String> of(List<CertificateView> certificates) {
        Map<CertificateNo, Long> places =
                statuses.placesOf(certificates.stream().map(CertificateView::no).toList());
        Map<CertificateNo, String> texts = new HashMap<>();
        for (CertificateView certificate : certificates) {
            String holder = certificate.holder().name();
            Long place = places.get(certificate.no());
            if (holder != null && place != null) {
                texts.put(certificate.no(), codes.text(compact(certificate, holder, place)));
            }
        }
        return texts;
    }

    private static CompactCertificate compact(CertificateView certificate, String holder, long place) {
        return new CompactCertificate(
                certificate.no(),
                holder,
                certificate.itemName(),
                certificate.agencyName(),
                certificate.issuedOn(),
                certificate.validUntil(),
                certificate.version(),
                place);
    }
}
