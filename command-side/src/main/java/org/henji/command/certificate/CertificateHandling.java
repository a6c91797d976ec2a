package org.henji.command.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.henji.command.certificate.CertificateCommand.BlankReplacement;
import org.henji.command.certificate.CertificateCommand.HandOverCertificate;
import org.henji.command.certificate.CertificateCommand.RecordCertificatePrinted;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.Replacement;
import org.henji.kernel.failure.FailureCode;

/**
 * What is done to a single {@linkplain CertificatePaper paper} (单证印制、核发): the centre prints and hands over what is printed anew,
 * and an agency may hand over one of a batch by itself.
 */
@AggregatePart
class CertificateHandling {

    private final Certificate certificate;

    CertificateHandling(Certificate certificate) {
        this.certificate = certificate;
    }

    @CommandHandler
    PartId decide(RecordCertificatePrinted command, Actor actor, Aggregates aggregates, Clock clock) {
        Certificate.requireCenter(actor);
        CertificatePaper paper = certificate.paper();
        paper.mustBeUnprinted();
        if (paper.isOfBatch()) {
            throw new RuleViolated(FailureCode.BATCH_NOT_PRINTED);
        }
        BlankSerial allotted = paper.blank();
        BlankReplacement other = command.replacement();
        BlankSerial printed = other == null ? allotted : other.blank();
        Instant now = CivilTime.now(clock);
        paper.print(printed, now);
        Stocks.in(StockNo.CENTER, aggregates, stock -> {
            stock.mustNotBeKeptBy(actor);
            if (other != null) {
                Replacement replacement =
                        new Replacement(certificate.number(), allotted, other.blank(), other.reason());
                Stocks.replace(stock, null, replacement, actor, now);
            }
            Stocks.mustLieReady(stock, List.of(printed));
        });
        return certificate.receipt();
    }

    @CommandHandler
    PartId decide(HandOverCertificate command, Actor actor, UploadedFiles files, Aggregates aggregates, Clock clock) {
        certificate.requireCenterOrAgency(actor);
        certificate.mustBeInForce();
        CertificatePaper paper = certificate.paper();
        paper.mustLieWith(actor);
        files.mustHold(actor.office(), List.of(command.receipt()));
        HandOver handOver = new HandOver(command.manner(), command.handedOn(), command.receipt());
        Instant now = CivilTime.now(clock);
        paper.handOver(handOver, CivilTime.today(clock), now);
        Stocks.in(paper.stock(), aggregates, stock -> {
            // its batch may still be on the way
            if (stock.ledger().stateOf(paper.blank()) == null) {
                throw paper.notHere();
            }
            stock.issue(List.of(paper.blank()), actor, now);
        });
        return certificate.receipt();
    }
}
