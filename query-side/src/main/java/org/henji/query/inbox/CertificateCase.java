package org.henji.query.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvent.RequestRefused;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work that the centre has with one certificate.
 *
 * @param batch null of an imported one
 * @param lastDay on which it is valid
 * @param ended whether it was revoked or cancelled
 * @param asked the request that waits; null while none does
 * @param reprint how far the paper has come that is printed anew
 */
public record CertificateCase(
        CertificateNo no,
        @Nullable BatchNo batch,
        List<ItemCode> items,
        LocalDate lastDay,
        boolean ended,
        @Nullable Asked asked,
        Reprint reprint)
        implements Case {

    /**
     * A request that waits.
     *
     * @param by the user; null only where the event carries no trail
     */
    public record Asked(@Nullable String by) {}

    /** How far the paper has come that is printed anew. */
    public enum Reprint {
        NONE,
        TO_PRINT,
        TO_HAND_OVER
    }

    static CertificateCase of(CertificateCoded event) {
        return new CertificateCase(
                event.certificate(),
                event.batch(),
                List.of(event.item()),
                Validity.lastDay(event.issuedOn(), event.validityYears()),
                false,
                null,
                Reprint.NONE);
    }

    static CertificateCase of(CertificateImported event) {
        return new CertificateCase(
                event.certificate(),
                null,
                Stream.ofNullable(event.item()).toList(),
                event.validUntil(),
                false,
                null,
                Reprint.NONE);
    }

    CertificateCase after(CertificateEvent event, @Nullable String userId) {
        return switch (event) {
            case CorrectionRequested e -> with(ended, new Asked(userId), reprint);
            case ReissueRequested e -> with(ended, new Asked(userId), reprint);
            case RequestRefused e -> with(ended, null, reprint);
            case CertificateCorrected e -> with(ended, null, Reprint.TO_PRINT);
            case CertificateReissued e -> with(ended, null, Reprint.TO_PRINT);
            case CertificatePrinted e ->
                with(ended, asked, reprint == Reprint.TO_PRINT ? Reprint.TO_HAND_OVER : reprint);
            case CertificateHandedOver e -> with(ended, asked, Reprint.NONE);
            case CertificateRevoked e -> with(true, asked, Reprint.NONE);
            case CertificateCancelled e -> with(true, asked, Reprint.NONE);
            // nothing else makes work or ends it
            default -> this;
        };
    }

    /** Nobody decides about what they asked for, and nothing is approved of a certificate whose time has run out. */
    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        boolean isAnother = asked == null || !userId.equals(asked.by());
        return switch (mutation) {
            case "approveCertificateRequest" -> isAnother && !today.isAfter(lastDay);
            case "refuseCertificateRequest" -> isAnother;
            default -> true;
        };
    }

    /** What was asked of a certificate that has ended since can only be refused. */
    @Nullable
    Task decision() {
        if (asked == null) {
            return null;
        }
        return ended
                ? task(InboxKind.CERTIFICATE_REQUEST_TO_DECIDE, "refuseCertificateRequest")
                : task(
                        InboxKind.CERTIFICATE_REQUEST_TO_DECIDE,
                        "approveCertificateRequest",
                        "refuseCertificateRequest");
    }

    @Nullable
    Task reprinting() {
        return switch (reprint) {
            case NONE -> null;
            case TO_PRINT -> task(InboxKind.CERTIFICATE_TO_REPRINT, "recordCertificatePrinted");
            case TO_HAND_OVER -> task(InboxKind.CERTIFICATE_TO_HAND_OVER, "handOverCertificate");
        };
    }

    private Task task(InboxKind kind, String... mutations) {
        return Task.of(kind, Level.CENTER, no.value(), mutations).about(items).counting(1);
    }

    private CertificateCase with(boolean isOver, @Nullable Asked waiting, Reprint paper) {
        return new CertificateCase(no, batch, items, lastDay, isOver, waiting, paper);
    }
}
