package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/** The lanes of work about a batch of certificates: each certificate waits in at most one of them. */
enum BatchLane {
    /** Reviewed, printed and sent by the centre, received by the agency. */
    BATCH("batch"),
    /** What was sent and did not come, until the agency asks for another. */
    MISSING("batch-missing"),
    /** What the agency has and the holders do not. */
    HAND_OVER("batch-hand-over"),
    /** What the holders have and the agency has not reported. */
    REPORT("batch-report"),
    /** What the centre did not accept. */
    RETURNED("batch-returned"),
    AUDIT("batch-audit"),
    PUBLISH("batch-publish");

    private final String name;

    BatchLane(String name) {
        this.name = name;
    }

    String key(BatchNo no) {
        return name + "/" + no;
    }

    Matter evolve(@Nullable Matter row, BatchEvent event, Occurrence occurrence) {
        if (event instanceof BlanksRequested e) {
            BatchCase begun = BatchCase.of(e, Who.did(occurrence));
            return Matter.next(null, About.of(e), begun.task(this), e.at(), Cases.of(begun));
        }
        return next(row, known(known(row).cases().batch()).after(this, event), event.at());
    }

    Matter evolve(@Nullable Matter row, CertificateEvent event, Occurrence occurrence) {
        return next(row, known(known(row).cases().batch()).after(this, event, Who.did(occurrence)), event.at());
    }

    private Matter next(@Nullable Matter row, BatchCase now, Instant at) {
        return Matter.next(row, known(row).about(), now.task(this), at, Cases.of(now));
    }
}
