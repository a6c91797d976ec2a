package org.henji.kernel.certificate.batch;

import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.ISSUED_ON;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.session.SessionEvents.SESSION;

import java.util.List;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchEvent.RequestReturned;
import org.henji.kernel.certificate.batch.BatchEvent.RequestWithdrawn;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersClaimed;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersReleased;
import org.henji.kernel.session.score.ScoreBookEvents;

/** The batch of the two passers. */
public final class BatchEvents {

    public static final ClaimsNo CLAIMS = ClaimsNo.of(SESSION);

    private BatchEvents() {}

    public static BlanksRequested requested() {
        return new BlanksRequested(BATCH, ScoreBookEvents.SCORE_BOOK, USCC, COUNTY, List.of(1, 2), CODED);
    }

    public static RequestReturned returned() {
        return new RequestReturned(BATCH, "照片不清", CODED);
    }

    public static RequestWithdrawn withdrawn() {
        return new RequestWithdrawn(BATCH, "成绩更正中", CODED);
    }

    public static BatchApproved approved() {
        return new BatchApproved(
                BATCH,
                SCHEME,
                ISSUED_ON,
                List.of(new BatchLine(1, number(1), blank(1)), new BatchLine(2, number(2), blank(2))),
                null,
                CODED);
    }

    /** Without a spoiled blank. */
    public static BatchPrinted printed() {
        return printed(List.of());
    }

    public static BatchPrinted printed(List<Replacement> replacements) {
        return new BatchPrinted(BATCH, List.of(number(1), number(2)), replacements, LATER);
    }

    /** The blank of the second one was spoiled; it stands on the third. */
    public static Replacement replacement() {
        return new Replacement(number(2), blank(2), blank(3), "套印偏移");
    }

    public static BatchDispatched dispatched() {
        return new BatchDispatched(BATCH, List.of(number(1), number(2)), "机要专递 0001", LATER);
    }

    public static BatchReceived received(CertificateNo... missing) {
        return new BatchReceived(BATCH, List.of(missing), LATER);
    }

    public static PassersClaimed claimed() {
        return new PassersClaimed(CLAIMS, BATCH, List.of(1, 2), CODED);
    }

    public static PassersReleased released() {
        return new PassersReleased(CLAIMS, BATCH, List.of(1, 2), CODED);
    }
}
