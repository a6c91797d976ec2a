package org.henji.query.certificate.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs in the name of the issuer: compact JWS (RFC 7515) with ES256. */
@Component
class Signatures {

    /** A credential (Securing Verifiable Credentials using JOSE and COSE). */
    static final JOSEObjectType CREDENTIAL = new JOSEObjectType("vc+jwt");

    /** The short form that fits into a QR code: of this product, so that neither ever passes for the other. */
    static final JOSEObjectType SHORT = new JOSEObjectType("cert");

    /** When it was signed, in seconds. */
    static final String SIGNED_AT = "iat";

    static final String ISSUER = "iss";

    private final IssuerKeys keys;
    private final CredentialSettings settings;
    private final Clock clock;

    Signatures(IssuerKeys keys, CredentialSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The claims are the credential and nothing else, so who signed, and when, stands in the header. */
    String credential(Map<String, ?> credential) {
        IssuerKey key = keys.signing();
        JWSHeader header = header(CREDENTIAL, key)
                .contentType("vc")
                .customParam(ISSUER, settings.issuerId())
                .customParam(SIGNED_AT, now())
                .build();
        return sign(header, credential, key);
    }

    /** As short as can be: what the header would say more stands in the claims. */
    String compact(Map<String, ?> claims) {
        IssuerKey key = keys.signing();
        return sign(header(SHORT, key).build(), claims, key);
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    private static JWSHeader.Builder header(JOSEObjectType type, IssuerKey key) {
        return new JWSHeader.Builder(IssuerKey.ALGORITHM).type(type).keyID(key.id());
    }

    private static String sign(JWSHeader header, Map<String, ?> claims, IssuerKey key) {
        JWSObject signed = new JWSObject(header, new Payload(JsonMapper.shared().writeValueAsString(claims)));
        try {
            signed.sign(new ECDSASigner(key.jwk()));
        } catch (JOSEException e) {
            // without what was to be signed
            throw new IllegalStateException("cannot sign with key " + key.id(), e);
        }
        return signed.serialize();
    }
}
