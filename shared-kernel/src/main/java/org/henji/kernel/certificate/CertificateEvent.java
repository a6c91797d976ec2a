package org.henji.kernel.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Points;
import org.jspecify.annotations.Nullable;

/** What happens to one certificate (专项职业能力证书). */
public sealed interface CertificateEvent extends DomainEvent {

    CertificateNo certificate();

    /** The stream of the certificate of that number; other things have numbers, too. */
    static String streamOf(CertificateNo certificate) {
        return "certificate-" + certificate.value();
    }

    @Override
    default String streamId() {
        return streamOf(certificate());
    }

    /**
     * 编码 (BR-21), in the act that approves its batch.
     *
     * @param candidate of the session
     * @param agencyName as it stands on the face
     * @param region where the agency is
     * @param itemName as it stands on the face
     * @param assessedOn 考核日期
     * @param holder 持证人
     * @param issuedOn 发证日期
     * @param validityYears the rule of that day (BR-04)
     * @param blank 流水码 of the blank that is meant for it
     */
    @StoredEvent("certificate.certificate-coded")
    record CertificateCoded(
            CertificateNo certificate,
            SchemeNo scheme,
            BatchNo batch,
            SessionNo session,
            int candidate,
            Uscc agency,
            String agencyName,
            RegionCode region,
            ItemCode item,
            String itemName,
            LocalDate assessedOn,
            Points score,
            PersonalData holder,
            @Nullable Photo photo,
            LocalDate issuedOn,
            int validityYears,
            BlankSerial blank,
            Instant at)
            implements CertificateEvent {}

    /**
     * 历史证书导入: it was issued elsewhere, is published, and keeps its number.
     *
     * @param agency where it is known
     * @param region where it is known
     * @param item where it is one of the catalogue
     * @param validUntil last day, as the certificate says
     * @param blank where the certificate has one
     */
    @StoredEvent("certificate.certificate-imported")
    record CertificateImported(
            CertificateNo certificate,
            SchemeNo scheme,
            @Nullable Uscc agency,
            String agencyName,
            @Nullable RegionCode region,
            @Nullable ItemCode item,
            String itemName,
            @Nullable LocalDate assessedOn,
            @Nullable Points score,
            PersonalData holder,
            LocalDate issuedOn,
            LocalDate validUntil,
            @Nullable BlankSerial blank,
            LegacySource source,
            Instant at)
            implements CertificateEvent {}

    /**
     * 印制
     *
     * @param version of the content, from 1
     */
    @StoredEvent("certificate.certificate-printed")
    record CertificatePrinted(CertificateNo certificate, BlankSerial blank, int version, Instant at)
            implements CertificateEvent {}

    /**
     * 核发 (BR-21): the holder has it.
     *
     * @param handedOn the day
     * @param receipt the signed list, or the receipt of the post
     */
    @StoredEvent("certificate.certificate-handed-over")
    record CertificateHandedOver(
            CertificateNo certificate,
            BlankSerial blank,
            HandOverManner manner,
            LocalDate handedOn,
            Evidence receipt,
            Instant at)
            implements CertificateEvent {}

    /** 报送证书信息 to the centre (BR-21). */
    @StoredEvent("certificate.certificate-reported")
    record CertificateReported(CertificateNo certificate, Instant at) implements CertificateEvent {}

    /** 退回报送: the agency reports again. */
    @StoredEvent("certificate.report-returned")
    record ReportReturned(CertificateNo certificate, String reason, Instant at) implements CertificateEvent {}

    /** 审核 by the centre (BR-21). */
    @StoredEvent("certificate.certificate-audited")
    record CertificateAudited(CertificateNo certificate, Instant at) implements CertificateEvent {}

    /** 上网 (BR-21, BR-22): the public finds it from now on. */
    @StoredEvent("certificate.certificate-published")
    record CertificatePublished(CertificateNo certificate, Instant at) implements CertificateEvent {}

    /**
     * 更正申请
     *
     * @param request running number of the requests about the certificate
     * @param holder as it should be
     * @param photo as it should be; null: without
     * @param score as it should be; null: without
     * @param reason why; under the key of the holder
     */
    @StoredEvent("certificate.correction-requested")
    record CorrectionRequested(
            CertificateNo certificate,
            int request,
            PersonalData holder,
            @Nullable Photo photo,
            @Nullable Points score,
            PersonalText reason,
            List<Evidence> evidence,
            Instant at)
            implements CertificateEvent {

        public CorrectionRequested {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * 更正 (换证): same number, new version, on a new blank.
     *
     * @param blank it is printed on
     * @param replaced the blank before; null of an old certificate whose blank is not known
     */
    @StoredEvent("certificate.certificate-corrected")
    record CertificateCorrected(
            CertificateNo certificate,
            int request,
            int version,
            PersonalData holder,
            @Nullable Photo photo,
            @Nullable Points score,
            BlankSerial blank,
            @Nullable BlankSerial replaced,
            Instant at)
            implements CertificateEvent {}

    /**
     * 补证申请
     *
     * @param request running number of the requests about the certificate
     * @param statement of the holder; under the holder's key
     */
    @StoredEvent("certificate.reissue-requested")
    record ReissueRequested(
            CertificateNo certificate,
            int request,
            ReissueCause cause,
            PersonalText statement,
            List<Evidence> evidence,
            Instant at)
            implements CertificateEvent {

        public ReissueRequested {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * 补证: same number, same content, on a new blank, with a remark.
     *
     * @param replaced the blank before; null of an old certificate whose blank is not known
     * @param remark 备注 that is printed on it
     */
    @StoredEvent("certificate.certificate-reissued")
    record CertificateReissued(
            CertificateNo certificate,
            int request,
            ReissueCause cause,
            BlankSerial blank,
            @Nullable BlankSerial replaced,
            String remark,
            Instant at)
            implements CertificateEvent {}

    /** 不予更正、不予补证 */
    @StoredEvent("certificate.request-refused")
    record RequestRefused(CertificateNo certificate, int request, String reason, Instant at)
            implements CertificateEvent {}

    /**
     * 撤销
     *
     * @param reason under the key of the holder, of whom it speaks
     */
    @StoredEvent("certificate.certificate-revoked")
    record CertificateRevoked(CertificateNo certificate, RevocationCause cause, PersonalText reason, Instant at)
            implements CertificateEvent {}

    /**
     * 注销
     *
     * @param reason under the key of the holder, of whom it speaks
     */
    @StoredEvent("certificate.certificate-cancelled")
    record CertificateCancelled(CertificateNo certificate, CancellationCause cause, PersonalText reason, Instant at)
            implements CertificateEvent {}
}
