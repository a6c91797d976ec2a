package org.henji.query.certificate.publiccheck;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check.
 *
 * @param note why there may be none; null where some are found
 */
record CertificateCheck(
        List<CheckedCertificate> found, @Nullable String note) {

    private static final String NOTHING_ZH = "未查询到相符的证书。可能是填写有误，或没有该证书，也可能是证书已发给持证人而信息尚未上网；信息尚未上网的，可向发证的考核机构核实。";

    private static final String NOTHING_EN =
            "No certificate matches. What was entered may be wrong, there may be no such certificate, or its holder may have it"
                    + " while its data is not online yet; about one that is not online yet, ask the agency that issued it.";

    static CertificateCheck of(List<CheckedCertificate> found, Locale locale) {
        return new CertificateCheck(List.copyOf(found), found.isEmpty() ? nothing(locale) : null);
    }

    static String nothing(Locale locale) {
        return isEnglish(locale) ? NOTHING_EN : NOTHING_ZH;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
