package org.henji.query.certificate.register;

import java.time.LocalDate;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.session.Evidence;

/**
 * How a certificate came to its holder (核发).
 *
 * @param on the day
 * @param receipt the signed list, or the receipt of the post
 */
public record HandOver(HandOverManner manner, LocalDate on, Evidence receipt) {

    static HandOver of(CertificateHandedOver event) {
        return new HandOver(event.manner(), event.handedOn(), event.receipt());
    }
}
