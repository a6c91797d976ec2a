package org.henji.query.certificate.publiccheck;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a QR code that this office has signed.
 *
 * @param found null where nothing is found
 * @param face how what was printed relates to it; null where nothing is found
 * @param note why nothing is found, or what is to be known of the paper; null where there is nothing to say
 */
record CodeCheck(
        @Nullable CheckedCertificate found,
        @Nullable Face face,
        @Nullable String note) {

    private static final String CORRECTED_ZH = "该证书已更正，此二维码印在更正前的证书上，应以更正后的证书为准。";
    private static final String CORRECTED_EN =
            "The certificate has been corrected. This code stands on the paper from before; what counts is the corrected one.";
    private static final String DIFFERENT_ZH = "二维码所载内容与登记不一致，请向发证机构核实。";
    private static final String DIFFERENT_EN =
            "What the code says differs from the register. Ask the office that issued the certificate.";

    static CodeCheck nothing(Locale locale) {
        return new CodeCheck(null, null, CertificateCheck.nothing(locale));
    }

    static CodeCheck of(CheckedCertificate found, Face face, Locale locale) {
        boolean english = CertificateCheck.isEnglish(locale);
        return new CodeCheck(
                found,
                face,
                switch (face) {
                    case SAME -> null;
                    case CORRECTED -> english ? CORRECTED_EN : CORRECTED_ZH;
                    case DIFFERENT -> english ? DIFFERENT_EN : DIFFERENT_ZH;
                });
    }
}
