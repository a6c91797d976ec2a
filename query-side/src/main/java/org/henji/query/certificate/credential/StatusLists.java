package org.henji.query.certificate.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.infrastructure.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The signed lists of what has been revoked (状态列表; Bitstring Status List 1.0). A list is never signed from rows that may be behind
 * the events: who asks then is told so, and goes on with the list they have until its time is over.
 */
@Component
class StatusLists {

    static final String PURPOSE = "revocation";

    private final StatusRegister register;
    private final ReadModels readModels;
    private final Signatures signatures;
    private final IssuerKeys keys;
    private final CredentialSettings settings;
    private final Clock clock;
    private final Map<Long, Signed> latest = new ConcurrentHashMap<>();

    /** A list as it was signed. */
    record Signed(String text, StatusBits bits, String key, Instant at) {}

    StatusLists(
            StatusRegister register,
            ReadModels readModels,
            Signatures signatures,
            IssuerKeys keys,
            CredentialSettings settings,
            Clock clock) {
        this.register = register;
        this.readModels = readModels;
        this.signatures = signatures;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The list of that number.
     *
     * @throws Refused NOT_FOUND for one that has no place yet; STALE or READ_MODEL_STOPPED when nobody can say what is revoked
     */
    Signed list(long number) {
        long head = readModels.progress(StatusRegister.GROUP).head();
        if (number < 0 || number > head / StatusBits.SIZE || head < 0) {
            throw new Refused(FailureCode.NOT_FOUND, Long.toString(number));
        }
        readModels.await(head, StatusRegister.GROUP);
        StatusBits bits = register.revokedIn(number);
        return latest.compute(number, (list, known) -> isGood(known, bits) ? known : sign(list, bits));
    }

    private boolean isGood(@Nullable Signed known, StatusBits bits) {
        Instant now = clock.instant();
        return known != null
                && known.bits().equals(bits)
                && known.key().equals(keys.signing().id())
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(settings.statusList().refreshAfter()));
    }

    private Signed sign(long number, StatusBits bits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Duration refresh = settings.statusList().refreshAfter();
        String address = settings.statusList(number);
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", address + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", PURPOSE);
        subject.put("encodedList", bits.encoded());
        subject.put("ttl", refresh.toMillis());
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(CertificateCredentials.CREDENTIALS_V2));
        credential.put("id", address);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", settings.issuerId());
        credential.put("validFrom", now.toString());
        credential.put("validUntil", now.plus(settings.statusList().validFor()).toString());
        credential.put("credentialSubject", subject);
        String key = keys.signing().id();
        return new Signed(signatures.credential(credential), bits, key, now);
    }
}
