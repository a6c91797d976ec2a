package org.henji.query.certificate.credential;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.query.certificate.credential.Verdict.Reason;
import tools.jackson.databind.JsonNode;

/**
 * What a QR code says of a certificate: as much as lets a person compare it with the paper, and no more.
 *
 * @param holder 姓名
 * @param lastDay on which it is valid
 * @param version of the content
 * @param statusIndex its place in the lists of status
 */
public record CompactCertificate(
        CertificateNo number,
        String holder,
        String itemName,
        String agencyName,
        LocalDate issuedOn,
        LocalDate lastDay,
        int version,
        long statusIndex) {

    private static final String NUMBER = "n";
    private static final String HOLDER = "h";
    private static final String ITEM = "i";
    private static final String AGENCY = "a";
    private static final String ISSUED = "d";
    private static final String LAST_DAY = "u";
    private static final String VERSION = "v";
    private static final String STATUS = "s";

    Map<String, Object> claims(long signedAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(NUMBER, number.value());
        claims.put(HOLDER, holder);
        claims.put(ITEM, itemName);
        claims.put(AGENCY, agencyName);
        claims.put(ISSUED, issuedOn.toString());
        claims.put(LAST_DAY, lastDay.toString());
        claims.put(VERSION, version);
        claims.put(STATUS, statusIndex);
        claims.put(Signatures.SIGNED_AT, signedAt);
        return claims;
    }

    static CompactCertificate of(JsonNode claims) throws NotVerified {
        JsonNode version = claims.path(VERSION);
        JsonNode status = claims.path(STATUS);
        if (!version.isInt() || !status.isIntegralNumber() || !status.canConvertToLong() || status.asLong() < 0) {
            throw new NotVerified(Reason.MALFORMED);
        }
        try {
            return new CompactCertificate(
                    new CertificateNo(text(claims, NUMBER)),
                    text(claims, HOLDER),
                    text(claims, ITEM),
                    text(claims, AGENCY),
                    LocalDate.parse(text(claims, ISSUED)),
                    LocalDate.parse(text(claims, LAST_DAY)),
                    version.asInt(),
                    status.asLong());
        } catch (DateTimeException e) {
            throw new NotVerified(Reason.MALFORMED);
        }
    }

    private static String text(JsonNode claims, String name) throws NotVerified {
        JsonNode text = claims.path(name);
        if (!text.isString()) {
            throw new NotVerified(Reason.MALFORMED);
        }
        return text.asString();
    }

    /** Never shows the holder, so that no log does. */
    @Override
    public String toString() {
        return "CompactCertificate[" + number + ", version " + version + "]";
    }
}
