package org.henji.command.certificate;

import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.range;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.certificate.BlankCommand.AppointBlankKeeper;
import org.henji.command.certificate.BlankCommand.DestroyBlanks;
import org.henji.command.certificate.BlankCommand.ReceiveBlanks;
import org.henji.command.certificate.BlankCommand.ReportBlanksLost;
import org.henji.command.certificate.BlankCommand.SpoilBlanks;
import org.henji.command.certificate.BlankCommand.SurrenderSpoiledBlanks;
import org.henji.command.certificate.BlankCommand.TakeBackSpoiledBlanks;
import org.henji.command.certificate.BlankCommand.TakeStock;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 and 4 of {@code docs/event-model/blank.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsOnBlanksTest {

    private static final List<BlankRange> BLANKS = List.of(range(1, 1));

    static Stream<BlankCommand> of_the_centre() {
        return Stream.concat(
                Stream.of(new AppointBlankKeeper(CENTER, "a")),
                byTheKeeper(
                        CENTER,
                        new ReceiveBlanks(CertificateEvents.blank(1), 1, "示例印务"),
                        new TakeBackSpoiledBlanks(AgencyEvents.USCC, BLANKS),
                        new DestroyBlanks(BLANKS, List.of())));
    }

    @ParameterizedTest
    @MethodSource
    void of_the_centre(BlankCommand act) {
        Stage stage = BlankActs.kept();
        Actors.atEveryLevelBut(Level.CENTER)
                .forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        Actor elsewhere = new Actor("user", new Office(Level.CENTER, AgencyEvents.PREFECTURE, null), null);
        stage.when(act, elsewhere).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    static Stream<BlankCommand> of_the_agency() {
        return Stream.concat(
                Stream.of(new AppointBlankKeeper(AGENCY, "a")),
                byTheKeeper(AGENCY, new SurrenderSpoiledBlanks(AgencyEvents.USCC, BLANKS)));
    }

    @ParameterizedTest
    @MethodSource
    void of_the_agency(BlankCommand act) {
        Stage stage = BlankActs.kept();
        Actors.atEveryLevelBut(Level.AGENCY)
                .forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        stage.when(act, Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @Test
    void of_the_keeper_alone() {
        Stage stage = BlankActs.kept();
        of_the_centre()
                .skip(1)
                .forEach(act -> stage.when(act, BlankActs.ISSUER).thenRefused(FailureCode.NOT_THE_BLANK_KEEPER));
        of_the_agency()
                .skip(1)
                .forEach(act -> stage.when(act, BlankActs.AGENCY_ISSUER).thenRefused(FailureCode.NOT_THE_BLANK_KEEPER));
    }

    @Test
    void there_must_be_such_a_stock() {
        Stage stage = Stage.given();
        of_the_centre()
                .skip(1)
                .forEach(act -> stage.when(act, BlankActs.KEEPER).thenRefused(FailureCode.NOT_FOUND, CENTER.value()));
        of_the_agency()
                .skip(1)
                .forEach(act ->
                        stage.when(act, BlankActs.AGENCY_KEEPER).thenRefused(FailureCode.NOT_FOUND, AGENCY.value()));
    }

    private static Stream<BlankCommand> byTheKeeper(StockNo stock, BlankCommand... own) {
        return Stream.concat(
                Stream.of(
                        new SpoilBlanks(stock, BLANKS, SpoilCause.DAMAGED, "受潮"),
                        new ReportBlanksLost(stock, BLANKS, "遗失"),
                        new TakeStock(stock, new StockCount(0, 0, 0), null)),
                Stream.of(own));
    }
}
