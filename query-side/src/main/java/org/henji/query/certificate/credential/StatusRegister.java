package org.henji.query.certificate.credential;

import java.util.List;
import java.util.Map;
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
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvent.PersonErased;
import org.henji.query.certificate.credential.StatusEntry.Change;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Knows the places of certificates in the lists of status, and which of them are revoked. */
@Component
class StatusRegister {

    static final String GROUP = Certificates.GROUP;
    static final String LISTS = "lists";

    static final ReadModel<StatusEntry> MODEL = ReadModel.of(StatusEntry.class, "certificate-statuses", GROUP, 1)
            .fedByLines(CertificateEvent.class, StatusRegister::changes, StatusEntry::evolve)
            .fedByLines(ErasureEvent.class, StatusRegister::changes, StatusEntry::evolve)
            .indexedBy(LISTS, Row.KEY)
            .build();

    private final Rows<StatusEntry> rows;

    StatusRegister(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<StatusEntry> statusRegisterModel() {
        return MODEL;
    }

    /** The place of the version of the certificate that stands. */
    long placeOf(CertificateNo certificate) {
        return rows.find(key(certificate))
                .orElseThrow(() -> new IllegalStateException("no status of certificate " + certificate))
                .latest();
    }

    /** What is revoked in that list. */
    StatusBits revokedIn(long list) {
        StatusBits bits = StatusBits.none();
        rows.all(LISTS, List.of(list)).stream()
                .flatMap(entry -> entry.revoked().stream())
                .filter(place -> place / StatusBits.SIZE == list)
                .forEach(place -> bits.set((int) (place % StatusBits.SIZE)));
        return bits;
    }

    private static Map<String, Change> changes(CertificateEvent event) {
        String certificate = key(event.certificate());
        return switch (event) {
            case CertificateCoded e ->
                Map.of(certificate, Change.MADE, key(e.holder().subject()), Change.MADE);
            case CertificateImported e ->
                Map.of(certificate, Change.MADE, key(e.holder().subject()), Change.MADE);
            case CertificateCorrected e ->
                Map.of(certificate, Change.REPLACED, key(e.holder().subject()), Change.MADE);
            case CertificateRevoked e -> Map.of(certificate, Change.REVOKED);
            case CertificateCancelled e -> Map.of(certificate, Change.REVOKED);
            case CertificatePrinted e -> Map.of();
            case CertificateHandedOver e -> Map.of();
            case CertificateReported e -> Map.of();
            case ReportReturned e -> Map.of();
            case CertificateAudited e -> Map.of();
            case CertificatePublished e -> Map.of();
            case CorrectionRequested e -> Map.of();
            case ReissueRequested e -> Map.of();
            case CertificateReissued e -> Map.of();
            case RequestRefused e -> Map.of();
        };
    }

    /** What nobody may speak of any more is vouched for by nobody: from the decision on, not only once it has been carried out. */
    private static Map<String, Change> changes(ErasureEvent event) {
        return switch (event) {
            case ErasureDecided e -> Map.of(key(e.subject()), Change.FORGOTTEN);
            case PersonErased e -> Map.of();
        };
    }

    private static String key(CertificateNo certificate) {
        return "certificate/" + certificate.value();
    }

    private static String key(Subject subject) {
        return "person/" + subject.value();
    }
}
