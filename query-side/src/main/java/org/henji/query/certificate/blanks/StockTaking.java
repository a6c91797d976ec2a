package org.henji.query.certificate.blanks;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.blank.BlankStockEvent.StockTaken;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A stock-taking (盘点).
 *
 * @param counted what lay there
 * @param booked what the ledger said
 * @param explanation of the difference; null when there was none
 * @param takenBy null only where the event carries no trail
 */
public record StockTaking(
        StockCount counted,
        StockCount booked,
        @Nullable String explanation,
        Instant at,
        @Nullable Actor takenBy) {

    static StockTaking of(StockTaken event, Occurrence occurrence) {
        return new StockTaking(event.counted(), event.booked(), event.explanation(), event.at(), occurrence.actor());
    }
}
