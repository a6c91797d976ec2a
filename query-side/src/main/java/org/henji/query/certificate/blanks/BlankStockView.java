package org.henji.query.certificate.blanks;

import static org.henji.query.infrastructure.Fold.known;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
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
import org.henji.query.certificate.blanks.BlankMovement.Kind;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of the blanks of one holder. Every blank that has come in is in exactly one of its holdings, so that they always add
 * up to what has been received.
 *
 * @param uscc whose it is; null of the centre's
 * @param keeper user id; null while nobody has been appointed
 * @param received how many blanks have come in
 * @param holdings one for each state, in their order
 * @param movements the last ones, the newest first; all of them stand in the history
 * @param lastTaking null while none has been
 */
public record BlankStockView(
        StockNo stock,
        @Nullable Uscc uscc,
        @Nullable String keeper,
        int received,
        List<Holding> holdings,
        List<BlankMovement> movements,
        @Nullable StockTaking lastTaking) {

    /** So that a row stays a row. */
    static final int MOVEMENTS = 50;

    static BlankStockView evolve(@Nullable BlankStockView row, BlankStockEvent event, Occurrence occurrence) {
        return switch (event) {
            case KeeperAppointed e -> orNew(row, e).keptBy(e.keeper());
            case BlanksReceived e ->
                orNew(row, e)
                        .taking(List.of(e.blanks()), BlankState.IN_STOCK)
                        .and(of(Kind.RECEIVED, List.of(e.blanks()), occurrence).because(null, e.source()));
            case BlanksAllotted e -> known(row).allotted(ranges(e.blanks()), e.batch(), occurrence);
            case BlanksReleased e ->
                known(row).moving(e.blanks(), BlankState.IN_STOCK).and(of(Kind.RELEASED, e.blanks(), occurrence));
            case BlanksDispatched e ->
                known(row)
                        .moving(e.blanks(), BlankState.DISPATCHED)
                        .and(of(Kind.DISPATCHED, e.blanks(), occurrence).with(e.batch(), e.to()));
            case BlanksArrived e ->
                orNew(row, e)
                        .taking(e.blanks(), BlankState.ALLOTTED)
                        .and(of(Kind.ARRIVED, e.blanks(), occurrence).with(e.batch(), null));
            case BlanksIssued e ->
                known(row).moving(e.blanks(), BlankState.ISSUED).and(of(Kind.ISSUED, e.blanks(), occurrence));
            case BlanksSpoiled e ->
                known(row)
                        .moving(e.blanks(), BlankState.SPOILED)
                        .and(of(Kind.SPOILED, e.blanks(), occurrence).because(e.cause(), e.note()));
            case BlanksLost e ->
                known(row)
                        .moving(e.blanks(), BlankState.LOST)
                        .and(of(Kind.LOST, e.blanks(), occurrence).because(null, e.note()));
            case SpoiledBlanksSurrendered e ->
                known(row).moving(e.blanks(), BlankState.SURRENDERED).and(of(Kind.SURRENDERED, e.blanks(), occurrence));
            case SpoiledBlanksTakenBack e ->
                known(row)
                        .moving(e.blanks(), BlankState.SPOILED)
                        .and(of(Kind.TAKEN_BACK, e.blanks(), occurrence).with(null, e.from()));
            case BlanksDestroyed e ->
                known(row).moving(e.blanks(), BlankState.DESTROYED).and(of(Kind.DESTROYED, e.blanks(), occurrence));
            case StockTaken e -> known(row).counted(StockTaking.of(e, occurrence));
        };
    }

    public Holding holding(BlankState state) {
        return holdings.stream()
                .filter(held -> held.state() == state)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the blank lies there and nothing is meant for it. */
    boolean hasInStock(BlankSerial serial) {
        return new SerialRanges(holding(BlankState.IN_STOCK).blanks()).contain(serial);
    }

    private static BlankStockView orNew(@Nullable BlankStockView row, BlankStockEvent event) {
        return row == null
                ? new BlankStockView(
                        event.stock(),
                        event.stock().agency(),
                        null,
                        0,
                        Arrays.stream(BlankState.values())
                                .map(state -> new Holding(state, 0, List.of()))
                                .toList(),
                        List.of(),
                        null)
                : row;
    }

    private static BlankMovement of(Kind kind, List<BlankRange> blanks, Occurrence occurrence) {
        return BlankMovement.of(kind, blanks, occurrence);
    }

    private static List<BlankRange> ranges(List<AllottedBlank> blanks) {
        return BlankRange.of(blanks.stream().map(AllottedBlank::blank).toList());
    }

    private BlankStockView keptBy(String user) {
        return new BlankStockView(stock, uscc, user, received, holdings, movements, lastTaking);
    }

    private BlankStockView allotted(List<BlankRange> blanks, @Nullable BatchNo batch, Occurrence occurrence) {
        return moving(blanks, BlankState.ALLOTTED)
                .and(of(Kind.ALLOTTED, blanks, occurrence).with(batch, null));
    }

    /** From outside. */
    private BlankStockView taking(List<BlankRange> blanks, BlankState into) {
        int more = BlankRange.count(blanks);
        return new BlankStockView(
                stock, uscc, keeper, received + more, with(holdings, blanks, into), movements, lastTaking);
    }

    /** From wherever they are in this stock, which the act has checked. */
    private BlankStockView moving(List<BlankRange> blanks, BlankState into) {
        List<Holding> left = new ArrayList<>();
        int found = 0;
        for (Holding holding : holdings) {
            SerialRanges serials = new SerialRanges(holding.blanks());
            int removed = blanks.stream().mapToInt(serials::remove).sum();
            found += removed;
            left.add(
                    removed == 0 ? holding : new Holding(holding.state(), holding.count() - removed, serials.ranges()));
        }
        if (found != BlankRange.count(blanks)) {
            throw new IllegalStateException("blanks that the stock does not have");
        }
        return new BlankStockView(stock, uscc, keeper, received, with(left, blanks, into), movements, lastTaking);
    }

    private BlankStockView and(BlankMovement movement) {
        List<BlankMovement> last = Stream.concat(Stream.of(movement), movements.stream())
                .limit(MOVEMENTS)
                .toList();
        return new BlankStockView(stock, uscc, keeper, received, holdings, last, lastTaking);
    }

    private BlankStockView counted(StockTaking taking) {
        return new BlankStockView(stock, uscc, keeper, received, holdings, movements, taking);
    }

    private static List<Holding> with(List<Holding> holdings, List<BlankRange> blanks, BlankState into) {
        return holdings.stream()
                .map(held -> held.state() == into ? joined(held, blanks) : held)
                .toList();
    }

    private static Holding joined(Holding before, List<BlankRange> blanks) {
        SerialRanges serials = new SerialRanges(before.blanks());
        if (!isTheEnd(before.state())) {
            blanks.forEach(serials::add);
        }
        return new Holding(before.state(), before.count() + BlankRange.count(blanks), serials.ranges());
    }

    private static boolean isTheEnd(BlankState state) {
        return state == BlankState.SURRENDERED || state == BlankState.DESTROYED;
    }
}
