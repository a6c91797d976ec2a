package org.henji.query.root;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The identity provider of the tests. */
final class Tokens {

    private final RSAKey key;

    Tokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JwtDecoder decoder() {
        try {
            return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String of(Actor actor) {
        return of(actor, Instant.now().plusSeconds(600));
    }

    String of(Actor actor, Instant expiry) {
        Office office = actor.office();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(actor.userId())
                .expirationTime(Date.from(expiry))
                .claim("henji_level", office.level().name());
        if (office.territory() != null) {
            claims.claim("henji_territory", office.territory().value());
        }
        if (office.agency() != null) {
            claims.claim("henji_agency", office.agency().value());
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
