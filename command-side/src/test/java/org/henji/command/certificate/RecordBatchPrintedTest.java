package org.henji.command.certificate;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.KEEPER;
import static org.henji.command.certificate.CertificateActs.PRINT;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.certificate.BatchCommand.PrintReplacement;
import org.henji.command.certificate.BatchCommand.RecordBatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.batch.Replacement;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 10 to 12 of {@code docs/event-model/batch.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordBatchPrintedTest {

    private static final Replacement USUAL = BatchEvents.replacement();

    @Test
    void every_certificate_is_printed_on_its_blank() {
        CertificateActs.approved()
                .when(PRINT, CENTER)
                .thenAnswers(BATCH, printed(1), printed(2), BatchEvents.printed());
    }

    @Test
    void a_spoiled_blank_is_replaced_by_the_one_that_is_named() {
        CertificateActs.approved()
                .when(replace(USUAL), CENTER)
                .then(
                        printed(1),
                        printed(2, blank(3), 1),
                        spoiled(USUAL),
                        allotted(USUAL),
                        BatchEvents.printed(List.of(USUAL)));
    }

    @Test
    void several_in_the_order_of_their_numbers() {
        Replacement first = new Replacement(number(1), blank(1), blank(7), "墨迹");
        CertificateActs.approved()
                .when(replace(USUAL, first), CENTER)
                .then(
                        printed(1, blank(7), 1),
                        printed(2, blank(3), 1),
                        spoiled(first),
                        allotted(first),
                        spoiled(USUAL),
                        allotted(USUAL),
                        BatchEvents.printed(List.of(first, USUAL)));
    }

    @Test
    void a_blank_that_the_keeper_has_found_spoiled_or_missing_is_replaced_too() {
        CertificateActs.approved()
                .and(BlankEvents.spoiled(BlankEvents.CENTER, 2))
                .when(replace(USUAL), CENTER)
                .then(printed(1), printed(2, blank(3), 1), allotted(USUAL), BatchEvents.printed(List.of(USUAL)));
        CertificateActs.approved()
                .and(BlankEvents.lost(BlankEvents.CENTER, 2))
                .when(replace(USUAL), CENTER)
                .then(printed(1), printed(2, blank(3), 1), allotted(USUAL), BatchEvents.printed(List.of(USUAL)));
    }

    @Test
    void nothing_is_printed_on_a_blank_that_the_keeper_has_found_spoiled_or_missing() {
        CertificateActs.approved()
                .and(BlankEvents.spoiled(BlankEvents.CENTER, 2))
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(2).value());
        CertificateActs.approved()
                .and(BlankEvents.lost(BlankEvents.CENTER, 2))
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(2).value(), "LOST");
    }

    @Test
    void what_has_been_revoked_or_cancelled_is_not_printed() {
        BatchPrinted one = new BatchPrinted(BATCH, List.of(number(2)), List.of(), LATER);
        CertificateActs.approved()
                .and(BlankEvents.released(1), revoked(1))
                .when(PRINT, CENTER)
                .then(printed(2), one);
        CertificateActs.approved()
                .and(BlankEvents.released(1), cancelled(1))
                .when(PRINT, CENTER)
                .then(printed(2), one);
    }

    @Test
    void not_even_on_another_blank() {
        CertificateActs.approved()
                .and(BlankEvents.released(2), revoked(2))
                .when(replace(USUAL), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(2).value());
        CertificateActs.approved()
                .and(BlankEvents.released(2), cancelled(2))
                .when(replace(USUAL), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void another_blank_is_one_in_stock() {
        CertificateActs.approved()
                .when(replace(onto(1)), CENTER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(1).value(), "ALLOTTED")
                .when(replace(onto(11)), CENTER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, blank(11).value())
                .and(BlankEvents.spoiled(BlankEvents.CENTER, 3))
                .when(replace(onto(3)), CENTER)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(3).value())
                .and(BlankEvents.destroyed(3))
                .when(replace(onto(3)), CENTER)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(3).value())
                .and(BlankEvents.lost(BlankEvents.CENTER, 4))
                .when(replace(onto(4)), CENTER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(4).value(), "LOST");
    }

    @Test
    void the_blank_that_was_spoiled_is_none_to_print_on() {
        CertificateActs.approved()
                .when(replace(onto(2)), CENTER)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(2).value());
    }

    @Test
    void no_two_certificates_stand_on_one_blank() {
        CertificateActs.approved()
                .when(replace(new Replacement(number(1), blank(1), blank(3), "墨迹"), USUAL), CENTER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(3).value(), "ALLOTTED");
    }

    @Test
    void only_certificates_of_the_batch_are_replaced_each_once() {
        CertificateActs.approved()
                .when(replace(new Replacement(LEGACY, blank(2), blank(3), "墨迹")), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_IN_BATCH, LEGACY.value())
                .when(replace(USUAL, USUAL), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REPEATED, number(2).value());
    }

    @Test
    void only_once_and_only_what_has_been_approved() {
        CertificateActs.requested().when(PRINT, CENTER).thenRefused(FailureCode.BATCH_NOT_APPROVED);
        CertificateActs.printedBatch().when(PRINT, CENTER).thenRefused(FailureCode.BATCH_NOT_APPROVED);
    }

    @Test
    void not_by_the_keeper_of_the_blanks() {
        CertificateActs.approved().when(PRINT, KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
    }

    private static Replacement onto(int blank) {
        return new Replacement(USUAL.certificate(), USUAL.spoiled(), blank(blank), USUAL.reason());
    }

    private static RecordBatchPrinted replace(Replacement... replacements) {
        return new RecordBatchPrinted(
                BATCH,
                List.of(replacements).stream()
                        .map(it -> new PrintReplacement(it.certificate(), it.blank(), it.reason()))
                        .toList());
    }

    private static BlanksSpoiled spoiled(Replacement replacement) {
        int serial = Math.toIntExact(replacement.spoiled().number());
        return new BlanksSpoiled(
                BlankEvents.CENTER,
                SpoilCause.MISPRINT,
                List.of(BlankEvents.range(serial, 1)),
                replacement.reason(),
                LATER);
    }

    private static BlanksAllotted allotted(Replacement replacement) {
        return new BlanksAllotted(
                BlankEvents.CENTER,
                BATCH,
                List.of(new AllottedBlank(replacement.blank(), replacement.certificate())),
                LATER);
    }
}
