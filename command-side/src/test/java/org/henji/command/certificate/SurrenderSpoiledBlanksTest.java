package org.henji.command.certificate;

import static org.henji.command.certificate.BlankActs.AGENCY_KEEPER;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.range;
import static org.henji.kernel.certificate.blank.BlankEvents.spoiled;

import java.util.List;
import org.henji.command.certificate.BlankCommand.SurrenderSpoiledBlanks;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksSurrendered;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 13 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SurrenderSpoiledBlanksTest {

    @Test
    void what_is_spoiled_once() {
        BlankActs.arrived(spoiled(AGENCY, 1))
                .when(surrender(range(1, 1)), AGENCY_KEEPER)
                .thenAnswers(AGENCY, new SpoiledBlanksSurrendered(AGENCY, List.of(range(1, 1)), CatalogueEvents.AT))
                .when(surrender(range(1, 1)), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "SURRENDERED");
    }

    @Test
    void nothing_else() {
        BlankActs.arrived(spoiled(AGENCY, 1))
                .when(surrender(range(1, 2)), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000002", "ALLOTTED")
                .when(surrender(range(3, 1)), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000003")
                .when(surrender(range(1, 1), range(1, 1)), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_REPEATED, "GS00000001");
    }

    private static SurrenderSpoiledBlanks surrender(BlankRange... blanks) {
        return new SurrenderSpoiledBlanks(AgencyEvents.USCC, List.of(blanks));
    }
}
