package org.henji.query.certificate.blanks;

import java.util.Optional;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankStockEvent;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the ledgers of blanks, and where each blank is. */
@Component
public class BlankStocks {

    static final ReadModel<BlankStockView> MODEL = ReadModel.of(
                    BlankStockView.class, "blank-stocks", Certificates.GROUP, 1)
            .fedBy(BlankStockEvent.class, e -> e.stock().value(), BlankStockView::evolve)
            .build();

    static final ReadModel<BlankView> BLANKS = ReadModel.of(BlankView.class, "blanks", Certificates.GROUP, 1)
            .fedByLines(BlankStockEvent.class, BlankView::changes, BlankView::evolve)
            .build();

    private final Rows<BlankStockView> rows;
    private final Rows<BlankView> blanks;

    BlankStocks(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
        this.blanks = database.rows(BLANKS);
    }

    @Bean
    static ReadModel<BlankStockView> blankStocksModel() {
        return MODEL;
    }

    @Bean
    static ReadModel<BlankView> blanksModel() {
        return BLANKS;
    }

    Rows<BlankStockView> rows() {
        return rows;
    }

    public Optional<BlankStockView> find(StockNo stock) {
        return rows.find(stock.value());
    }

    /** Where the blank is; of one that nothing is meant for the stock of the centre knows. */
    Optional<BlankView> find(BlankSerial serial) {
        return blanks.find(serial.value())
                .or(() -> find(StockNo.CENTER)
                        .filter(stock -> stock.hasInStock(serial))
                        .map(stock -> BlankView.inStock(serial)));
    }
}
