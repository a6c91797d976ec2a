package org.henji.query.inbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.kernel.certificate.StockNo;
import org.henji.query.certificate.blanks.BlankStockView;
import org.henji.query.certificate.blanks.BlankStocks;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the blanks of an office (证书保管与核发分离): the keeper sends and receives, somebody else issues. Where nobody keeps them
 * yet, somebody has to be appointed before anything else is done.
 *
 * @param keeper the user; null while nobody is appointed
 */
record Keeping(@Nullable String keeper) {

    private static final Set<String> OF_KEEPER = Set.of("dispatchBatch", "receiveBatch");
    private static final Set<String> OF_OTHERS = Set.of(
            "approveBlankRequest",
            "recordBatchPrinted",
            "handOverCertificates",
            "approveCertificateRequest",
            "recordCertificatePrinted",
            "handOverCertificate");

    static Keeping of(Desk desk, BlankStocks stocks) {
        StockNo stock = desk.uscc() == null ? StockNo.CENTER : StockNo.of(desk.uscc());
        return new Keeping(stocks.find(stock).map(BlankStockView::keeper).orElse(null));
    }

    /** What the reader may send of it. */
    List<String> allowed(List<String> mutations, String reader) {
        boolean lacksKeeper = keeper == null
                && mutations.stream()
                        .anyMatch(mutation -> OF_KEEPER.contains(mutation) || OF_OTHERS.contains(mutation));
        Stream<String> appointing = lacksKeeper ? Stream.of("appointBlankKeeper") : Stream.empty();
        return Stream.concat(appointing, mutations.stream().filter(mutation -> allows(mutation, reader)))
                .toList();
    }

    private boolean allows(String mutation, String reader) {
        if (OF_KEEPER.contains(mutation)) {
            return reader.equals(keeper);
        }
        return !OF_OTHERS.contains(mutation) || (keeper != null && !keeper.equals(reader));
    }
}
