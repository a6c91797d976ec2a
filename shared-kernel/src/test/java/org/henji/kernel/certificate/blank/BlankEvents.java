package org.henji.kernel.certificate.blank;

import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.number;

import java.util.List;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.StockNo;
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

/** The ledgers of the centre and of the agency. */
public final class BlankEvents {

    public static final StockNo CENTER = StockNo.CENTER;
    public static final StockNo AGENCY = StockNo.of(USCC);
    public static final String CENTER_KEEPER = "center-keeper";
    public static final String AGENCY_KEEPER = "agency-keeper";

    private BlankEvents() {}

    public static KeeperAppointed keeperAppointed(StockNo stock) {
        return new KeeperAppointed(stock, stock.equals(CENTER) ? CENTER_KEEPER : AGENCY_KEEPER, CODED);
    }

    /** That many, from the first on. */
    public static BlanksReceived received(int count) {
        return new BlanksReceived(CENTER, range(1, count), "示例印务，送货单 2026-001", CODED);
    }

    public static BlankRange range(int first, int count) {
        return new BlankRange(blank(first), count);
    }

    /** For the two passers. */
    public static BlanksAllotted allotted() {
        return new BlanksAllotted(
                CENTER,
                BATCH,
                List.of(new AllottedBlank(blank(1), number(1)), new AllottedBlank(blank(2), number(2))),
                CODED);
    }

    public static BlanksReleased released(int blank) {
        return new BlanksReleased(CENTER, List.of(range(blank, 1)), LATER);
    }

    public static BlanksDispatched dispatched() {
        return new BlanksDispatched(CENTER, USCC, BATCH, List.of(range(1, 2)), LATER);
    }

    public static BlanksArrived arrived() {
        return new BlanksArrived(AGENCY, BATCH, List.of(range(1, 2)), LATER);
    }

    public static BlanksIssued issued(StockNo stock, int blank) {
        return new BlanksIssued(stock, List.of(range(blank, 1)), LATER);
    }

    public static BlanksSpoiled spoiled(StockNo stock, int blank) {
        return new BlanksSpoiled(stock, SpoilCause.DAMAGED, List.of(range(blank, 1)), "受潮", LATER);
    }

    public static BlanksLost lost(StockNo stock, int blank) {
        return new BlanksLost(stock, List.of(range(blank, 1)), "寄递途中遗失", LATER);
    }

    public static SpoiledBlanksSurrendered surrendered(int blank) {
        return new SpoiledBlanksSurrendered(AGENCY, List.of(range(blank, 1)), LATER);
    }

    public static SpoiledBlanksTakenBack takenBack(int blank) {
        return new SpoiledBlanksTakenBack(CENTER, USCC, List.of(range(blank, 1)), LATER);
    }

    public static BlanksDestroyed destroyed(int blank) {
        return new BlanksDestroyed(CENTER, List.of(range(blank, 1)), List.of("witness-1", "witness-2"), 2, LATER);
    }

    public static StockTaken stockTaken(StockCount counted, StockCount booked) {
        return new StockTaken(CENTER, counted, booked, counted.equals(booked) ? null : "清点差错，已复核", LATER);
    }
}
