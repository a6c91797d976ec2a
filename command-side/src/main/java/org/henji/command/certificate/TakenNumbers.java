package org.henji.command.certificate;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateNo;
import org.springframework.stereotype.Component;

/** Which numbers have their certificate already, so that many can be asked about without loading any. */
@Component
class TakenNumbers {

    private final EventStore store;

    TakenNumbers(EventStore store) {
        this.store = store;
    }

    boolean isTaken(CertificateNo number) {
        return store.lastSequenceNumberFor(CertificateEvent.streamOf(number)).isPresent();
    }
}
