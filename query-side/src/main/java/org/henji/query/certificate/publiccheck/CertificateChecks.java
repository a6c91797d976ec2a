package org.henji.query.certificate.publiccheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.henji.platform.message.RequestTrail;
import org.henji.query.certificate.credential.CompactCertificate;
import org.henji.query.certificate.credential.CompactCertificates;
import org.henji.query.certificate.lookup.Known;
import org.henji.query.certificate.lookup.PublicLookups;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks certificates for anyone who knows their holder, or has what was printed for the holder. */
@Component
class CertificateChecks {

    private final PublicLookups lookups;
    private final CompactCertificates codes;
    private final Clock clock;

    CertificateChecks(PublicLookups lookups, CompactCertificates codes, Clock clock) {
        this.lookups = lookups;
        this.codes = codes;
        this.clock = clock;
    }

    CertificateCheck check(Known known, RequestTrail trail) {
        lookups.admit(trail.clientAddress());
        LocalDate today = CivilTime.today(clock);
        return CertificateCheck.of(
                lookups.find(known).stream()
                        .map(certificate -> CheckedCertificate.of(certificate, today))
                        .toList(),
                trail.locale());
    }

    /**
     * What a QR code says, and what the register says today.
     *
     * @param code reads the code, once the client has been counted; null of what can be none
     */
    CodeCheck check(Supplier<@Nullable String> code, @Nullable String clientAddress, Locale locale) {
        lookups.admit(clientAddress);
        CompactCertificate printed = codes.verify(Objects.requireNonNullElse(code.get(), ""));
        return lookups.find(printed.number())
                .map(certificate -> found(printed, certificate, locale))
                .orElseGet(() -> CodeCheck.nothing(locale));
    }

    private CodeCheck found(CompactCertificate printed, CertificateView certificate, Locale locale) {
        return CodeCheck.of(
                CheckedCertificate.of(certificate, CivilTime.today(clock)), Face.of(printed, certificate), locale);
    }
}
