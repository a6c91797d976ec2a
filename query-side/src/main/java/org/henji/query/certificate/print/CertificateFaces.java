package org.henji.query.certificate.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Sex;
import org.henji.kernel.session.Photo;
import org.henji.platform.failure.Refused;
import org.henji.query.certificate.register.CertificateStanding;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.certificate.register.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what stands on certificates of what the register knows. One that was ended, or whose holder was erased, is not printed. */
@Component
class CertificateFaces {

    /** What is not known. */
    private static final String NONE = "—";

    /** Nobody else gets a certificate. */
    private static final String PASSED = "合格";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);

    private final Certificates certificates;
    private final CertificateQr codes;
    private final String issuingBody;

    CertificateFaces(Certificates certificates, CertificateQr codes, CertificatePrintSettings settings) {
        this.certificates = certificates;
        this.codes = codes;
        this.issuingBody = settings.issuingBody();
    }

    /** Those of a batch that nobody has got yet, in the order of the candidates. */
    List<CertificateFace> ofBatch(BatchNo batch) {
        List<CertificateFace> faces = certificates.ofBatch(batch).stream()
                .filter(CertificateFaces::mayBePrinted)
                .filter(certificate -> certificate.paper() != Paper.HANDED_OVER)
                .map(this::face)
                .toList();
        if (faces.isEmpty()) {
            throw new Refused(FailureCode.NOT_FOUND, batch.value());
        }
        return faces;
    }

    CertificateFace of(CertificateNo number) {
        CertificateView certificate = certificates
                .find(number)
                .filter(found -> !found.holder().isErased())
                .orElseThrow(() -> new Refused(FailureCode.NOT_FOUND, number.value()));
        return switch (certificate.standing()) {
            case VALID -> face(certificate);
            case REVOKED -> throw new Refused(FailureCode.CERTIFICATE_REVOKED, number.value());
            case CANCELLED -> throw new Refused(FailureCode.CERTIFICATE_CANCELLED, number.value());
        };
    }

    static boolean mayBePrinted(CertificateView certificate) {
        return certificate.standing() == CertificateStanding.VALID
                && !certificate.holder().isErased();
    }

    private CertificateFace face(CertificateView certificate) {
        PersonalData holder = certificate.holder();
        @Nullable CitizenIdNumber number = holder.idNumber();
        @Nullable Photo photo = certificate.photo();
        return new CertificateFace(
                certificate.no().value(),
                Objects.requireNonNull(holder.name()),
                number == null ? NONE : sex(number),
                number == null ? NONE : number.value(),
                number == null ? NONE : date(number.birthDate()),
                certificate.itemName(),
                Objects.toString(certificate.score(), NONE),
                PASSED,
                certificate.agencyName(),
                date(certificate.assessedOn()),
                date(certificate.issuedOn()),
                date(certificate.validUntil()),
                issuingBody,
                Objects.toString(certificate.remark(), ""),
                Objects.toString(certificate.blank(), ""),
                certificate.version() == 1 ? "" : "第%d版".formatted(certificate.version()),
                codes.text(certificate),
                Stream.ofNullable(photo).map(Photo::sha256).findFirst().orElse(null));
    }

    static String date(@Nullable LocalDate day) {
        return day == null ? NONE : DATE.format(day);
    }

    private static String sex(CitizenIdNumber number) {
        return number.sex() == Sex.MALE ? "男" : "女";
    }
}
