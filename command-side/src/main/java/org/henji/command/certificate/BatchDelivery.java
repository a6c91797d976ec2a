package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.certificate.BatchCommand.DispatchBatch;
import org.henji.command.certificate.BatchCommand.PrintReplacement;
import org.henji.command.certificate.BatchCommand.ReceiveBatch;
import org.henji.command.certificate.BatchCommand.RecordBatchPrinted;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.Replacement;
import org.henji.kernel.failure.FailureCode;

/**
 * How the certificates of a batch are printed and come to the agency (印制、发放、签收), BR-21. What was revoked or cancelled before
 * is not printed; what has been since, or stands on another blank by now, is not sent.
 */
@AggregatePart
class BatchDelivery {

    private final CertificateBatch batch;
    private final Set<CertificateNo> sent = new HashSet<>();
    private final Set<CertificateNo> arrived = new HashSet<>();

    BatchDelivery(CertificateBatch batch) {
        this.batch = batch;
    }

    @CommandHandler
    void decide(RecordBatchPrinted command, Actor actor, Aggregates aggregates, Clock clock) {
        batch.requireCenter(actor);
        batch.mustBeApproved();
        batch.mustHold(command.replacements().stream()
                .map(PrintReplacement::certificate)
                .toList());
        List<Replacement> replacements = command.replacements().stream()
                .map(it -> new Replacement(it.certificate(), batch.blank(it.certificate()), it.blank(), it.reason()))
                .sorted(Comparator.comparing(it -> it.certificate().value()))
                .toList();
        Instant now = CivilTime.now(clock);
        SortedMap<CertificateNo, BlankSerial> printed = print(replacements, aggregates, now);
        Stocks.in(StockNo.CENTER, aggregates, stock -> {
            stock.mustNotBeKeptBy(actor);
            replacements.forEach(it -> Stocks.replace(stock, batch.number(), it, actor, now));
            Stocks.mustLieReady(stock, List.copyOf(printed.values()));
        });
        apply(new BatchPrinted(batch.number(), List.copyOf(printed.keySet()), replacements, now));
    }

    private SortedMap<CertificateNo, BlankSerial> print(
            List<Replacement> replacements, Aggregates aggregates, Instant now) {
        SortedMap<CertificateNo, BlankSerial> blanks = byNumber();
        replacements.forEach(replacement -> blanks.put(replacement.certificate(), replacement.blank()));
        SortedMap<CertificateNo, BlankSerial> printed = byNumber();
        Certificates.each(batch.certificates(), aggregates, certificate -> {
            CertificateNo number = certificate.number();
            // one that is said to have been printed on another blank is no reason to print what has ended
            if (blanks.containsKey(number) || certificate.isInForce()) {
                BlankSerial blank = blanks.getOrDefault(number, batch.blank(number));
                certificate.paper().print(blank, now);
                printed.put(number, blank);
            }
        });
        return printed;
    }

    @CommandHandler
    void decide(DispatchBatch command, Actor actor, Aggregates aggregates, Clock clock) {
        batch.requireCenter(actor);
        batch.mustBePrinted();
        Instant now = CivilTime.now(clock);
        List<CertificateNo> sending = new ArrayList<>();
        Certificates.each(batch.certificates(), aggregates, certificate -> {
            if (certificate.isInForce() && certificate.paper().isOn(batch.blank(certificate.number()))) {
                sending.add(certificate.number());
            }
        });
        Stocks.in(StockNo.CENTER, aggregates, stock -> {
            stock.requireKeeper(actor);
            if (!sending.isEmpty()) {
                stock.dispatch(batch.requested().agency(), batch.number(), blanks(sending), actor, now);
            }
        });
        apply(new BatchDispatched(batch.number(), sending, command.carrier(), now));
    }

    @EventSourcingHandler
    void evolve(BatchDispatched event) {
        sent.addAll(event.certificates());
    }

    @CommandHandler
    void decide(ReceiveBatch command, Actor actor, Aggregates aggregates, Clock clock) {
        Uscc agency = batch.requested().agency();
        Authority.requireAgency(actor, agency);
        batch.mustBeDispatched();
        List<CertificateNo> missing = mustHaveBeenSent(command.missing());
        List<CertificateNo> received = batch.certificates().stream()
                .filter(certificate -> sent.contains(certificate) && !missing.contains(certificate))
                .toList();
        Instant now = CivilTime.now(clock);
        if (!missing.isEmpty()) {
            Stocks.in(
                    StockNo.CENTER,
                    aggregates,
                    stock -> stock.lose(blanks(missing), "批次 " + batch.number() + " 寄递途中遗失", now));
        }
        StockNo stockNo = StockNo.of(agency);
        Stocks.in(stockNo, aggregates, stock -> {
            stock.requireKeeper(stockNo, actor);
            if (!received.isEmpty()) {
                stock.arrive(stockNo, batch.number(), blanks(received), actor, now);
            }
        });
        apply(new BatchReceived(batch.number(), missing, now));
    }

    @EventSourcingHandler
    void evolve(BatchReceived event) {
        arrived.addAll(sent);
        arrived.removeAll(event.missing());
    }

    /** Whatever has not come to the agency, it cannot hand over. */
    void mustHaveArrived(List<CertificateNo> certificates) {
        certificates.stream()
                .filter(certificate -> !arrived.contains(certificate))
                .findFirst()
                .ifPresent(elsewhere -> {
                    throw new RuleViolated(FailureCode.CERTIFICATE_NOT_HERE, elsewhere.value());
                });
    }

    /** In the order of their numbers. */
    private List<CertificateNo> mustHaveBeenSent(List<CertificateNo> missing) {
        batch.mustHold(missing);
        for (CertificateNo certificate : missing) {
            if (!sent.contains(certificate)) {
                throw new RuleViolated(FailureCode.CERTIFICATE_NOT_IN_BATCH, certificate.value());
            }
        }
        return missing.stream()
                .sorted(Comparator.comparing(CertificateNo::value))
                .toList();
    }

    private List<BlankSerial> blanks(List<CertificateNo> certificates) {
        return certificates.stream().map(batch::blank).toList();
    }

    private static SortedMap<CertificateNo, BlankSerial> byNumber() {
        return new TreeMap<>(Comparator.comparing(CertificateNo::value));
    }
}
