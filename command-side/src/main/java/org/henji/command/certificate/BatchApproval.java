package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.henji.command.certificate.BatchCommand.ApproveBlankRequest;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.session.ScoreBooks;
import org.henji.command.session.SessionResults;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.rules.Rules;

/**
 * The centre's approval of a request for blanks (审核同意), BR-21. Numbers, blanks and certificates come with it, all of them or
 * none: a number that is given has its certificate, and a blank that is taken has its number.
 */
@AggregatePart
class BatchApproval {

    private final CertificateBatch batch;

    BatchApproval(CertificateBatch batch) {
        this.batch = batch;
    }

    @CommandHandler
    void decide(
            ApproveBlankRequest command,
            Actor actor,
            CertificateNumbers numbers,
            CertificateCoding coding,
            ScoreBooks scoreBooks,
            Aggregates aggregates,
            Rules rules,
            Clock clock)
            throws Exception {
        batch.requireCenter(actor);
        batch.mustWait();
        batch.mustNotBeAskedForBy(actor);
        Instant now = CivilTime.now(clock);
        LocalDate today = CivilTime.today(clock);
        List<BatchLine> lines = new ArrayList<>();
        Stocks.in(StockNo.CENTER, aggregates, stock -> {
            stock.mustNotBeKeptBy(actor);
            lines.addAll(lines(stock, numbers, today, aggregates, now));
            stock.allot(batch.number(), allotted(lines), actor, now);
        });
        SessionResults results = scoreBooks.results(batch.requested().scoreBook());
        results.mustBeSettled();
        int years = rules.certificateValidityYears();
        for (CertificateCoded coded :
                coding.code(batch.requested(), numbers.scheme(), lines, results, today, years, now)) {
            createNew(Certificate.class, () -> new Certificate(coded));
        }
        apply(new BatchApproved(batch.number(), numbers.scheme(), today, lines, command.opinion(), now));
    }

    /** Whose they are follows from the order: the lowest numbers and blanks are those of the first candidates. */
    private List<BatchLine> lines(
            BlankStock stock, CertificateNumbers numbers, LocalDate today, Aggregates aggregates, Instant now) {
        BlanksRequested requested = batch.requested();
        List<Integer> candidates = requested.candidates();
        List<BlankSerial> blanks = stock.lowest(candidates.size());
        List<CertificateNo> given = numbers.allot(
                requested.agency(), requested.region(), today, batch.number(), candidates.size(), aggregates, now);
        return IntStream.range(0, candidates.size())
                .mapToObj(index -> new BatchLine(candidates.get(index), given.get(index), blanks.get(index)))
                .toList();
    }

    private static List<AllottedBlank> allotted(List<BatchLine> lines) {
        return lines.stream()
                .map(line -> new AllottedBlank(line.blank(), line.certificate()))
                .toList();
    }
}
