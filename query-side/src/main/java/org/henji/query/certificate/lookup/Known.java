package org.henji.query.certificate.lookup;

import java.text.Normalizer;
import java.util.Objects;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of a certificate: the name of its holder, and one of the two numbers.
 *
 * @param number of the certificate
 * @param idNumber of its holder
 */
public record Known(@Nullable String number, @Nullable String idNumber, String name) {

    /** No name is longer, nor is either number; what is longer is not even looked at. */
    private static final int LONGEST = 100;

    /** One of the two, and it is well-formed. */
    record Target(@Nullable CertificateNo number, @Nullable CitizenIdNumber idNumber) {}

    Target target() {
        String certificate = given(number);
        String person = given(idNumber);
        if (given(name) == null || (certificate == null) == (person == null)) {
            throw new Refused(FailureCode.CERTIFICATE_CHECK_INCOMPLETE);
        }
        return person == null
                ? new Target(CertificateNo.parse(Objects.requireNonNull(certificate)), null)
                : new Target(null, CitizenIdNumber.parse(compact(person)));
    }

    /** Never shows what was given, so that no log does. */
    @Override
    public String toString() {
        return "Known[...]";
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST ? null : text;
    }

    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
