package org.henji.command.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankState;
import org.jspecify.annotations.Nullable;

/**
 * The paper that a certificate stands on no more (旧证): another blank is taken from the centre's stock, the lowest. What the holder
 * has lost is lost in the stock it came from; what can still be collected is spoiled once it has been, by whoever keeps that stock.
 */
final class OldPaper {

    private final CertificateNo certificate;
    private final @Nullable BlankSerial blank;
    private final StockNo stock;
    private final boolean handedOver;
    private final boolean fromBefore;

    OldPaper(Certificate certificate) {
        this.certificate = certificate.number();
        this.blank = certificate.paper().knownBlank();
        this.stock = certificate.paper().stock();
        this.handedOver = certificate.paper().isHandedOver();
        this.fromBefore = certificate.paper().isFromBefore();
    }

    @Nullable
    BlankSerial blank() {
        return blank;
    }

    /**
     * Tells by which.
     *
     * @param cause null of a correction
     */
    BlankSerial replace(@Nullable ReissueCause cause, Actor issuer, Aggregates aggregates, Instant now) {
        List<BlankSerial> taken = new ArrayList<>();
        Stocks.in(StockNo.CENTER, aggregates, center -> {
            center.mustNotBeKeptBy(issuer);
            if (cause == ReissueCause.NOT_RECEIVED && blank != null) {
                center.ledger().mustBe(EnumSet.of(BlankState.LOST), BlankLedger.rangesOf(List.of(blank)));
            }
            BlankSerial lowest = center.lowest(1).getFirst();
            center.allot(null, List.of(new AllottedBlank(lowest, certificate)), issuer, now);
            taken.add(lowest);
        });
        if (cause == ReissueCause.LOST && blank != null && handedOver && !fromBefore) {
            lose(blank, aggregates, now);
        }
        return taken.getFirst();
    }

    /** A keeper may have reported it already. */
    private void lose(BlankSerial lost, Aggregates aggregates, Instant now) {
        Stocks.in(stock, aggregates, from -> {
            if (Stocks.is(BlankState.ISSUED, lost, from)) {
                from.lose(List.of(lost), "证书 " + certificate + " 遗失补证", now);
            }
        });
    }
}
