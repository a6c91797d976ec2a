package org.henji.query.certificate.credential;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.henji.kernel.person.PersonalData;
import org.henji.query.certificate.register.CertificateView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes credentials of certificates (W3C Verifiable Credentials Data Model 2.0), signed with JOSE. */
@Component
class CertificateCredentials {

    static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

    /** That of the whole country. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private final StatusRegister statuses;
    private final Signatures signatures;
    private final CredentialSettings settings;

    CertificateCredentials(StatusRegister statuses, Signatures signatures, CredentialSettings settings) {
        this.statuses = statuses;
        this.signatures = signatures;
        this.settings = settings;
    }

    /** The credential of a certificate whose holder has not been erased. */
    String credential(CertificateView certificate) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(CREDENTIALS_V2, settings.context()));
        credential.put("id", "urn:henji:certificate:" + certificate.no() + ":" + certificate.version());
        credential.put("type", List.of("VerifiableCredential", "SpecialVocationalAbilityCertificate"));
        credential.put("name", List.of(text("专项职业能力证书", "zh"), text("Special Vocational Ability Certificate", "en")));
        credential.put("issuer", settings.issuerId());
        credential.put("validFrom", stamp(certificate.issuedOn(), LocalTime.MIDNIGHT));
        credential.put("validUntil", stamp(certificate.validUntil(), LAST_SECOND));
        credential.put("credentialSubject", subject(certificate));
        credential.put("credentialStatus", status(statuses.placeOf(certificate.no())));
        return signatures.credential(credential);
    }

    private static Map<String, Object> subject(CertificateView certificate) {
        PersonalData holder = certificate.holder();
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", "CertificateHolder");
        subject.put("name", Objects.requireNonNull(holder.name()));
        put(subject, "maskedIdNumber", holder.idNumber());
        subject.put("certificateNumber", certificate.no().value());
        subject.put("certificateVersion", certificate.version());
        put(subject, "itemCode", certificate.item());
        subject.put("itemName", certificate.itemName());
        subject.put("result", List.of(text("合格", "zh"), text("passed", "en")));
        put(subject, "assessedOn", certificate.assessedOn());
        subject.put("agencyName", certificate.agencyName());
        return subject;
    }

    private Map<String, Object> status(long place) {
        long list = place / StatusBits.SIZE;
        long index = place % StatusBits.SIZE;
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", settings.statusList(list) + "#" + index);
        status.put("type", "BitstringStatusListEntry");
        status.put("statusPurpose", StatusLists.PURPOSE);
        status.put("statusListIndex", Long.toString(index));
        status.put("statusListCredential", settings.statusList(list));
        return status;
    }

    private static Map<String, String> text(String value, String language) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("@value", value);
        text.put("@language", language);
        return text;
    }

    /** An ID number shows itself masked. */
    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value.toString());
        }
    }

    private static String stamp(LocalDate day, LocalTime time) {
        return STAMP.format(OffsetDateTime.of(day, time, CHINA));
    }
}
