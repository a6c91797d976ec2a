package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.certificate.BlankActs.AGENCY_ISSUER;
import static org.henji.command.certificate.BlankActs.AGENCY_KEEPER;
import static org.henji.command.certificate.BlankActs.ISSUER;
import static org.henji.command.certificate.BlankActs.KEEPER;
import static org.henji.command.certificate.BlankActs.blanks;
import static org.henji.command.certificate.BlankActs.certificates;
import static org.henji.command.certificate.BlankActs.in;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.range;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReleased;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 3 and 7 to 12 of {@code docs/event-model/blank.md} (BR-21): what acts on certificates do to a stock. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlanksOfCertificatesTest {

    @Test
    void the_lowest_in_stock_are_next() {
        Stage stage = BlankActs.allotted(
                BlankEvents.spoiled(CENTER, 4), BlankEvents.released(1), BlankEvents.lost(CENTER, 6));
        assertThat(lowest(stage, 4)).isEqualTo(blanks(1, 3, 5, 7));
        assertThat(lowest(stage, 7)).isEqualTo(blanks(1, 3, 5, 7, 8, 9, 10));
        stage.when(in(CENTER, stock -> stock.lowest(8)), ISSUER).thenRefused(FailureCode.BLANKS_TOO_FEW, "8", "7");
        BlankActs.kept()
                .when(in(CENTER, stock -> stock.lowest(1)), ISSUER)
                .thenRefused(FailureCode.BLANKS_TOO_FEW, "1", "0");
    }

    @Test
    void blanks_are_allotted_from_stock() {
        BlankActs.allotted()
                .when(allot(ISSUER, certificates(4, 3)), ISSUER)
                .thenAnswers(CENTER, new BlanksAllotted(CENTER, BATCH, certificates(4, 3), AT))
                .when(allot(ISSUER, certificates(3)), ISSUER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000003", "ALLOTTED")
                .when(allot(ISSUER, certificates(10, 11)), ISSUER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000011")
                .when(allot(ISSUER, certificates(5, 6, 5)), ISSUER)
                .thenRefused(FailureCode.BLANK_REPEATED, "GS00000005");
    }

    @Test
    void a_spoiled_one_is_told_from_any_other() {
        Stage stage = BlankActs.arrived(
                BlankEvents.spoiled(CENTER, 3), BlankEvents.spoiled(AGENCY, 1), BlankEvents.surrendered(1));
        stage.when(allot(ISSUER, certificates(2, 3)), ISSUER).thenRefused(FailureCode.BLANK_SPOILED, "GS00000003");
        stage.when(in(CENTER, stock -> stock.dispatch(USCC, BATCH, blanks(3), KEEPER, AT)), KEEPER)
                .thenRefused(FailureCode.BLANK_SPOILED, "GS00000003");
        stage.when(in(CENTER, stock -> stock.issue(blanks(3), ISSUER, AT)), ISSUER)
                .thenRefused(FailureCode.BLANK_SPOILED, "GS00000003");
        stage.when(in(AGENCY, stock -> stock.issue(blanks(1), AGENCY_ISSUER, AT)), AGENCY_ISSUER)
                .thenRefused(FailureCode.BLANK_SPOILED, "GS00000001");
    }

    @Test
    void who_keeps_does_not_issue() {
        Stage stage = BlankActs.arrived();
        stage.when(allot(KEEPER, certificates(3)), KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
        stage.when(in(AGENCY, stock -> stock.issue(blanks(1), AGENCY_KEEPER, AT)), AGENCY_KEEPER)
                .thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
        stage.when(in(CENTER, stock -> stock.mustNotBeKeptBy(KEEPER)), KEEPER)
                .thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
        stage.when(in(CENTER, stock -> stock.mustNotBeKeptBy(ISSUER)), ISSUER).thenAnswers(CENTER);
    }

    @Test
    void what_nothing_is_printed_on_goes_back() {
        BlankActs.allotted()
                .when(in(CENTER, stock -> stock.release(blanks(2, 1), AT)), ISSUER)
                .then(new BlanksReleased(CENTER, List.of(range(1, 2)), AT))
                .when(in(CENTER, stock -> stock.release(blanks(1), AT)), ISSUER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "IN_STOCK");
    }

    @Test
    void what_the_printer_spoils_is_spoiled() {
        BlankActs.allotted()
                .when(in(CENTER, stock -> stock.spoilWhilePrinting(blanks(2), "卡纸", AT)), ISSUER)
                .then(new BlanksSpoiled(CENTER, SpoilCause.MISPRINT, List.of(range(2, 1)), "卡纸", AT))
                .when(in(CENTER, stock -> stock.spoilWhilePrinting(blanks(3), "卡纸", AT)), ISSUER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000003", "IN_STOCK");
    }

    @Test
    void the_keeper_dispatches_to_an_agency() {
        BlankActs.allotted()
                .when(in(CENTER, stock -> stock.dispatch(USCC, BATCH, blanks(2, 1), ISSUER, AT)), ISSUER)
                .thenRefused(FailureCode.NOT_THE_BLANK_KEEPER)
                .when(in(CENTER, stock -> stock.dispatch(USCC, BATCH, blanks(2, 3), KEEPER, AT)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000003", "IN_STOCK")
                .when(in(CENTER, stock -> stock.dispatch(USCC, BATCH, blanks(2, 1), KEEPER, AT)), KEEPER)
                .then(new BlanksDispatched(CENTER, USCC, BATCH, List.of(range(1, 2)), AT));
    }

    @Test
    void the_agency_s_keeper_receives() {
        BlankActs.allotted(BlankEvents.dispatched())
                .when(arrive(AGENCY, AGENCY_ISSUER, 1, 2), AGENCY_ISSUER)
                .thenRefused(FailureCode.NOT_THE_BLANK_KEEPER)
                .when(arrive(AGENCY, Actors.OTHER_AGENCY, 1, 2), Actors.OTHER_AGENCY)
                .thenRefused(FailureCode.WRONG_AGENCY)
                .when(arrive(AGENCY, AGENCY_KEEPER, 2, 1), AGENCY_KEEPER)
                .thenAnswers(AGENCY, new BlanksArrived(AGENCY, BATCH, List.of(range(1, 2)), AT))
                .when(arrive(AGENCY, AGENCY_KEEPER, 2), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_ALREADY_RECEIVED, "GS00000002");
    }

    @Test
    void nobody_receives_for_an_agency_without_a_keeper() {
        StockNo other = StockNo.of(OTHER_USCC);
        BlankActs.allotted()
                .when(arrive(other, Actors.OTHER_AGENCY, 1), Actors.OTHER_AGENCY)
                .thenRefused(FailureCode.BLANK_KEEPER_MISSING);
    }

    @Test
    void what_did_not_arrive_is_lost() {
        BlankActs.arrived(BlankEvents.issued(AGENCY, 2))
                .when(in(CENTER, stock -> stock.lose(blanks(1), "未到货", AT)), AGENCY_KEEPER)
                .then(new BlanksLost(CENTER, List.of(range(1, 1)), "未到货", AT))
                .when(in(CENTER, stock -> stock.lose(blanks(1), "未到货", AT)), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "LOST")
                .when(in(AGENCY, stock -> stock.lose(blanks(2), "持证人遗失", AT)), AGENCY_ISSUER)
                .then(new BlanksLost(AGENCY, List.of(range(2, 1)), "持证人遗失", AT));
    }

    @Test
    void somebody_else_hands_over() {
        BlankActs.arrived()
                .when(in(AGENCY, stock -> stock.issue(blanks(1, 2), AGENCY_ISSUER, AT)), AGENCY_ISSUER)
                .then(new BlanksIssued(AGENCY, List.of(range(1, 2)), AT))
                .when(in(AGENCY, stock -> stock.issue(blanks(1), AGENCY_ISSUER, AT)), AGENCY_ISSUER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "ISSUED");
    }

    @Test
    void what_names_no_blank_changes_nothing() {
        BlankActs.arrived()
                .when(in(CENTER, stock -> stock.release(List.of(), AT)), ISSUER)
                .thenNothing()
                .when(in(CENTER, stock -> stock.spoilWhilePrinting(List.of(), "无", AT)), ISSUER)
                .thenNothing()
                .when(in(CENTER, stock -> stock.lose(List.of(), "无", AT)), ISSUER)
                .thenNothing()
                .when(arrive(AGENCY, AGENCY_KEEPER), AGENCY_KEEPER)
                .thenNothing();
    }

    private static WithOthers allot(Actor issuer, List<AllottedBlank> blanks) {
        return in(CENTER, stock -> stock.allot(BATCH, blanks, issuer, AT));
    }

    private static WithOthers arrive(StockNo stock, Actor keeper, int... blanks) {
        return new WithOthers(
                stock,
                others -> others.inOrNew(
                        BlankStock.class,
                        stock,
                        BlankStock::new,
                        agency -> agency.arrive(stock, BATCH, blanks(blanks), keeper, AT)));
    }

    private static List<BlankSerial> lowest(Stage stage, int count) {
        AtomicReference<List<BlankSerial>> answer = new AtomicReference<>(List.of());
        stage.when(in(CENTER, stock -> answer.set(stock.lowest(count))), ISSUER).thenNothing();
        return answer.get();
    }
}
