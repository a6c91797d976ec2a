package org.henji.command.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CancellationCause;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.certificate.RevocationCause;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.score.Points;
import org.jspecify.annotations.Nullable;

/** What is done to a single certificate (BR-21); its receipts name it by its number. */
public sealed interface CertificateCommand extends Command {

    CertificateNo certificate();

    @TargetAggregateIdentifier
    default String stream() {
        return CertificateEvent.streamOf(certificate());
    }

    /**
     * Everything that may be corrected is given, as it should be.
     *
     * @param photo null: without
     * @param score null: without
     */
    record RequestCertificateCorrection(
            CertificateNo certificate,
            @Valid PersonalData holder,
            @Nullable @Valid Photo photo,
            @Nullable Points score,
            @NotBlank @Size(max = 1000) String reason,
            @Size(max = 20) List<@Valid Evidence> evidence)
            implements CertificateCommand {

        public RequestCertificateCorrection {
            evidence = List.copyOf(evidence);
        }
    }

    record RequestReissue(
            CertificateNo certificate,
            ReissueCause cause,
            @NotBlank @Size(max = 1000) String statement,
            @Size(max = 20) List<@Valid Evidence> evidence)
            implements CertificateCommand {

        public RequestReissue {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Whichever was asked for.
     *
     * @param remark that is printed on a reissued one; null for the usual one
     */
    record ApproveCertificateRequest(
            CertificateNo certificate,
            int request,
            @Nullable @Size(min = 1, max = 100) String remark) implements CertificateCommand {}

    record RefuseCertificateRequest(
            CertificateNo certificate,
            int request,
            @NotBlank @Size(max = 500) String reason) implements CertificateCommand {}

    /**
     * It has been printed anew.
     *
     * @param replacement where the blank that was meant for it was spoiled
     */
    record RecordCertificatePrinted(
            CertificateNo certificate, @Nullable @Valid BlankReplacement replacement) implements CertificateCommand {}

    /**
     * The certificate stands on another blank than the one that was meant for it.
     *
     * @param blank it stands on
     * @param reason what went wrong with the other one
     */
    record BlankReplacement(
            BlankSerial blank, @NotBlank @Size(max = 200) String reason) {}

    /**
     * The holder has it.
     *
     * @param receipt signed by whoever took it, or that of the post
     */
    record HandOverCertificate(
            CertificateNo certificate,
            HandOverManner manner,
            LocalDate handedOn,
            @Valid Evidence receipt) implements CertificateCommand {}

    record RevokeCertificate(
            CertificateNo certificate,
            RevocationCause cause,
            @NotBlank @Size(max = 1000) String reason) implements CertificateCommand {}

    record CancelCertificate(
            CertificateNo certificate,
            CancellationCause cause,
            @NotBlank @Size(max = 1000) String reason) implements CertificateCommand {}
}
