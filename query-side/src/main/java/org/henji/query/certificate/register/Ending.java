package org.henji.query.certificate.register;

import java.time.Instant;
import org.henji.kernel.certificate.CancellationCause;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.RevocationCause;
import org.henji.kernel.person.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate ended before its time.
 *
 * @param revocation null of one that was cancelled
 * @param cancellation null of one that was revoked
 */
public record Ending(
        @Nullable RevocationCause revocation,
        @Nullable CancellationCause cancellation,
        PersonalText reason,
        Instant at) {

    static Ending of(CertificateRevoked event) {
        return new Ending(event.cause(), null, event.reason(), event.at());
    }

    static Ending of(CertificateCancelled event) {
        return new Ending(null, event.cause(), event.reason(), event.at());
    }
}
