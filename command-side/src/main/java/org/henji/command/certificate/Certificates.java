package org.henji.command.certificate;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Consumer;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateNo;

/** Certificates that one act reaches, in the order of their numbers, so that two such acts do not block each other. */
final class Certificates {

    private Certificates() {}

    static void each(Collection<CertificateNo> certificates, Aggregates aggregates, Consumer<Certificate> act) {
        certificates.stream()
                .sorted(Comparator.comparing(CertificateNo::value))
                .forEach(number -> aggregates.in(Certificate.class, CertificateEvent.streamOf(number), act));
    }
}
