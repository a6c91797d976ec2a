package org.henji.query.certificate.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyRevocation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of the issuer (签发密钥): it signs from {@code nbf} until {@code exp}, and what it has signed in that time is good for ever,
 * unless the key is revoked. Its id is the thumbprint of RFC 7638.
 */
record IssuerKey(ECKey jwk) {

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    static IssuerKey generate(Instant now, Duration signFor) {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        try {
            return new IssuerKey(new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(from))
                    .notBeforeTime(Date.from(from))
                    .expirationTime(Date.from(from.plus(signFor)))
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java runtime makes keys on P-256", e);
        }
    }

    /**
     * The keys of a JWK set.
     *
     * @throws ParseException for what is none, or has another kind of key in it; without a cause, which could quote from a key
     */
    static List<IssuerKey> parse(String set) throws ParseException {
        List<IssuerKey> keys = new ArrayList<>();
        for (JWK key : jwks(set)) {
            keys.add(of(key));
        }
        return List.copyOf(keys);
    }

    private static List<JWK> jwks(String set) throws ParseException {
        try {
            return JWKSet.parse(set).getKeys();
        } catch (ParseException | RuntimeException e) {
            throw new ParseException("not a JWK set", 0);
        }
    }

    private static IssuerKey of(JWK key) throws ParseException {
        if (!(key instanceof ECKey ec) || !Curve.P_256.equals(ec.getCurve())) {
            throw new ParseException("a key that is not on P-256", 0);
        }
        try {
            if (!ec.computeThumbprint().toString().equals(ec.getKeyID())) {
                throw new ParseException("a key whose id is not its thumbprint", 0);
            }
            return new IssuerKey(ec);
        } catch (JOSEException e) {
            throw new ParseException("a key without a thumbprint", 0);
        }
    }

    String id() {
        return jwk.getKeyID();
    }

    /** Whether what was signed at that moment was signed in the key's time. */
    boolean wasInForce(Instant signedAt) {
        @Nullable Instant from = instant(jwk.getNotBeforeTime());
        @Nullable Instant until = instant(jwk.getExpirationTime());
        return (from == null || !signedAt.isBefore(from)) && (until == null || signedAt.isBefore(until));
    }

    boolean isRevoked() {
        return jwk.getKeyRevocation() != null;
    }

    /** Whether it should sign at that moment; whether it can depends on its private half being here. */
    boolean isToSign(Instant now) {
        return !isRevoked() && wasInForce(now);
    }

    boolean canSign() {
        return jwk.isPrivate();
    }

    @Nullable
    Instant revokedAt() {
        return isRevoked() ? instant(jwk.getKeyRevocation().getRevocationTime()) : null;
    }

    Instant signsFrom() {
        @Nullable Instant from = instant(jwk.getNotBeforeTime());
        return from == null ? Instant.EPOCH : from;
    }

    IssuerKey withoutPrivateHalf() {
        return new IssuerKey(jwk.toPublicJWK());
    }

    IssuerKey revoked(Instant at) {
        return new IssuerKey(new ECKey.Builder(jwk)
                .keyRevocation(new KeyRevocation(
                        Date.from(at.truncatedTo(ChronoUnit.SECONDS)), KeyRevocation.Reason.COMPROMISED))
                .build());
    }

    /** Never shows the private half. */
    @Override
    public String toString() {
        return "IssuerKey[" + id() + "]";
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
