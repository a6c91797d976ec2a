package org.henji.query.certificate.register;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateAudited;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CertificateReported;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvent.ReportReturned;
import org.henji.kernel.certificate.CertificateEvent.RequestRefused;
import org.henji.kernel.person.PersonalText;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A step of a certificate's way.
 *
 * @param actor null only where the event carries no trail
 * @param blank the paper that it is about, where it is about one
 * @param note what the act says, and what names nobody: the reason of a return or a refusal, the remark of a reissue
 * @param reason what the act says of the holder
 * @param handOver of a hand-over
 */
public record CertificateStep(
        Kind kind,
        Instant at,
        @Nullable Actor actor,
        @Nullable BlankSerial blank,
        @Nullable String note,
        @Nullable PersonalText reason,
        @Nullable HandOver handOver) {

    /** What was done. */
    public enum Kind {
        /** 编码 */
        CODED,
        /** 导入 */
        IMPORTED,
        /** 印制 */
        PRINTED,
        /** 核发 */
        HANDED_OVER,
        /** 报送 */
        REPORTED,
        /** 退回报送 */
        REPORT_RETURNED,
        /** 审核 */
        AUDITED,
        /** 上网 */
        PUBLISHED,
        /** 申请更正 */
        CORRECTION_REQUESTED,
        /** 更正 */
        CORRECTED,
        /** 申请补证 */
        REISSUE_REQUESTED,
        /** 补证 */
        REISSUED,
        /** 不予更正、补证 */
        REQUEST_REFUSED,
        /** 撤销 */
        REVOKED,
        /** 注销 */
        CANCELLED
    }

    static CertificateStep of(CertificateEvent event, Occurrence occurrence) {
        Step step = new Step(occurrence);
        return switch (event) {
            case CertificateCoded e -> step.on(Kind.CODED, e.blank(), null);
            case CertificateImported e -> step.on(Kind.IMPORTED, e.blank(), null);
            case CertificatePrinted e -> step.on(Kind.PRINTED, e.blank(), null);
            case CertificateHandedOver e -> step.handOver(e.blank(), HandOver.of(e));
            case CertificateReported e -> step.on(Kind.REPORTED, null, null);
            case ReportReturned e -> step.on(Kind.REPORT_RETURNED, null, e.reason());
            case CertificateAudited e -> step.on(Kind.AUDITED, null, null);
            case CertificatePublished e -> step.on(Kind.PUBLISHED, null, null);
            case CorrectionRequested e -> step.because(Kind.CORRECTION_REQUESTED, e.reason());
            case CertificateCorrected e -> step.on(Kind.CORRECTED, e.blank(), null);
            case ReissueRequested e -> step.because(Kind.REISSUE_REQUESTED, e.statement());
            case CertificateReissued e -> step.on(Kind.REISSUED, e.blank(), e.remark());
            case RequestRefused e -> step.on(Kind.REQUEST_REFUSED, null, e.reason());
            case CertificateRevoked e -> step.because(Kind.REVOKED, e.reason());
            case CertificateCancelled e -> step.because(Kind.CANCELLED, e.reason());
        };
    }

    private record Step(Occurrence occurrence) {

        CertificateStep on(Kind kind, @Nullable BlankSerial blank, @Nullable String note) {
            return new CertificateStep(kind, occurrence.event().at(), occurrence.actor(), blank, note, null, null);
        }

        CertificateStep because(Kind kind, PersonalText reason) {
            return new CertificateStep(kind, occurrence.event().at(), occurrence.actor(), null, null, reason, null);
        }

        CertificateStep handOver(BlankSerial blank, HandOver how) {
            return new CertificateStep(
                    Kind.HANDED_OVER, occurrence.event().at(), occurrence.actor(), blank, null, null, how);
        }
    }
}
