package org.henji.query.certificate.credential;

import com.nimbusds.jose.JOSEObjectType;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.henji.query.certificate.credential.Verdict.Outcome;
import org.henji.query.certificate.credential.Verdict.Reason;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Verifies certificates without a network (离线核验): with the public keys of the issuer and a status list, got beforehand. It fails
 * closed: what cannot be verified in full, is unknown, or rests on a list whose time is over, is never valid.
 */
public final class CertificateVerifier {

    private static final String CERTIFICATE = "SpecialVocationalAbilityCertificate";
    private static final String STATUS_PATH = "/certificates/status/";

    private final String issuer;
    private final List<IssuerKey> keys;
    private final Clock clock;

    /**
     * A verifier for certificates of one issuer.
     *
     * @param issuer the id of the issuer that is trusted, an address
     * @param jwkSet the public keys as the issuer publishes them
     * @throws ParseException for a text that is no JWK set of such keys
     */
    public static CertificateVerifier of(String issuer, String jwkSet, Clock clock) throws ParseException {
        return new CertificateVerifier(issuer, IssuerKey.parse(jwkSet), clock);
    }

    CertificateVerifier(String issuer, List<IssuerKey> keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Verifies a credential ({@code application/vc+jwt}).
     *
     * @param statusList the status list that the credential names, as it was got; null without one
     */
    public Verdict verifyCredential(String credential, @Nullable String statusList) {
        Instant now = clock.instant();
        @Nullable String claims = null;
        try {
            SignedText signed = SignedText.verify(credential, Signatures.CREDENTIAL, keys, now);
            claims = signed.claims().toString();
            mustBeIssued(signed.claims());
            if (!has(signed.claims().path("type"), CERTIFICATE)) {
                throw new NotVerified(Reason.MALFORMED);
            }
            JsonNode status = signed.claims().path("credentialStatus");
            if (!"BitstringStatusListEntry".equals(text(status, "type"))
                    || !StatusLists.PURPOSE.equals(text(status, "statusPurpose"))) {
                throw new NotVerified(Reason.MALFORMED);
            }
            String address = text(status, "statusListCredential");
            int index = index(text(status, "statusListIndex"));
            boolean over = now.isAfter(moment(signed.claims(), "validUntil"));
            if (SignedText.isBefore(now, moment(signed.claims(), "validFrom"))) {
                throw new NotVerified(Reason.NOT_YET_VALID);
            }
            return verdict(list(statusList, address, true, now).isSet(index), over, claims);
        } catch (NotVerified e) {
            return new Verdict(Outcome.NOT_VERIFIED, e.reason(), claims);
        }
    }

    /**
     * Verifies the short form that a QR code carries.
     *
     * @param code the JWS alone: what follows the {@code #} in the text of the QR code
     * @param statusList the status list that has the certificate's place, as it was got; null without one
     */
    public Verdict verifyCompact(String code, @Nullable String statusList) {
        Instant now = clock.instant();
        @Nullable String claims = null;
        try {
            SignedText signed = SignedText.verify(code, Signatures.SHORT, keys, now);
            claims = signed.claims().toString();
            CompactCertificate certificate = CompactCertificate.of(signed.claims());
            String path = STATUS_PATH + certificate.statusIndex() / StatusBits.SIZE;
            int index = (int) (certificate.statusIndex() % StatusBits.SIZE);
            LocalDate today = LocalDate.ofInstant(now, CivilTime.ZONE);
            if (today.isBefore(certificate.issuedOn())) {
                throw new NotVerified(Reason.NOT_YET_VALID);
            }
            boolean over = today.isAfter(certificate.lastDay());
            return verdict(list(statusList, path, false, now).isSet(index), over, claims);
        } catch (NotVerified e) {
            return new Verdict(Outcome.NOT_VERIFIED, e.reason(), claims);
        }
    }

    private static Verdict verdict(boolean revoked, boolean over, String claims) {
        Outcome outcome = revoked ? Outcome.REVOKED : over ? Outcome.EXPIRED : Outcome.VALID;
        return new Verdict(outcome, null, claims);
    }

    /** @param whole whether the address of the list is given, or only its path */
    private StatusBits list(@Nullable String statusList, String address, boolean whole, Instant now)
            throws NotVerified {
        if (statusList == null) {
            throw new NotVerified(Reason.STATUS_LIST_MISSING);
        }
        JsonNode list = signedList(statusList, Signatures.CREDENTIAL, now);
        String id = text(list, "id");
        if (whole ? !id.equals(address) : !id.endsWith(address)) {
            throw new NotVerified(Reason.STATUS_LIST_OTHER);
        }
        if (SignedText.isBefore(now, moment(list, "validFrom")) || !now.isBefore(moment(list, "validUntil"))) {
            throw new NotVerified(Reason.STATUS_LIST_STALE);
        }
        JsonNode subject = list.path("credentialSubject");
        if (!has(list.path("type"), "BitstringStatusListCredential")
                || !"BitstringStatusList".equals(text(subject, "type"))
                || !has(subject.path("statusPurpose"), StatusLists.PURPOSE)) {
            throw new NotVerified(Reason.STATUS_LIST_NOT_VERIFIED);
        }
        try {
            return StatusBits.decode(text(subject, "encodedList"));
        } catch (IllegalArgumentException e) {
            throw new NotVerified(Reason.STATUS_LIST_NOT_VERIFIED);
        }
    }

    private JsonNode signedList(String statusList, JOSEObjectType type, Instant now) throws NotVerified {
        try {
            JsonNode list = SignedText.verify(statusList, type, keys, now).claims();
            mustBeIssued(list);
            return list;
        } catch (NotVerified e) {
            throw new NotVerified(Reason.STATUS_LIST_NOT_VERIFIED);
        }
    }

    private void mustBeIssued(JsonNode credential) throws NotVerified {
        JsonNode by = credential.path("issuer");
        if (!issuer.equals((by.isObject() ? by.path("id") : by).asString(""))) {
            throw new NotVerified(Reason.ISSUER_UNKNOWN);
        }
    }

    private static int index(String text) throws NotVerified {
        int index;
        try {
            index = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new NotVerified(Reason.STATUS_INDEX_OUT_OF_RANGE);
        }
        if (index < 0 || index >= StatusBits.SIZE) {
            throw new NotVerified(Reason.STATUS_INDEX_OUT_OF_RANGE);
        }
        return index;
    }

    private static Instant moment(JsonNode credential, String name) throws NotVerified {
        try {
            return OffsetDateTime.parse(text(credential, name)).toInstant();
        } catch (DateTimeException e) {
            throw new NotVerified(Reason.MALFORMED);
        }
    }

    /** Whether the member is the text, or a list that has it. */
    private static boolean has(JsonNode member, String text) {
        if (!member.isArray()) {
            return text.equals(member.asString(""));
        }
        for (JsonNode one : member) {
            if (text.equals(one.asString(""))) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode object, String name) throws NotVerified {
        JsonNode text = object.path(name);
        if (!text.isString()) {
            throw new NotVerified(Reason.MALFORMED);
        }
        return text.asString();
    }
}
