package org.henji.query.session.candidates;

import java.time.LocalDate;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.session.SessionNo;
import org.henji.query.certificate.register.CertificateView;
import org.jspecify.annotations.Nullable;

/**
 * A result with which the person passed the same item before, and the certificate of which is or may still be valid.
 *
 * @param session null of a certificate that was imported
 * @param date of the session; of issue where the day of the assessment is not known
 * @param certificate null while there is none
 * @param validUntil last day of the certificate; counted from the day of the session while there is none
 */
record EarlierPass(
        @Nullable SessionNo session,
        LocalDate date,
        @Nullable CertificateNo certificate,
        LocalDate validUntil) {

    static EarlierPass of(CertificateView certificate) {
        LocalDate assessedOn = certificate.assessedOn();
        return new EarlierPass(
                certificate.session(),
                assessedOn == null ? certificate.issuedOn() : assessedOn,
                certificate.no(),
                certificate.validUntil());
    }
}
