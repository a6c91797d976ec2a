package org.henji.command.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.batch.ClaimsNo;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.ScoreBookNo;
import org.jspecify.annotations.Nullable;

/** What is done to a batch of certificates, from the request for blanks to the publication of its certificates (BR-21). */
public sealed interface BatchCommand extends Command {

    record RequestBlanks(
            ScoreBookNo scoreBook,
            @NotEmpty @Size(max = 9801) List<Integer> candidates) implements BatchCommand {

        public RequestBlanks {
            candidates = List.copyOf(candidates);
        }

        @TargetAggregateIdentifier
        ClaimsNo claims() {
            return ClaimsNo.of(scoreBook.session());
        }
    }

    record WithdrawBlankRequest(
            @TargetAggregateIdentifier BatchNo batch,
            @NotBlank @Size(max = 500) String reason) implements BatchCommand {}

    record ReturnBlankRequest(
            @TargetAggregateIdentifier BatchNo batch,
            @NotBlank @Size(max = 500) String reason) implements BatchCommand {}

    record ApproveBlankRequest(
            @TargetAggregateIdentifier BatchNo batch,
            @Nullable @Size(max = 500) String opinion) implements BatchCommand {}

    /**
     * They have been printed.
     *
     * @param replacements blanks that were spoiled on the way
     */
    record RecordBatchPrinted(
            @TargetAggregateIdentifier BatchNo batch,
            @Size(max = 9801) List<@Valid PrintReplacement> replacements) implements BatchCommand {

        public RecordBatchPrinted {
            replacements = List.copyOf(replacements);
        }
    }

    /**
     * The certificate stands on another blank than the one that was meant for it.
     *
     * @param blank it stands on
     * @param reason what went wrong with the other one
     */
    record PrintReplacement(
            CertificateNo certificate,
            BlankSerial blank,
            @NotBlank @Size(max = 200) String reason) {}

    record DispatchBatch(
            @TargetAggregateIdentifier BatchNo batch,
            @NotBlank @Size(max = 200) String carrier) implements BatchCommand {}

    record ReceiveBatch(
            @TargetAggregateIdentifier BatchNo batch,
            @Size(max = 9801) List<CertificateNo> missing) implements BatchCommand {

        public ReceiveBatch {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The holders have them.
     *
     * @param receipt the signed list, or the receipt of the post
     */
    record HandOverCertificates(
            @TargetAggregateIdentifier BatchNo batch,
            @NotEmpty @Size(max = 9801) List<CertificateNo> certificates,
            HandOverManner manner,
            LocalDate handedOn,
            @Valid Evidence receipt)
            implements BatchCommand {

        public HandOverCertificates {
            certificates = List.copyOf(certificates);
        }
    }

    record ReportCertificates(
            @TargetAggregateIdentifier BatchNo batch,
            @NotEmpty @Size(max = 9801) List<CertificateNo> certificates) implements BatchCommand {

        public ReportCertificates {
            certificates = List.copyOf(certificates);
        }
    }

    record AuditReports(
            @TargetAggregateIdentifier BatchNo batch,
            @Size(max = 9801) List<CertificateNo> approved,
            @Size(max = 9801) List<@Valid ReturnedReport> returned)
            implements BatchCommand {

        public AuditReports {
            approved = List.copyOf(approved);
            returned = List.copyOf(returned);
        }
    }

    /** The agency has to report it again. */
    record ReturnedReport(
            CertificateNo certificate,
            @NotBlank @Size(max = 500) String reason) {}

    record PublishCertificates(
            @TargetAggregateIdentifier BatchNo batch,
            @NotEmpty @Size(max = 9801) List<CertificateNo> certificates) implements BatchCommand {

        public PublishCertificates {
            certificates = List.copyOf(certificates);
        }
    }
}
