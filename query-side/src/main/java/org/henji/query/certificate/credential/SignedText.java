package org.henji.query.certificate.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.henji.query.certificate.credential.Verdict.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was signed, once it is certain that a key of the issuer signed exactly this, in the key's time. */
record SignedText(JWSHeader header, JsonNode claims, Instant signedAt) {

    /** Clocks of those who verify are not better than that. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LONGEST = 1 << 20;

    /** Three parts; the library would read over blanks around them, and over letters in them that are none. */
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    static SignedText verify(String text, JOSEObjectType type, Collection<IssuerKey> keys, Instant now)
            throws NotVerified {
        JWSObject signed = parse(text);
        JWSHeader header = signed.getHeader();
        if (!IssuerKey.ALGORITHM.equals(header.getAlgorithm())
                || !type.equals(header.getType())
                || header.getCriticalParams() != null) {
            throw new NotVerified(Reason.MALFORMED);
        }
        IssuerKey key = keys.stream()
                .filter(known -> known.id().equals(header.getKeyID()))
                .findFirst()
                .orElseThrow(() -> new NotVerified(Reason.KEY_UNKNOWN));
        mustBeSignedBy(key, signed);
        if (key.isRevoked()) {
            throw new NotVerified(Reason.KEY_REVOKED);
        }
        JsonNode claims = claims(signed);
        Instant signedAt = signedAt(header, claims);
        if (!key.wasInForce(signedAt)) {
            throw new NotVerified(Reason.KEY_NOT_IN_FORCE);
        }
        if (signedAt.isAfter(now.plus(TOLERANCE))) {
            throw new NotVerified(Reason.NOT_YET_VALID);
        }
        return new SignedText(header, claims, signedAt);
    }

    static boolean isBefore(Instant now, Instant from) {
        return now.plus(TOLERANCE).isBefore(from);
    }

    private static JWSObject parse(String text) throws NotVerified {
        if (text.length() > LONGEST || !COMPACT.matcher(text).matches()) {
            throw new NotVerified(Reason.MALFORMED);
        }
        try {
            JWSObject signed = JWSObject.parse(text);
            // the library reads over bits at the end that say nothing
            for (Base64URL part : signed.getParsedParts()) {
                if (!Base64URL.encode(part.decode()).toString().equals(part.toString())) {
                    throw new NotVerified(Reason.MALFORMED);
                }
            }
            return signed;
        } catch (ParseException | RuntimeException e) {
            throw new NotVerified(Reason.MALFORMED);
        }
    }

    private static void mustBeSignedBy(IssuerKey key, JWSObject signed) throws NotVerified {
        try {
            if (!signed.verify(new ECDSAVerifier(key.jwk().toPublicJWK()))) {
                throw new NotVerified(Reason.SIGNATURE_INVALID);
            }
        } catch (JOSEException | RuntimeException e) {
            throw new NotVerified(Reason.SIGNATURE_INVALID);
        }
    }

    private static JsonNode claims(JWSObject signed) throws NotVerified {
        try {
            JsonNode claims = JsonMapper.shared().readTree(signed.getPayload().toBytes());
            if (!claims.isObject()) {
                throw new NotVerified(Reason.MALFORMED);
            }
            return claims;
        } catch (JacksonException e) {
            throw new NotVerified(Reason.MALFORMED);
        }
    }

    private static Instant signedAt(JWSHeader header, JsonNode claims) throws NotVerified {
        Map<String, Object> more = header.getCustomParams();
        if (more.get(Signatures.SIGNED_AT) instanceof Number seconds) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        JsonNode claim = claims.path(Signatures.SIGNED_AT);
        if (!claim.isIntegralNumber() || !claim.canConvertToLong()) {
            throw new NotVerified(Reason.MALFORMED);
        }
        return Instant.ofEpochSecond(claim.asLong());
    }
}
