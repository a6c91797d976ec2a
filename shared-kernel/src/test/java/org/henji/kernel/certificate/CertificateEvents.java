package org.henji.kernel.certificate;

import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.session.SessionEvents.SESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Sha256;
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
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Points;

/** Certificates of the two passers of {@link org.henji.kernel.session.score.ScoreBookEvents#checked}. */
public final class CertificateEvents {

    public static final SchemeNo SCHEME = new SchemeNo("HENJI-ZX-1");
    public static final SchemeNo LEGACY_SCHEME = new SchemeNo("LEGACY-16");
    public static final BatchNo BATCH = BatchNo.of(SESSION, 1);
    public static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 30);
    public static final LocalDate LAST_DAY = LocalDate.of(2031, 3, 29);
    public static final Instant CODED = Instant.parse("2026-03-30T02:00:00.123Z");
    public static final Instant LATER = Instant.parse("2026-04-08T02:00:00.123Z");
    public static final CertificateNo LEGACY = new CertificateNo("0927010100100001");

    private CertificateEvents() {}

    /** Of the candidates one and two. */
    public static CertificateNo number(int candidate) {
        return new CertificateNo("ZX620100012600000" + candidate);
    }

    public static BlankSerial blank(int number) {
        return BlankSerial.of("GS#8", number);
    }

    public static CertificateCoded coded(int candidate) {
        return new CertificateCoded(
                number(candidate),
                SCHEME,
                BATCH,
                SESSION,
                candidate,
                USCC,
                "兰州示例职业培训学校（虚构）",
                COUNTY,
                NOODLES,
                "兰州牛肉拉面制作",
                SessionEvents.DAY,
                new Points(candidate == 1 ? "80.00" : "60.00"),
                SessionEvents.person(candidate),
                SessionEvents.photo(),
                ISSUED_ON,
                5,
                blank(candidate),
                CODED);
    }

    public static CertificateImported imported() {
        return new CertificateImported(
                LEGACY,
                LEGACY_SCHEME,
                null,
                "兰州市旧示例考核站（虚构）",
                null,
                null,
                "兰州牛肉拉面制作",
                LocalDate.of(2022, 6, 1),
                null,
                SessionEvents.person(3),
                LocalDate.of(2022, 7, 1),
                LocalDate.of(2027, 6, 30),
                null,
                new LegacySource("old-certificates.xlsx", new Sha256("d".repeat(64)), 2),
                LATER);
    }

    public static CertificatePrinted printed(int candidate) {
        return printed(candidate, blank(candidate), 1);
    }

    public static CertificatePrinted printed(int candidate, BlankSerial blank, int version) {
        return new CertificatePrinted(number(candidate), blank, version, LATER);
    }

    public static CertificateHandedOver handedOver(int candidate) {
        return handedOver(candidate, blank(candidate));
    }

    public static CertificateHandedOver handedOver(int candidate, BlankSerial blank) {
        return new CertificateHandedOver(
                number(candidate),
                blank,
                HandOverManner.SIGNED_BY_HOLDER,
                LocalDate.of(2026, 4, 8),
                SessionEvents.evidence(),
                LATER);
    }

    public static CertificateReported reported(int candidate) {
        return new CertificateReported(number(candidate), LATER);
    }

    public static ReportReturned reportReturned(int candidate) {
        return new ReportReturned(number(candidate), "签收表缺页", LATER);
    }

    public static CertificateAudited audited(int candidate) {
        return new CertificateAudited(number(candidate), LATER);
    }

    public static CertificatePublished published(int candidate) {
        return new CertificatePublished(number(candidate), LATER);
    }

    /** The same person, under another name. */
    public static PersonalData renamed(int candidate) {
        PersonalData person = SessionEvents.person(candidate);
        return new PersonalData(person.subject(), "测试新名", person.idNumber(), person.phone(), person.email());
    }

    public static CorrectionRequested correctionRequested(int candidate) {
        return new CorrectionRequested(
                number(candidate),
                1,
                renamed(candidate),
                SessionEvents.photo(),
                coded(candidate).score(),
                SessionEvents.about(candidate, "姓名录入有误"),
                List.of(SessionEvents.evidence()),
                LATER);
    }

    /** Onto the blank of that number. */
    public static CertificateCorrected corrected(int candidate, int blank) {
        return new CertificateCorrected(
                number(candidate),
                1,
                2,
                renamed(candidate),
                SessionEvents.photo(),
                coded(candidate).score(),
                blank(blank),
                blank(candidate),
                LATER);
    }

    public static ReissueRequested reissueRequested(int candidate) {
        return new ReissueRequested(
                number(candidate),
                1,
                ReissueCause.LOST,
                SessionEvents.about(candidate, "本人不慎遗失"),
                List.of(SessionEvents.evidence()),
                LATER);
    }

    /** Onto the blank of that number. */
    public static CertificateReissued reissued(int candidate, int blank) {
        return new CertificateReissued(
                number(candidate), 1, ReissueCause.LOST, blank(blank), blank(candidate), "补证", LATER);
    }

    public static RequestRefused requestRefused(int candidate) {
        return new RequestRefused(number(candidate), 1, "佐证材料不足", LATER);
    }

    public static CertificateRevoked revoked(int candidate) {
        return new CertificateRevoked(
                number(candidate), RevocationCause.OBTAINED_BY_FRAUD, SessionEvents.about(candidate, "他人替考"), LATER);
    }

    public static CertificateCancelled cancelled(int candidate) {
        return new CertificateCancelled(
                number(candidate), CancellationCause.WISH_OF_HOLDER, SessionEvents.about(candidate, "本人申请"), LATER);
    }

    /** From its coding to its publication. */
    public static List<CertificateEvent> inPublic(int candidate) {
        return List.of(
                coded(candidate),
                printed(candidate),
                handedOver(candidate),
                reported(candidate),
                audited(candidate),
                published(candidate));
    }
}
