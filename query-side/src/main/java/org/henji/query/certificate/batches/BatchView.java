package org.henji.query.certificate.batches;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchEvent.RequestReturned;
import org.henji.kernel.certificate.batch.BatchEvent.RequestWithdrawn;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.query.agency.directory.Locations;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A batch of certificates and the way it has come; each certificate is a row of its own.
 *
 * @param prefecture null when the region has left the tree of regions
 * @param candidates the passers for whom blanks are asked, in their order
 * @param allotment null until it is approved
 */
public record BatchView(
        BatchNo no,
        SessionNo session,
        ScoreBookNo scoreBook,
        Uscc uscc,
        RegionCode region,
        @Nullable RegionCode prefecture,
        List<Integer> candidates,
        Instant requestedAt,
        BatchState state,
        @Nullable Allotment allotment,
        List<BatchStep> steps) {

    static BatchView evolve(@Nullable BatchView row, BatchEvent event, Occurrence occurrence) {
        return switch (event) {
            case BlanksRequested e -> requested(e, occurrence);
            case RequestReturned e -> known(row).to(BatchState.RETURNED, e.reason(), occurrence);
            case RequestWithdrawn e -> known(row).to(BatchState.WITHDRAWN, e.reason(), occurrence);
            case BatchApproved e -> known(row).with(Allotment.of(e)).to(BatchState.APPROVED, e.opinion(), occurrence);
            case BatchPrinted e ->
                known(row).with(known(row).allotted().printed(e)).to(BatchState.PRINTED, null, occurrence);
            case BatchDispatched e ->
                known(row)
                        .with(known(row).allotted().sent(e.certificates()))
                        .to(BatchState.DISPATCHED, e.carrier(), occurrence);
            case BatchReceived e ->
                known(row).with(known(row).allotted().received(e.missing())).to(BatchState.RECEIVED, null, occurrence);
        };
    }

    private static BatchView requested(BlanksRequested event, Occurrence occurrence) {
        return new BatchView(
                event.batch(),
                event.batch().session(),
                event.scoreBook(),
                event.agency(),
                event.region(),
                Locations.prefectureOf(event.region()),
                event.candidates(),
                event.at(),
                BatchState.REQUESTED,
                null,
                List.of(BatchStep.of(BatchState.REQUESTED, null, occurrence)));
    }

    private Allotment allotted() {
        return known(allotment);
    }

    private BatchView with(Allotment what) {
        return with(state, what, steps);
    }

    private BatchView to(BatchState next, @Nullable String note, Occurrence occurrence) {
        BatchStep step = BatchStep.of(next, note, occurrence);
        return with(
                next, allotment, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private BatchView with(BatchState newState, @Nullable Allotment what, List<BatchStep> taken) {
        return new BatchView(
                no, session, scoreBook, uscc, region, prefecture, candidates, requestedAt, newState, what, taken);
    }
}
