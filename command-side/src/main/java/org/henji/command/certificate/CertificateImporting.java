package org.henji.command.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MessageHandlerTimeout;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.ExpectedVersion;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.Outcome;
import org.henji.command.infrastructure.TakesLong;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.LegacySource;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Takes old certificates over (历史证书导入): each becomes a {@link Certificate} of its own, all of a file in one unit of work. It
 * stands outside the aggregates because none of them exists yet.
 */
@Component
class CertificateImporting {

    /** Of what is new, and of what is not there. */
    private static final long FIRST_VERSION = 0;

    @CommandHandler
    Outcome decide(PrepareCertificateImport command, Actor actor, NumberSchemes schemes) {
        Certificate.requireCenter(actor);
        ExpectedVersion.require(null);
        schemes.mustBeLegacy(command.scheme());
        return new Outcome(command.scheme().value(), FIRST_VERSION);
    }

    /** The receipt names the first certificate of many, or, when there is none, the file by its digest. */
    @CommandHandler
    @MessageHandlerTimeout(timeoutMs = TakesLong.TIMEOUT_MILLIS, warningThresholdMs = TakesLong.WARNING_MILLIS)
    Outcome decide(
            ImportCertificates command,
            Actor actor,
            NumberSchemes schemes,
            TakenNumbers taken,
            ItemCatalogue catalogue,
            Aggregates aggregates,
            Rules rules,
            Clock clock) {
        Certificate.requireCenter(actor);
        ExpectedVersion.require(null);
        schemes.mustBeLegacy(command.scheme());
        Map<ItemCode, Boolean> published = new HashMap<>();
        OldCertificateRules.Sorted sorted = new OldCertificateRules(
                        number -> schemes.mustBeLegacy(command.scheme(), number),
                        taken::isTaken,
                        item -> published.computeIfAbsent(item, catalogue::wasPublished),
                        inStock(command.certificates(), aggregates)::get,
                        CivilTime.today(clock),
                        rules.certificateValidityYears())
                .sort(command.certificates(), command.problems());
        boolean refused = command.mode() == ImportMode.ALL_OR_NOTHING
                && !sorted.problems().isEmpty();
        if (refused || sorted.good().isEmpty()) {
            return new Outcome(
                    command.sha256().value(),
                    FIRST_VERSION,
                    new ImportReport(0, null, null, sorted.badRows(), sorted.problems(), refused));
        }
        takeOver(sorted.good(), command, aggregates, rules.certificateValidityYears(), CivilTime.now(clock));
        return new Outcome(
                sorted.good().getFirst().certificate().certificate().value(),
                FIRST_VERSION,
                new ImportReport(sorted.good().size(), null, null, sorted.badRows(), sorted.problems(), false));
    }

    /** In the order of the numbers, so that two imports at once do not block each other. */
    private static void takeOver(
            List<OldCertificateRow> rows,
            ImportCertificates command,
            Aggregates aggregates,
            int validityYears,
            Instant now) {
        rows.stream()
                .sorted(Comparator.comparing(
                        row -> row.certificate().certificate().value()))
                .map(row -> row.certificate()
                        .importedAs(
                                command.scheme(),
                                validityYears,
                                new LegacySource(command.fileName(), command.sha256(), row.row()),
                                now))
                .forEach(imported -> aggregates.create(Certificate.class, () -> new Certificate(imported)));
    }

    /** The blanks of these certificates that the centre has, or has had: what it prints on is new. */
    private static Map<BlankSerial, BlankState> inStock(List<OldCertificateRow> rows, Aggregates aggregates) {
        List<BlankSerial> blanks = rows.stream()
                .map(row -> row.certificate().blank())
                .filter(Objects::nonNull)
                .toList();
        Map<BlankSerial, BlankState> inStock = new HashMap<>();
        if (!blanks.isEmpty()) {
            Stocks.in(
                    StockNo.CENTER,
                    aggregates,
                    stock -> blanks.forEach(blank -> inStock.compute(
                            blank, (serial, known) -> stock.ledger().stateOf(serial))));
        }
        return inStock;
    }
}
