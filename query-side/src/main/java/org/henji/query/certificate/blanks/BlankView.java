package org.henji.query.certificate.blanks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.certificate.blank.BlankStockEvent;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDestroyed;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReceived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReleased;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.BlankStockEvent.KeeperAppointed;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksSurrendered;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksTakenBack;
import org.henji.kernel.certificate.blank.BlankStockEvent.StockTaken;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Where a blank is: seen from the stock that it has come into last. A blank has no row before something is meant for it or
 * befalls it; until then it lies in the stock of the centre, which has it in a range.
 *
 * @param certificate that is or was meant for it, or printed on it; null of none
 * @param batch with which it was allotted; null of none
 * @param cause of a spoiled one; null of others
 * @param moves the oldest first
 */
public record BlankView(
        BlankSerial serial,
        StockNo stock,
        BlankState state,
        @Nullable CertificateNo certificate,
        @Nullable BatchNo batch,
        @Nullable SpoilCause cause,
        List<Move> moves) {

    /**
     * That it came into a state.
     *
     * @param stock in whose ledger
     * @param actor null only where the event carries no trail
     */
    public record Move(
            StockNo stock,
            BlankState state,
            Instant at,
            @Nullable Actor actor) {

        /** Whose ledger it is; null of the centre's. */
        public @Nullable Uscc uscc() {
            return stock.agency();
        }
    }

    /**
     * What an event says of one blank.
     *
     * @param allotted when it is meant for a certificate from now on
     */
    record Change(
            BlankSerial serial,
            BlankState state,
            @Nullable Allotted allotted,
            @Nullable SpoilCause cause) {

        record Allotted(CertificateNo certificate, @Nullable BatchNo batch) {}
    }

    static BlankView evolve(@Nullable BlankView row, Change change, Occurrence occurrence) {
        StockNo stock = ((BlankStockEvent) occurrence.event()).stock();
        Move move = new Move(stock, change.state(), occurrence.event().at(), occurrence.actor());
        BlankView before =
                row == null ? new BlankView(change.serial(), stock, change.state(), null, null, null, List.of()) : row;
        return before.after(change, move);
    }

    static BlankView inStock(BlankSerial serial) {
        return new BlankView(serial, StockNo.CENTER, BlankState.IN_STOCK, null, null, null, List.of());
    }

    /** In whose ledger it is; null of the centre's. */
    public @Nullable Uscc uscc() {
        return stock.agency();
    }

    /** The changes by serial. What comes from the printing works is nobody's concern one by one. */
    static Map<String, Change> changes(BlankStockEvent event) {
        return switch (event) {
            case BlanksAllotted e -> allotted(e);
            case BlanksReleased e -> all(e.blanks(), BlankState.IN_STOCK, null);
            case BlanksDispatched e -> all(e.blanks(), BlankState.DISPATCHED, null);
            case BlanksArrived e -> all(e.blanks(), BlankState.ALLOTTED, null);
            case BlanksIssued e -> all(e.blanks(), BlankState.ISSUED, null);
            case BlanksSpoiled e -> all(e.blanks(), BlankState.SPOILED, e.cause());
            case BlanksLost e -> all(e.blanks(), BlankState.LOST, null);
            case SpoiledBlanksSurrendered e -> all(e.blanks(), BlankState.SURRENDERED, null);
            case SpoiledBlanksTakenBack e -> all(e.blanks(), BlankState.SPOILED, null);
            case BlanksDestroyed e -> all(e.blanks(), BlankState.DESTROYED, null);
            case BlanksReceived e -> Map.of();
            case KeeperAppointed e -> Map.of();
            case StockTaken e -> Map.of();
        };
    }

    private BlankView after(Change change, Move move) {
        boolean isFree = change.state() == BlankState.IN_STOCK;
        Change.@Nullable Allotted allotted = change.allotted();
        return new BlankView(
                serial,
                move.stock(),
                change.state(),
                isFree ? null : allotted == null ? certificate : allotted.certificate(),
                isFree ? null : allotted == null ? batch : allotted.batch(),
                change.cause() == null ? cause : change.cause(),
                Stream.concat(moves.stream(), Stream.of(move)).toList());
    }

    private static Map<String, Change> allotted(BlanksAllotted event) {
        Map<String, Change> changes = new HashMap<>();
        for (AllottedBlank line : event.blanks()) {
            Change.Allotted what = new Change.Allotted(line.certificate(), event.batch());
            changes.put(line.blank().value(), new Change(line.blank(), BlankState.ALLOTTED, what, null));
        }
        return changes;
    }

    private static Map<String, Change> all(List<BlankRange> ranges, BlankState state, @Nullable SpoilCause cause) {
        return ranges.stream()
                .flatMap(BlankRange::serials)
                .map(serial -> new Change(serial, state, null, cause))
                .collect(Collectors.toMap(change -> change.serial().value(), Function.identity()));
    }
}
