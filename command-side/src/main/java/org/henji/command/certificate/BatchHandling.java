package org.henji.command.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.henji.command.certificate.BatchCommand.AuditReports;
import org.henji.command.certificate.BatchCommand.HandOverCertificates;
import org.henji.command.certificate.BatchCommand.PublishCertificates;
import org.henji.command.certificate.BatchCommand.ReportCertificates;
import org.henji.command.certificate.BatchCommand.ReturnedReport;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.session.ScoreBooks;
import org.henji.command.session.SessionResults;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;

/**
 * What is done to several certificates of a batch in one act (核发、报送、审核、上网), BR-21 and BR-22: all of those named, or none.
 * What happens, happens to the certificates; the batch only knows which are its own and have come to the agency.
 */
@AggregatePart
class BatchHandling {

    private final CertificateBatch batch;

    BatchHandling(CertificateBatch batch) {
        this.batch = batch;
    }

    @CommandHandler
    void decide(
            HandOverCertificates command,
            Actor actor,
            UploadedFiles files,
            ScoreBooks scoreBooks,
            Aggregates aggregates,
            Clock clock) {
        Uscc agency = batch.requested().agency();
        Authority.requireAgency(actor, agency);
        List<CertificateNo> certificates = command.certificates();
        batch.mustHold(certificates);
        batch.delivery().mustHaveArrived(certificates);
        files.mustHold(actor.office(), List.of(command.receipt()));
        HandOver handOver = new HandOver(command.manner(), command.handedOn(), command.receipt());
        LocalDate today = CivilTime.today(clock);
        Instant now = CivilTime.now(clock);
        List<BlankSerial> blanks = certificates.stream().map(batch::blank).toList();
        Certificates.each(certificates, aggregates, certificate -> {
            certificate.paper().mustBeOn(batch.blank(certificate.number()));
            certificate.paper().handOver(handOver, today, now);
        });
        Stocks.in(StockNo.of(agency), aggregates, stock -> stock.issue(blanks, actor, now));
        mustHavePassed(certificates, scoreBooks, aggregates);
    }

    @CommandHandler
    void decide(ReportCertificates command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireAgency(actor, batch.requested().agency());
        batch.mustHold(command.certificates());
        Instant now = CivilTime.now(clock);
        Certificates.each(
                command.certificates(),
                aggregates,
                certificate -> certificate.publication().report(now));
    }

    @CommandHandler
    void decide(AuditReports command, Actor actor, ScoreBooks scoreBooks, Aggregates aggregates, Clock clock) {
        batch.requireCenter(actor);
        List<CertificateNo> all = new ArrayList<>(command.approved());
        Map<CertificateNo, String> returned = new HashMap<>();
        for (ReturnedReport report : command.returned()) {
            all.add(report.certificate());
            returned.put(report.certificate(), report.reason());
        }
        batch.mustHold(all);
        Instant now = CivilTime.now(clock);
        Certificates.each(all, aggregates, certificate -> {
            String reason = returned.get(certificate.number());
            if (reason == null) {
                certificate.publication().audit(actor, now);
            } else {
                certificate.publication().returnReport(reason, actor, now);
            }
        });
        mustHavePassed(command.approved(), scoreBooks, aggregates);
    }

    @CommandHandler
    void decide(PublishCertificates command, Actor actor, ScoreBooks scoreBooks, Aggregates aggregates, Clock clock) {
        batch.requireCenter(actor);
        batch.mustHold(command.certificates());
        Instant now = CivilTime.now(clock);
        Certificates.each(
                command.certificates(),
                aggregates,
                certificate -> certificate.publication().publish(now));
        mustHavePassed(command.certificates(), scoreBooks, aggregates);
    }

    /** The score book may have been corrected since they were coded; it is locked last. */
    private void mustHavePassed(List<CertificateNo> certificates, ScoreBooks scoreBooks, Aggregates aggregates) {
        if (certificates.isEmpty()) {
            return;
        }
        SessionResults results = scoreBooks.results(batch.requested().scoreBook());
        Certificates.each(
                certificates,
                aggregates,
                certificate -> results.mustHavePassed(
                        Objects.requireNonNull(certificate.coded()).candidate()));
    }
}
