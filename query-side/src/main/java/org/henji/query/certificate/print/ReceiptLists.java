package org.henji.query.certificate.print;

import java.util.List;
import java.util.Objects;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Sex;
import org.henji.platform.failure.Refused;
import org.henji.query.certificate.print.ReceiptList.Line;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lists on which holders sign for their certificates: of those that stand, however far they have come. */
@Component
class ReceiptLists {

    private final Certificates certificates;

    ReceiptLists(Certificates certificates) {
        this.certificates = certificates;
    }

    ReceiptList of(BatchNo batch, Desk desk) {
        List<CertificateView> standing = certificates.ofBatch(batch).stream()
                .filter(certificate -> Certificates.isOn(desk, certificate))
                .filter(CertificateFaces::mayBePrinted)
                .toList();
        if (standing.isEmpty()) {
            throw new Refused(FailureCode.NOT_FOUND, batch.value());
        }
        CertificateView first = standing.getFirst();
        return new ReceiptList(
                batch.value(),
                first.agencyName(),
                first.itemName(),
                CertificateFaces.date(first.assessedOn()),
                standing.size(),
                standing.stream().map(ReceiptLists::line).toList());
    }

    private static Line line(CertificateView certificate) {
        @Nullable CitizenIdNumber number = certificate.holder().idNumber();
        return new Line(
                certificate.no().value(),
                Objects.toString(certificate.blank(), ""),
                Objects.requireNonNull(certificate.holder().name()),
                number == null ? "" : number.sex() == Sex.MALE ? "男" : "女",
                Objects.toString(number, ""));
    }
}
