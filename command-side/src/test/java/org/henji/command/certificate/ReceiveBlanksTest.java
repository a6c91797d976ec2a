package org.henji.command.certificate;

import static org.henji.command.certificate.BlankActs.KEEPER;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.received;

import org.henji.command.certificate.BlankCommand.ReceiveBlanks;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReceived;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 5 and 6 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiveBlanksTest {

    @Test
    void deliveries_come_in_one_after_the_other() {
        BlankActs.kept()
                .when(receive("GS00000001", 10), KEEPER)
                .thenAnswers(CENTER, came("GS00000001", 10))
                .when(receive("GS00000011", 1_000_000), KEEPER)
                .then(came("GS00000011", 1_000_000));
    }

    @ParameterizedTest
    @CsvSource({"GS00000001, 1, 1", "GS00000010, 5, 10", "GS00000000, 2, 1", "GS00000000, 100, 1", "GS00000004, 2, 4"})
    void what_has_come_in_does_not_come_in_again(String first, int count, int known) {
        BlankActs.kept(received(10))
                .when(receive(first, count), KEEPER)
                .thenRefused(
                        FailureCode.BLANK_ALREADY_RECEIVED,
                        BlankSerial.of("GS#8", known).value());
    }

    @Test
    void not_even_what_has_left_long_ago() {
        BlankActs.arrived(BlankEvents.spoiled(CENTER, 3), BlankEvents.destroyed(3), BlankEvents.lost(CENTER, 4))
                .when(receive("GS00000001", 1), KEEPER)
                .thenRefused(FailureCode.BLANK_ALREADY_RECEIVED, "GS00000001")
                .when(receive("GS00000003", 1), KEEPER)
                .thenRefused(FailureCode.BLANK_ALREADY_RECEIVED, "GS00000003")
                .when(receive("GS00000004", 1), KEEPER)
                .thenRefused(FailureCode.BLANK_ALREADY_RECEIVED, "GS00000004");
    }

    @Test
    void the_same_number_in_another_series_is_another_blank() {
        BlankActs.kept(received(10))
                .when(receive("GS0000001", 10), KEEPER)
                .then(came("GS0000001", 10))
                .when(receive("00000001", 10), KEEPER)
                .then(came("00000001", 10));
    }

    @Test
    void a_delivery_does_not_run_over_the_end_of_its_series() {
        BlankActs.kept()
                .when(receive("GS99999999", 2), KEEPER)
                .thenRefused(FailureCode.BLANK_SERIAL_INVALID)
                .when(receive("GS99999999", 1), KEEPER)
                .then(came("GS99999999", 1));
    }

    private static ReceiveBlanks receive(String first, int count) {
        return new ReceiveBlanks(BlankSerial.parse(first), count, "示例印务，送货单 2026-002");
    }

    private static BlanksReceived came(String first, int count) {
        return new BlanksReceived(
                CENTER, new BlankRange(BlankSerial.parse(first), count), "示例印务，送货单 2026-002", CatalogueEvents.AT);
    }
}
