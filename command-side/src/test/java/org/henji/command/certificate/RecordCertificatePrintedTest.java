package org.henji.command.certificate;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.KEEPER;
import static org.henji.command.certificate.CertificateActs.allottedAnew;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.reissued;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.certificate.CertificateCommand.BlankReplacement;
import org.henji.command.certificate.CertificateCommand.RecordCertificatePrinted;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 3 of {@code docs/event-model/certificate.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordCertificatePrintedTest {

    private static final RecordCertificatePrinted PRINT = new RecordCertificatePrinted(number(1), null);

    @Test
    void a_corrected_one_is_printed_in_its_new_version() {
        CertificateActs.corrected().when(PRINT, CENTER).thenAnswers(number(1), printed(1, blank(3), 2));
    }

    @Test
    void a_reissued_one_in_the_version_it_had() {
        CertificateActs.publishedBatch()
                .and(reissueRequested(1), allottedAnew(3, 1), reissued(1, 3))
                .when(PRINT, CENTER)
                .then(printed(1, blank(3), 1));
    }

    @Test
    void a_spoiled_blank_is_replaced_by_the_one_that_is_named() {
        CertificateActs.corrected()
                .when(onto(5), CENTER)
                .then(
                        printed(1, blank(5), 2),
                        new BlanksSpoiled(
                                BlankEvents.CENTER,
                                SpoilCause.MISPRINT,
                                List.of(BlankEvents.range(3, 1)),
                                "套印偏移",
                                LATER),
                        allottedAnew(5, 1));
    }

    @Test
    void one_that_the_keeper_has_found_missing_too() {
        CertificateActs.corrected()
                .and(BlankEvents.lost(BlankEvents.CENTER, 3))
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(3).value(), "LOST")
                .when(onto(5), CENTER)
                .then(printed(1, blank(5), 2), allottedAnew(5, 1));
    }

    @Test
    void another_blank_is_one_in_stock() {
        CertificateActs.corrected()
                .when(onto(1), CENTER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(1).value(), "DISPATCHED")
                .when(onto(3), CENTER)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(3).value())
                .when(onto(11), CENTER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, blank(11).value())
                .and(BlankEvents.spoiled(BlankEvents.CENTER, 3))
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(3).value());
    }

    @Test
    void only_once() {
        CertificateActs.corrected()
                .and(printed(1, blank(3), 2))
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_ALREADY_PRINTED, number(1).value());
        CertificateActs.printedBatch()
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_ALREADY_PRINTED, number(1).value());
        CertificateActs.publishedBatch()
                .and(imported())
                .when(new RecordCertificatePrinted(LEGACY, null), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_ALREADY_PRINTED, LEGACY.value());
    }

    @Test
    void the_first_time_it_is_printed_with_its_batch() {
        CertificateActs.approved().when(PRINT, CENTER).thenRefused(FailureCode.BATCH_NOT_PRINTED);
    }

    @Test
    void not_what_has_been_revoked_or_cancelled() {
        CertificateActs.corrected()
                .and(revoked(1))
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value());
        CertificateActs.corrected()
                .and(cancelled(1))
                .when(PRINT, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(1).value());
    }

    @Test
    void not_by_the_keeper_of_the_blanks() {
        CertificateActs.corrected().when(PRINT, KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
    }

    private static RecordCertificatePrinted onto(int blank) {
        return new RecordCertificatePrinted(number(1), new BlankReplacement(blank(blank), "套印偏移"));
    }
}
