package org.henji.query.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateAudited;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CertificateReported;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvent.ReportReturned;
import org.henji.kernel.certificate.CertificateEvent.RequestRefused;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchEvent.RequestReturned;
import org.henji.kernel.certificate.batch.BatchEvent.RequestWithdrawn;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.query.certificate.batches.BatchState;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work in one lane of a batch: how far it has come, and which of its certificates wait there.
 *
 * @param items none until certificates are coded
 * @param askedBy the user; null only where the event carries no trail
 * @param asked for how many passers
 * @param ahead certificates that will come to wait here
 * @param waiting those that do
 * @param held those for which something else has to be done first
 */
public record BatchCase(
        BatchNo no,
        List<ItemCode> items,
        BatchState state,
        @Nullable String askedBy,
        int asked,
        List<CertificateNo> ahead,
        List<Waiting> waiting,
        List<CertificateNo> held)
        implements Case {

    /**
     * A certificate that waits.
     *
     * @param by who made it wait; null where that does not matter
     */
    public record Waiting(
            CertificateNo certificate, @Nullable String by) {}

    static BatchCase of(BlanksRequested event, @Nullable String userId) {
        return new BatchCase(
                event.batch(),
                List.of(),
                BatchState.REQUESTED,
                userId,
                event.candidates().size(),
                List.of(),
                List.of(),
                List.of());
    }

    BatchCase after(BatchLane lane, BatchEvent event) {
        return switch (event) {
            case BlanksRequested e -> this;
            case RequestReturned e -> in(BatchState.RETURNED);
            case RequestWithdrawn e -> in(BatchState.WITHDRAWN);
            case BatchApproved e ->
                in(BatchState.APPROVED)
                        .coded(
                                lane,
                                e.lines().stream().map(BatchLine::certificate).toList());
            case BatchPrinted e -> in(BatchState.PRINTED);
            case BatchDispatched e -> in(BatchState.DISPATCHED).sent(lane, e.certificates());
            case BatchReceived e -> in(BatchState.RECEIVED).received(lane, e.missing());
        };
    }

    BatchCase after(BatchLane lane, CertificateEvent event, @Nullable String userId) {
        CertificateNo certificate = event.certificate();
        return switch (event) {
            case CertificateCoded e -> about(e.item());
            // what has ended is neither printed nor handed over, reported nor published
            case CertificateRevoked e -> without(certificate);
            case CertificateCancelled e -> without(certificate);
            case CertificateCorrected e -> onNewPaper(lane, certificate);
            case CertificateReissued e -> onNewPaper(lane, certificate);
            default ->
                switch (lane) {
                    case BATCH -> this;
                    case MISSING -> missing(event);
                    case HAND_OVER -> event instanceof CertificateHandedOver ? without(certificate) : this;
                    case REPORT -> reporting(event);
                    case RETURNED -> returned(event);
                    case AUDIT -> auditing(event, userId);
                    case PUBLISH -> publishing(event);
                };
        };
    }

    /** Nobody approves what they asked for, nor audits what they alone have reported. */
    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return switch (mutation) {
            case "approveBlankRequest" -> !userId.equals(askedBy);
            case "auditReports" -> waiting.stream().anyMatch(report -> !userId.equals(report.by()));
            default -> true;
        };
    }

    /** What is to be done in the lane; null while nothing is. */
    @Nullable
    Task task(BatchLane lane) {
        if (lane == BatchLane.BATCH && state == BatchState.REQUESTED) {
            return task(InboxKind.BLANK_REQUEST_TO_REVIEW, Level.CENTER, "approveBlankRequest", "returnBlankRequest")
                    .counting(asked);
        }
        int open = (int) waiting.stream()
                .filter(one -> !held.contains(one.certificate()))
                .count();
        Task task = open == 0 ? null : taskOfWaiting(lane);
        return task == null ? null : task.counting(open);
    }

    private @Nullable Task taskOfWaiting(BatchLane lane) {
        return switch (lane) {
            case BATCH -> delivery();
            case MISSING -> task(InboxKind.CERTIFICATES_MISSING, Level.AGENCY, "requestReissue");
            case HAND_OVER -> task(InboxKind.CERTIFICATES_TO_HAND_OVER, Level.AGENCY, "handOverCertificates");
            case REPORT -> task(InboxKind.CERTIFICATES_TO_REPORT, Level.AGENCY, "reportCertificates");
            case RETURNED -> task(InboxKind.REPORTS_TO_CORRECT, Level.AGENCY, "reportCertificates");
            case AUDIT -> task(InboxKind.REPORTS_TO_AUDIT, Level.CENTER, "auditReports");
            case PUBLISH -> task(InboxKind.CERTIFICATES_TO_PUBLISH, Level.CENTER, "publishCertificates");
        };
    }

    private @Nullable Task delivery() {
        return switch (state) {
            case APPROVED -> task(InboxKind.BATCH_TO_PRINT, Level.CENTER, "recordBatchPrinted");
            case PRINTED -> task(InboxKind.BATCH_TO_DISPATCH, Level.CENTER, "dispatchBatch");
            case DISPATCHED -> task(InboxKind.BATCH_TO_RECEIVE, Level.AGENCY, "receiveBatch");
            case REQUESTED, RETURNED, WITHDRAWN, RECEIVED -> null;
        };
    }

    private Task task(InboxKind kind, Level level, String... mutations) {
        return Task.of(kind, level, no.value(), mutations).about(items);
    }

    private BatchCase coded(BatchLane lane, List<CertificateNo> certificates) {
        return switch (lane) {
            case BATCH -> with(List.of(), waiting(certificates), held);
            case REPORT -> with(certificates, List.of(), held);
            case MISSING, HAND_OVER, RETURNED, AUDIT, PUBLISH -> this;
        };
    }

    private BatchCase sent(BatchLane lane, List<CertificateNo> certificates) {
        return switch (lane) {
            case BATCH -> with(List.of(), waiting(certificates), held);
            case MISSING, HAND_OVER -> with(certificates, List.of(), held);
            case REPORT, RETURNED, AUDIT, PUBLISH -> this;
        };
    }

    private BatchCase received(BatchLane lane, List<CertificateNo> missing) {
        return switch (lane) {
            case BATCH -> with(List.of(), List.of(), held);
            case MISSING -> with(List.of(), waiting(some(ahead, missing::contains)), held);
            case HAND_OVER -> with(List.of(), waiting(some(ahead, one -> !missing.contains(one))), held);
            case REPORT, RETURNED, AUDIT, PUBLISH -> this;
        };
    }

    /** The holder gets the new paper from the centre, and only then may the agency report. */
    private BatchCase onNewPaper(BatchLane lane, CertificateNo certificate) {
        return switch (lane) {
            case BATCH, MISSING, HAND_OVER -> without(certificate);
            case REPORT, RETURNED -> holding(certificate);
            case AUDIT, PUBLISH -> this;
        };
    }

    private BatchCase missing(CertificateEvent event) {
        return switch (event) {
            case ReissueRequested e -> holding(e.certificate());
            case CorrectionRequested e -> holding(e.certificate());
            case RequestRefused e -> releasing(e.certificate());
            default -> this;
        };
    }

    private BatchCase reporting(CertificateEvent event) {
        return switch (event) {
            case CertificateHandedOver e -> releasing(e.certificate()).arrived(e.certificate());
            case CertificateReported e -> without(e.certificate());
            default -> this;
        };
    }

    private BatchCase returned(CertificateEvent event) {
        return switch (event) {
            case ReportReturned e -> and(e.certificate(), null);
            case CertificateReported e -> done(e.certificate());
            case CertificateHandedOver e -> releasing(e.certificate());
            default -> this;
        };
    }

    private BatchCase auditing(CertificateEvent event, @Nullable String userId) {
        return switch (event) {
            case CertificateReported e -> and(e.certificate(), userId);
            case CertificateAudited e -> without(e.certificate());
            case ReportReturned e -> without(e.certificate());
            default -> this;
        };
    }

    private BatchCase publishing(CertificateEvent event) {
        return switch (event) {
            case CertificateAudited e -> and(e.certificate(), null);
            case CertificatePublished e -> without(e.certificate());
            case ReportReturned e -> without(e.certificate());
            default -> this;
        };
    }

    private BatchCase in(BatchState now) {
        return new BatchCase(no, items, now, askedBy, asked, ahead, waiting, held);
    }

    private BatchCase about(ItemCode item) {
        return new BatchCase(no, List.of(item), state, askedBy, asked, ahead, waiting, held);
    }

    private BatchCase with(List<CertificateNo> coming, List<Waiting> here, List<CertificateNo> stuck) {
        return new BatchCase(no, items, state, askedBy, asked, coming, here, stuck);
    }

    private BatchCase arrived(CertificateNo certificate) {
        return ahead.contains(certificate)
                ? with(some(ahead, one -> !one.equals(certificate)), waiting, held)
                        .and(certificate, null)
                : this;
    }

    private BatchCase and(CertificateNo certificate, @Nullable String by) {
        return with(
                ahead,
                Stream.concat(waiting.stream(), Stream.of(new Waiting(certificate, by)))
                        .toList(),
                held);
    }

    /** Its work here is done. */
    private BatchCase done(CertificateNo certificate) {
        return with(ahead, some(waiting, one -> !one.certificate().equals(certificate)), held);
    }

    /** It never comes to wait here any more, unless something makes it. */
    private BatchCase without(CertificateNo certificate) {
        return with(
                some(ahead, one -> !one.equals(certificate)),
                some(waiting, one -> !one.certificate().equals(certificate)),
                some(held, one -> !one.equals(certificate)));
    }

    private BatchCase holding(CertificateNo certificate) {
        return with(
                ahead,
                waiting,
                Stream.concat(held.stream(), Stream.of(certificate)).distinct().toList());
    }

    private BatchCase releasing(CertificateNo certificate) {
        return with(ahead, waiting, some(held, one -> !one.equals(certificate)));
    }

    private static List<Waiting> waiting(Collection<CertificateNo> certificates) {
        return certificates.stream()
                .map(certificate -> new Waiting(certificate, null))
                .toList();
    }

    /** The list itself where all of it stays. */
    private static <T> List<T> some(List<T> all, Predicate<T> staying) {
        return all.stream().allMatch(staying)
                ? all
                : all.stream().filter(staying).toList();
    }
}
