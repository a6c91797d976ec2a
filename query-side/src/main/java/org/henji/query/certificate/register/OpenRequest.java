package org.henji.query.certificate.register;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.score.Points;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A correction or a reissue that waits for the centre (更正、补证申请).
 *
 * @param no running number of the requests about the certificate
 * @param holder as it should be; null of a reissue
 * @param photo as it should be; of a correction only, and null without
 * @param score as it should be; of a correction only, and null without
 * @param cause of a reissue; null of a correction
 * @param reason why, or what the holder states
 * @param requestedBy null only where the event carries no trail
 */
public record OpenRequest(
        int no,
        Kind kind,
        @Nullable PersonalData holder,
        @Nullable Photo photo,
        @Nullable Points score,
        @Nullable ReissueCause cause,
        PersonalText reason,
        List<Evidence> evidence,
        @Nullable Actor requestedBy,
        Instant at) {

    /** What is asked for. */
    public enum Kind {
        /** 更正 */
        CORRECTION,
        /** 补证 */
        REISSUE
    }

    static OpenRequest of(CorrectionRequested event, Occurrence occurrence) {
        return new OpenRequest(
                event.request(),
                Kind.CORRECTION,
                event.holder(),
                event.photo(),
                event.score(),
                null,
                event.reason(),
                event.evidence(),
                occurrence.actor(),
                event.at());
    }

    static OpenRequest of(ReissueRequested event, Occurrence occurrence) {
        return new OpenRequest(
                event.request(),
                Kind.REISSUE,
                null,
                null,
                null,
                event.cause(),
                event.statement(),
                event.evidence(),
                occurrence.actor(),
                event.at());
    }
}
