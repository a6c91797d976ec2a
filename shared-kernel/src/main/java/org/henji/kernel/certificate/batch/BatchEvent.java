package org.henji.kernel.certificate.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ScoreBookNo;
import org.jspecify.annotations.Nullable;

/** What happens to a batch of certificates (证书批次), from the request for blanks to their receipt by the agency (BR-21). */
public sealed interface BatchEvent extends DomainEvent {

    BatchNo batch();

    @Override
    default String streamId() {
        return batch().value();
    }

    /**
     * 申请空白证书
     *
     * @param region where the agency is
     * @param candidates the passers, in their order
     */
    @StoredEvent("batch.blanks-requested")
    record BlanksRequested(
            BatchNo batch, ScoreBookNo scoreBook, Uscc agency, RegionCode region, List<Integer> candidates, Instant at)
            implements BatchEvent {

        public BlanksRequested {
            candidates = List.copyOf(candidates);
        }
    }

    /** 退回: these passers may be asked for again. */
    @StoredEvent("batch.request-returned")
    record RequestReturned(BatchNo batch, String reason, Instant at) implements BatchEvent {}

    /** 撤回 by the agency: these passers may be asked for again. */
    @StoredEvent("batch.request-withdrawn")
    record RequestWithdrawn(BatchNo batch, String reason, Instant at) implements BatchEvent {}

    /**
     * 审核同意: numbers and blanks are allotted in the same act.
     *
     * @param scheme by which the numbers were made
     * @param issuedOn 发证日期 of all of them
     * @param lines in the order of the candidates
     */
    @StoredEvent("batch.batch-approved")
    record BatchApproved(
            BatchNo batch,
            SchemeNo scheme,
            LocalDate issuedOn,
            List<BatchLine> lines,
            @Nullable String opinion,
            Instant at)
            implements BatchEvent {

        public BatchApproved {
            lines = List.copyOf(lines);
        }
    }

    /**
     * 印制
     *
     * @param printed who was printed: all but those that were revoked or cancelled before
     * @param replacements blanks that were spoiled on the way
     */
    @StoredEvent("batch.batch-printed")
    record BatchPrinted(BatchNo batch, List<CertificateNo> printed, List<Replacement> replacements, Instant at)
            implements BatchEvent {

        public BatchPrinted {
            printed = List.copyOf(printed);
            replacements = List.copyOf(replacements);
        }
    }

    /**
     * 发放 to the agency
     *
     * @param certificates that are sent
     * @param carrier who takes them, or the number of the consignment
     */
    @StoredEvent("batch.batch-dispatched")
    record BatchDispatched(BatchNo batch, List<CertificateNo> certificates, String carrier, Instant at)
            implements BatchEvent {

        public BatchDispatched {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * 签收 by the agency
     *
     * @param missing what was sent and did not come
     */
    @StoredEvent("batch.batch-received")
    record BatchReceived(BatchNo batch, List<CertificateNo> missing, Instant at) implements BatchEvent {

        public BatchReceived {
            missing = List.copyOf(missing);
        }
    }
}
