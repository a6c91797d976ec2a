package org.henji.command.certificate;

import static org.henji.command.certificate.BlankActs.AGENCY_KEEPER;
import static org.henji.command.certificate.BlankActs.ISSUER;
import static org.henji.command.certificate.BlankActs.KEEPER;
import static org.henji.command.certificate.BlankActs.certificates;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.range;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.certificate.BlankCommand.SpoilBlanks;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 7, 8 and 12 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpoilBlanksTest {

    @Test
    void in_stock_allotted_or_collected_and_in_their_order() {
        BlankActs.allotted(BlankEvents.issued(CENTER, 2))
                .when(spoil(CENTER, range(3, 2), range(1, 2), range(7, 1)), KEEPER)
                .thenAnswers(CENTER, spoiled(CENTER, range(1, 4), range(7, 1)));
        BlankActs.arrived(BlankEvents.issued(AGENCY, 2))
                .when(spoil(AGENCY, range(1, 2)), AGENCY_KEEPER)
                .then(spoiled(AGENCY, range(1, 2)));
    }

    @Test
    void once() {
        BlankActs.allotted(BlankEvents.spoiled(CENTER, 5))
                .when(spoil(CENTER, range(3, 3)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000005", "SPOILED");
    }

    @Test
    void not_what_is_elsewhere() {
        BlankActs.arrived(BlankEvents.lost(CENTER, 4))
                .when(spoil(CENTER, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "DISPATCHED")
                .when(spoil(CENTER, range(4, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000004", "LOST")
                .when(spoil(AGENCY, range(3, 1)), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000003");
    }

    @Test
    void each_is_known_and_named_once() {
        Stage stage = BlankActs.allotted();
        stage.when(spoil(CENTER, range(9, 3)), KEEPER).thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000011");
        stage.when(spoil(CENTER, range(3, 3), range(5, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_REPEATED, "GS00000005");
        stage.when(spoil(CENTER, new BlankRange(BlankSerial.parse("GS99999999"), 2)), KEEPER)
                .thenRefused(FailureCode.BLANK_SERIAL_INVALID);
    }

    @Test
    void a_spoiled_blank_is_never_used_again() {
        BlankActs.allotted(BlankEvents.spoiled(CENTER, 3))
                .when(
                        BlankActs.in(CENTER, stock -> stock.allot(null, certificates(3), ISSUER, CatalogueEvents.AT)),
                        ISSUER)
                .thenRefused(FailureCode.BLANK_SPOILED, "GS00000003");
        BlankActs.allotted(BlankEvents.spoiled(CENTER, 3), BlankEvents.destroyed(3))
                .when(
                        BlankActs.in(CENTER, stock -> stock.allot(null, certificates(3), ISSUER, CatalogueEvents.AT)),
                        ISSUER)
                .thenRefused(FailureCode.BLANK_SPOILED, "GS00000003");
    }

    private static SpoilBlanks spoil(StockNo stock, BlankRange... blanks) {
        return new SpoilBlanks(stock, List.of(blanks), SpoilCause.DAMAGED, "受潮");
    }

    private static BlanksSpoiled spoiled(StockNo stock, BlankRange... blanks) {
        return new BlanksSpoiled(stock, SpoilCause.DAMAGED, List.of(blanks), "受潮", CatalogueEvents.AT);
    }
}
