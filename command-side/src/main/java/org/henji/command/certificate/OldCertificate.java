package org.henji.command.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.LegacySource;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.Validity;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.score.Points;
import org.jspecify.annotations.Nullable;

/**
 * What a register of old certificates (历史证书) says of one of them.
 *
 * @param item of the catalogue; null of what has no item there
 * @param validUntil last day, as the certificate says; null: by the rule
 * @param agency where it is known
 * @param region where it is known
 */
public record OldCertificate(
        CertificateNo certificate,
        @Valid PersonalData holder,
        @NotBlank @Size(max = 100) String itemName,
        @Nullable ItemCode item,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @NotBlank @Size(max = 100) String agencyName,
        @Nullable Uscc agency,
        @Nullable RegionCode region,
        @Nullable LocalDate assessedOn,
        @Nullable Points score,
        @Nullable BlankSerial blank) {

    /** Last day on which it is valid. */
    LocalDate lastDay(int validityYears) {
        return validUntil == null ? Validity.lastDay(issuedOn, validityYears) : validUntil;
    }

    CertificateImported importedAs(SchemeNo scheme, int validityYears, LegacySource source, Instant at) {
        return new CertificateImported(
                certificate,
                scheme,
                agency,
                agencyName,
                region,
                item,
                itemName,
                assessedOn,
                score,
                holder,
                issuedOn,
                lastDay(validityYears),
                blank,
                source,
                at);
    }

    /** Says nothing about the holder, so that no log does. */
    @Override
    public String toString() {
        return "OldCertificate[" + certificate + "]";
    }
}
