package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.util.Optional;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/** The lanes of the centre's work on one certificate. */
enum CertificateLane {
    /** A correction or a reissue, until it is decided. It also tells of which batch the certificate is. */
    REQUEST("certificate-request"),
    /** The paper that is printed anew, until the holder has it. */
    REPRINT("certificate-reprint");

    private final String name;

    CertificateLane(String name) {
        this.name = name;
    }

    String key(CertificateNo no) {
        return name + "/" + no;
    }

    /** The row of the batch in that lane; none of a certificate that was imported. */
    static Optional<String> batchIn(BatchLane lane, Matter certificate) {
        return Optional.ofNullable(known(certificate.cases().certificate()).batch())
                .map(lane::key);
    }

    Matter evolve(@Nullable Matter row, CertificateEvent event, Occurrence occurrence) {
        return switch (event) {
            case CertificateCoded e -> next(null, About.of(e), CertificateCase.of(e), event);
            case CertificateImported e -> next(null, About.of(e), CertificateCase.of(e), event);
            default ->
                next(
                        row,
                        known(row).about(),
                        known(known(row).cases().certificate()).after(event, Who.did(occurrence)),
                        event);
        };
    }

    private Matter next(@Nullable Matter row, About about, CertificateCase now, CertificateEvent event) {
        Task task = this == REQUEST ? now.decision() : now.reprinting();
        return Matter.next(row, about, task, event.at(), Cases.of(now));
    }
}
