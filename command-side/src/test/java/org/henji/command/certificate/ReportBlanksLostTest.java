package org.henji.command.certificate;

import static org.henji.command.certificate.BlankActs.AGENCY_KEEPER;
import static org.henji.command.certificate.BlankActs.KEEPER;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.range;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.certificate.BlankCommand.ReportBlanksLost;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 7 and 9 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportBlanksLostTest {

    @Test
    void from_stock_allotted_or_by_a_holder() {
        BlankActs.allotted(BlankEvents.issued(CENTER, 2))
                .when(lose(CENTER, range(1, 3)), KEEPER)
                .thenAnswers(CENTER, lost(CENTER, range(1, 3)));
        BlankActs.arrived(BlankEvents.issued(AGENCY, 2))
                .when(lose(AGENCY, range(2, 1), range(1, 1)), AGENCY_KEEPER)
                .then(lost(AGENCY, range(1, 2)));
    }

    @Test
    void not_what_is_spoiled_or_elsewhere() {
        BlankActs.arrived(BlankEvents.spoiled(CENTER, 3), BlankEvents.lost(CENTER, 4))
                .when(lose(CENTER, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "DISPATCHED")
                .when(lose(CENTER, range(3, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000003", "SPOILED")
                .when(lose(CENTER, range(4, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000004", "LOST");
    }

    @Test
    void each_is_known_and_named_once() {
        Stage stage = BlankActs.allotted();
        stage.when(lose(CENTER, range(11, 1)), KEEPER).thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000011");
        stage.when(lose(CENTER, range(3, 1), range(3, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_REPEATED, "GS00000003");
    }

    private static ReportBlanksLost lose(StockNo stock, BlankRange... blanks) {
        return new ReportBlanksLost(stock, List.of(blanks), "搬运中遗失");
    }

    private static BlanksLost lost(StockNo stock, BlankRange... blanks) {
        return new BlanksLost(stock, List.of(blanks), "搬运中遗失", CatalogueEvents.AT);
    }
}
