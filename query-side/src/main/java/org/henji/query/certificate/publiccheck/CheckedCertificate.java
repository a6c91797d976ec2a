package org.henji.query.certificate.publiccheck;

import java.time.LocalDate;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as whoever knows its holder sees it. Everything in it is for the public; nothing else of the register is.
 *
 * @param number masked
 * @param holder masked
 * @param idNumber masked; null where the register has none
 * @param remark of a reissue
 */
record CheckedCertificate(
        Lifecycle state,
        String number,
        String itemName,
        String holder,
        @Nullable String idNumber,
        String agencyName,
        LocalDate issuedOn,
        LocalDate validUntil,
        @Nullable String remark) {

    private static final String HIDDEN = "*";
    private static final int SHOWN = 4;

    static CheckedCertificate of(CertificateView certificate, LocalDate today) {
        PersonalData holder = certificate.holder();
        CitizenIdNumber idNumber = holder.idNumber();
        return new CheckedCertificate(
                certificate.lifecycle(today),
                masked(certificate.no()),
                certificate.itemName(),
                maskedName(holder.name()),
                idNumber == null ? null : masked(idNumber.value()),
                certificate.agencyName(),
                certificate.issuedOn(),
                certificate.validUntil(),
                certificate.remark());
    }

    /** The first character and one star, so that not even the length is told; of a name of one character, the star. */
    static String maskedName(@Nullable String name) {
        return name == null || name.codePointCount(0, name.length()) < 2
                ? HIDDEN
                : Character.toString(name.codePointAt(0)) + HIDDEN;
    }

    private static String masked(CertificateNo number) {
        return masked(number.value());
    }

    private static String masked(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return HIDDEN.repeat(hidden) + number.substring(hidden);
    }
}
