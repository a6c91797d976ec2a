package org.henji.command.certificate;

import static org.henji.command.Actors.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.keeperAppointed;

import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.certificate.BlankCommand.AppointBlankKeeper;
import org.henji.command.certificate.BlankCommand.ReceiveBlanks;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankStockEvent.KeeperAppointed;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 2 and 4 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppointBlankKeeperTest {

    @Test
    void the_first_keeper_begins_the_stock() {
        Stage.given()
                .when(appoint(StockNo.CENTER, "a"), CENTER)
                .thenAnswers(StockNo.CENTER, new KeeperAppointed(StockNo.CENTER, "a", CatalogueEvents.AT));
    }

    @Test
    void a_keeper_is_replaced_and_keeps_no_more() {
        BlankActs.kept()
                .when(appoint(StockNo.CENTER, "successor"), CENTER)
                .then(new KeeperAppointed(StockNo.CENTER, "successor", CatalogueEvents.AT))
                .when(new ReceiveBlanks(CertificateEvents.blank(1), 1, "示例印务"), BlankActs.KEEPER)
                .thenRefused(FailureCode.NOT_THE_BLANK_KEEPER);
    }

    @Test
    void the_keeper_may_hand_over_to_somebody_else() {
        BlankActs.kept()
                .when(appoint(StockNo.CENTER, "successor"), BlankActs.KEEPER)
                .then(new KeeperAppointed(StockNo.CENTER, "successor", CatalogueEvents.AT));
    }

    @Test
    void who_keeps_already_stays() {
        BlankActs.kept()
                .when(appoint(StockNo.CENTER, keeperAppointed(StockNo.CENTER).keeper()), CENTER)
                .thenNothing();
    }

    @Test
    void nobody_appoints_themselves() {
        Stage.given().when(appoint(StockNo.CENTER, CENTER.userId()), CENTER).thenRefused(FailureCode.OWN_WORK);
        BlankActs.kept()
                .when(appoint(StockNo.CENTER, BlankActs.KEEPER.userId()), BlankActs.KEEPER)
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void an_agency_has_been_filed_at_least_once() {
        Stage.given().when(appoint(AGENCY, "a"), Actors.AGENCY).thenRefused(FailureCode.AGENCY_NOT_FILED);
        Stage.given(AgencyEvents.registered())
                .when(appoint(AGENCY, "a"), Actors.AGENCY)
                .thenRefused(FailureCode.AGENCY_NOT_FILED);
        Stage.given(
                        AgencyEvents.registered(),
                        AgencyEvents.filed(CatalogueEvents.NOODLES),
                        AgencyEvents.disqualified(CatalogueEvents.NOODLES))
                .when(appoint(AGENCY, "a"), Actors.AGENCY)
                .thenAnswers(AGENCY, new KeeperAppointed(AGENCY, "a", CatalogueEvents.AT));
    }

    private static AppointBlankKeeper appoint(StockNo stock, String keeper) {
        return new AppointBlankKeeper(stock, keeper);
    }
}
