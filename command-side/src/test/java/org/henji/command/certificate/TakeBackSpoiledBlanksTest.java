package org.henji.command.certificate;

import static org.henji.command.certificate.BlankActs.KEEPER;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.range;
import static org.henji.kernel.certificate.blank.BlankEvents.spoiled;
import static org.henji.kernel.certificate.blank.BlankEvents.surrendered;

import java.util.List;
import org.henji.command.certificate.BlankCommand.TakeBackSpoiledBlanks;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksTakenBack;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 14 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakeBackSpoiledBlanksTest {

    @Test
    void what_the_agency_has_surrendered_once() {
        BlankActs.arrived(spoiled(AGENCY, 1), surrendered(1))
                .when(takeBack(USCC, range(1, 1)), KEEPER)
                .thenAnswers(CENTER, new SpoiledBlanksTakenBack(CENTER, USCC, List.of(range(1, 1)), CatalogueEvents.AT))
                .when(takeBack(USCC, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "SPOILED");
    }

    @Test
    void not_what_the_agency_still_has() {
        BlankActs.arrived(spoiled(AGENCY, 1))
                .when(takeBack(USCC, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "SPOILED")
                .when(takeBack(USCC, range(2, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000002", "ALLOTTED");
    }

    @Test
    void not_from_another_agency() {
        BlankActs.arrived(spoiled(AGENCY, 1), surrendered(1))
                .when(takeBack(OTHER_USCC, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.NOT_FOUND, StockNo.of(OTHER_USCC).value());
        BlankActs.arrived(spoiled(AGENCY, 1), surrendered(1), BlankEvents.keeperAppointed(StockNo.of(OTHER_USCC)))
                .when(takeBack(OTHER_USCC, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000001");
    }

    @Test
    void not_what_never_left_the_centre() {
        BlankActs.arrived()
                .when(takeBack(USCC, range(3, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000003", "IN_STOCK")
                .when(takeBack(USCC, range(11, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000011")
                .when(takeBack(USCC, range(1, 2), range(2, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_REPEATED, "GS00000002");
    }

    private static TakeBackSpoiledBlanks takeBack(Uscc from, BlankRange... blanks) {
        return new TakeBackSpoiledBlanks(from, List.of(blanks));
    }
}
