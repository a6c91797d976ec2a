package org.henji.command.certificate;

import static org.henji.command.certificate.BlankActs.AGENCY_KEEPER;
import static org.henji.command.certificate.BlankActs.KEEPER;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.spoiled;

import org.henji.command.certificate.BlankCommand.TakeStock;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.StockTaken;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 16 and 17 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakeStockTest {

    private static final StockCount BOOKED = new StockCount(7, 2, 1);

    @Test
    void what_lies_there_is_what_the_ledger_says() {
        BlankActs.allotted(spoiled(CENTER, 3))
                .when(take(CENTER, BOOKED, null), KEEPER)
                .thenAnswers(CENTER, new StockTaken(CENTER, BOOKED, BOOKED, null, CatalogueEvents.AT));
    }

    @Test
    void what_has_gone_is_not_counted() {
        StockCount left = new StockCount(8, 0, 0);
        BlankActs.arrived()
                .when(take(CENTER, left, "不需要的说明"), KEEPER)
                .then(new StockTaken(CENTER, left, left, null, CatalogueEvents.AT));
        StockCount one = new StockCount(0, 1, 0);
        BlankActs.arrived(BlankEvents.issued(AGENCY, 1))
                .when(take(AGENCY, one, null), AGENCY_KEEPER)
                .then(new StockTaken(AGENCY, one, one, null, CatalogueEvents.AT));
        StockCount none = new StockCount(0, 0, 0);
        BlankActs.kept()
                .when(take(AGENCY, none, null), AGENCY_KEEPER)
                .then(new StockTaken(AGENCY, none, none, null, CatalogueEvents.AT));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_difference_is_explained(@Nullable String nothing) {
        BlankActs.allotted(spoiled(CENTER, 3))
                .when(take(CENTER, new StockCount(6, 2, 1), nothing), KEEPER)
                .thenRefused(FailureCode.STOCK_DIFFERENCE_UNEXPLAINED)
                .when(take(CENTER, new StockCount(7, 1, 2), nothing), KEEPER)
                .thenRefused(FailureCode.STOCK_DIFFERENCE_UNEXPLAINED);
    }

    @Test
    void counting_changes_nothing_in_the_ledger() {
        StockCount counted = new StockCount(6, 2, 1);
        BlankActs.allotted(spoiled(CENTER, 3))
                .when(take(CENTER, counted, "一份待查"), KEEPER)
                .then(new StockTaken(CENTER, counted, BOOKED, "一份待查", CatalogueEvents.AT))
                .when(take(CENTER, BOOKED, null), KEEPER)
                .then(new StockTaken(CENTER, BOOKED, BOOKED, null, CatalogueEvents.AT));
    }

    private static TakeStock take(StockNo stock, StockCount counted, @Nullable String explanation) {
        return new TakeStock(stock, counted, explanation);
    }
}
