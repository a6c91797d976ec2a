package org.henji.command.certificate;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.Replacement;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankState;
import org.jspecify.annotations.Nullable;

/** What acts about certificates do to stocks of blanks; where two take part, the centre's comes before that of an agency. */
final class Stocks {

    private Stocks() {}

    /** A stock that nobody keeps yet is empty, and refuses what is asked of it as such. */
    static void in(StockNo stock, Aggregates aggregates, Consumer<BlankStock> act) {
        aggregates.inOrNew(BlankStock.class, stock, BlankStock::new, act);
    }

    /** Nothing is printed on what is spoiled or gone. */
    static void mustLieReady(BlankStock stock, List<BlankSerial> blanks) {
        stock.ledger().mustBeUsable(BlankState.ALLOTTED, BlankLedger.rangesOf(blanks));
    }

    /** Where the keeper has found the blank before spoiled or missing already, it stays as it is. */
    static void replace(BlankStock stock, @Nullable BatchNo batch, Replacement replacement, Actor issuer, Instant now) {
        if (is(BlankState.ALLOTTED, replacement.spoiled(), stock)) {
            stock.spoilWhilePrinting(List.of(replacement.spoiled()), replacement.reason(), now);
        }
        AllottedBlank other = new AllottedBlank(replacement.blank(), replacement.certificate());
        stock.allot(batch, List.of(other), issuer, now);
    }

    static boolean is(BlankState state, BlankSerial blank, BlankStock stock) {
        return stock.ledger().stateOf(blank) == state;
    }
}
