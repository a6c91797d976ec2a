package org.henji.command.person;

import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.infrastructure.CivilTime;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.Validity;
import org.henji.kernel.rules.Rules;
import org.springframework.stereotype.Component;

/** How long the holder of a certificate is kept: some years beyond its last day, or beyond the day on which it was ended ([P]). */
@Component
class CertificateRetention {

    private final EventStore store;

    CertificateRetention(EventStore store) {
        this.store = store;
    }

    LocalDate lastDay(CertificateNo certificate, Rules rules) {
        return store.readEvents(CertificateEvent.streamOf(certificate))
                .asStream()
                .map(Message::getPayload)
                .map(CertificateEvent.class::cast)
                .reduce(LocalDate.MIN, CertificateRetention::endAfter, (earlier, later) -> later)
                .plusYears(rules.certificateRetentionYears());
    }

    private static LocalDate endAfter(LocalDate end, CertificateEvent event) {
        return switch (event) {
            case CertificateCoded e -> Validity.lastDay(e.issuedOn(), e.validityYears());
            case CertificateImported e -> e.validUntil();
            case CertificateRevoked e -> CivilTime.dayOf(e.at());
            case CertificateCancelled e -> CivilTime.dayOf(e.at());
            default -> end;
        };
    }
}
