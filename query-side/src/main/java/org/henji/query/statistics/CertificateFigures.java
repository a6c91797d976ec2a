package org.henji.query.statistics;

import static org.henji.query.infrastructure.Fold.known;

import java.time.LocalDate;
import java.time.YearMonth;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.Validity;
import org.henji.kernel.region.RegionCode;
import org.henji.query.agency.directory.Locations;
import org.henji.query.certificate.register.CertificateStanding;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one certificate. It stays where its agency was when it was coded.
 *
 * @param uscc null of an imported one whose agency is not known; region and item likewise
 * @param year of the day of issue
 * @param month of the day of issue, e.g. 2026-03
 * @param validUntil last day, from which it follows whether it is in force on a day
 * @param issued whether its holder has ever had it
 * @param corrected at least once
 * @param reissued at least once
 */
public record CertificateFigures(
        @Nullable Uscc uscc,
        @Nullable RegionCode region,
        @Nullable RegionCode prefecture,
        @Nullable ItemCode item,
        int year,
        String month,
        LocalDate validUntil,
        boolean imported,
        boolean issued,
        boolean published,
        boolean corrected,
        boolean reissued,
        CertificateStanding standing) {

    static CertificateFigures evolve(@Nullable CertificateFigures row, CertificateEvent event) {
        return switch (event) {
            case CertificateCoded e ->
                begun(
                        e.agency(),
                        e.region(),
                        e.item(),
                        e.issuedOn(),
                        Validity.lastDay(e.issuedOn(), e.validityYears()),
                        false);
            case CertificateImported e -> begun(e.agency(), e.region(), e.item(), e.issuedOn(), e.validUntil(), true);
            case CertificateHandedOver e -> known(row).with(true, known(row).published);
            case CertificatePublished e -> known(row).with(known(row).issued, true);
            case CertificateCorrected e -> known(row).anew(true, known(row).reissued);
            case CertificateReissued e -> known(row).anew(known(row).corrected, true);
            case CertificateRevoked e -> known(row).ended(CertificateStanding.REVOKED);
            case CertificateCancelled e -> known(row).ended(CertificateStanding.CANCELLED);
            // nothing else is counted
            default -> known(row);
        };
    }

    private static CertificateFigures begun(
            @Nullable Uscc uscc,
            @Nullable RegionCode region,
            @Nullable ItemCode item,
            LocalDate issuedOn,
            LocalDate validUntil,
            boolean imported) {
        return new CertificateFigures(
                uscc,
                region,
                region == null ? null : Locations.prefectureOf(region),
                item,
                issuedOn.getYear(),
                YearMonth.from(issuedOn).toString(),
                validUntil,
                imported,
                imported,
                imported,
                false,
                false,
                CertificateStanding.VALID);
    }

    private CertificateFigures with(boolean isIssued, boolean isPublished) {
        return with(isIssued, isPublished, corrected, reissued, standing);
    }

    private CertificateFigures anew(boolean wasCorrected, boolean wasReissued) {
        return with(issued, published, wasCorrected, wasReissued, standing);
    }

    private CertificateFigures ended(CertificateStanding how) {
        return with(issued, published, corrected, reissued, how);
    }

    private CertificateFigures with(
            boolean isIssued,
            boolean isPublished,
            boolean wasCorrected,
            boolean wasReissued,
            CertificateStanding newStanding) {
        return new CertificateFigures(
                uscc,
                region,
                prefecture,
                item,
                year,
                month,
                validUntil,
                imported,
                isIssued,
                isPublished,
                wasCorrected,
                wasReissued,
                newStanding);
    }
}
