package org.henji.query.certificate.credential;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.query.infrastructure.CivilTime;

/** An issuer whose keys and clock a test has in its hand. */
final class Issuer implements IssuerKeys {

    static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    static final String BASE = "https://henji.example";
    static final CredentialSettings SETTINGS = new CredentialSettings(
            URI.create(BASE),
            null,
            null,
            new CredentialSettings.Keys(null, null, Duration.ofDays(365), List.of()),
            new CredentialSettings.StatusList(Duration.ofHours(24), Duration.ofMinutes(15)));

    final List<IssuerKey> keys = new ArrayList<>();
    Instant now = NOW;

    Issuer() {
        keys.add(IssuerKey.generate(NOW.minus(Duration.ofDays(1)), Duration.ofDays(365)));
    }

    @Override
    public IssuerKey signing() {
        return keys.getLast();
    }

    @Override
    public List<IssuerKey> history() {
        return keys.stream().map(IssuerKey::withoutPrivateHalf).toList();
    }

    Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    Signatures signatures() {
        return new Signatures(this, SETTINGS, clock());
    }

    CompactCertificates codes() {
        return new CompactCertificates(this, signatures(), SETTINGS, clock());
    }

    CertificateVerifier verifier() {
        return new CertificateVerifier(SETTINGS.issuerId(), history(), clock());
    }

    String jwkSet() {
        return new JWKSet(history().stream().map(key -> (JWK) key.jwk()).toList()).toString();
    }

    /** The first certificate of the fixtures, at that place. */
    static CompactCertificate certificate(long place) {
        return new CompactCertificate(
                CertificateEvents.number(1),
                "测试考生1",
                "兰州牛肉拉面制作",
                "兰州示例职业培训学校（虚构）",
                CertificateEvents.ISSUED_ON,
                CertificateEvents.LAST_DAY,
                1,
                place);
    }

    /** A credential with what a verifier looks at; each member may be replaced. */
    Map<String, Object> credential(long place) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("type", List.of("VerifiableCredential", "SpecialVocationalAbilityCertificate"));
        credential.put("issuer", SETTINGS.issuerId());
        credential.put("validFrom", "2026-03-30T00:00:00+08:00");
        credential.put("validUntil", "2031-03-29T23:59:59+08:00");
        credential.put("credentialStatus", statusMap(place));
        return credential;
    }

    Map<String, Object> statusMap(long place) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("type", "BitstringStatusListEntry");
        status.put("statusPurpose", "revocation");
        status.put("statusListIndex", Long.toString(place % StatusBits.SIZE));
        status.put("statusListCredential", SETTINGS.statusList(place / StatusBits.SIZE));
        return status;
    }

    /** A status list as {@link StatusLists} makes it; each member may be replaced. */
    Map<String, Object> statusList(long list, int... revoked) {
        StatusBits bits = StatusBits.none();
        for (int index : revoked) {
            bits.set(index);
        }
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put("encodedList", bits.encoded());
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("id", SETTINGS.statusList(list));
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", SETTINGS.issuerId());
        credential.put("validFrom", now.toString());
        credential.put("validUntil", now.plus(Duration.ofHours(24)).toString());
        credential.put("credentialSubject", subject);
        return credential;
    }

    /** The moment at which a day begins. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CivilTime.ZONE).toInstant();
    }
}
