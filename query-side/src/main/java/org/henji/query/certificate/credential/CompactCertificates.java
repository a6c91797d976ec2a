package org.henji.query.certificate.credential;

import java.time.Clock;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.springframework.stereotype.Component;

/**
 * The short form of a certificate (证书二维码), small enough for a QR code. What stands behind the {@code #} of an address never
 * leaves the telephone that reads it, so no server on the way learns whose certificate is looked at.
 */
@Component
public class CompactCertificates {

    private static final String SEPARATOR = "#";

    private final IssuerKeys keys;
    private final Signatures signatures;
    private final String checkPage;
    private final Clock clock;

    CompactCertificates(IssuerKeys keys, Signatures signatures, CredentialSettings settings, Clock clock) {
        this.keys = keys;
        this.signatures = signatures;
        this.checkPage = settings.checkPage();
        this.clock = clock;
    }

    /** The text of the QR code: the page that checks, and what was signed. */
    public String text(CompactCertificate certificate) {
        return checkPage + SEPARATOR + code(certificate);
    }

    /** What was signed, alone. */
    String code(CompactCertificate certificate) {
        return signatures.compact(certificate.claims(signatures.now()));
    }

    /**
     * Reads what a QR code carries: the whole text, or what follows the {@code #}. That it was signed says nothing about whether
     * it still is true.
     *
     * @throws Refused CERTIFICATE_CODE_INVALID for anything that this issuer has not signed exactly so
     */
    public CompactCertificate verify(String text) {
        String prefix = checkPage + SEPARATOR;
        String code = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        try {
            return CompactCertificate.of(SignedText.verify(code, Signatures.SHORT, keys.history(), clock.instant())
                    .claims());
        } catch (NotVerified e) {
            throw new Refused(FailureCode.CERTIFICATE_CODE_INVALID);
        }
    }
}
