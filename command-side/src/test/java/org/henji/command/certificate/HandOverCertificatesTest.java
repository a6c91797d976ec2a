package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.certificate.CertificateActs.AGENCY_KEEPER;
import static org.henji.command.certificate.CertificateActs.handOver;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.time.LocalDate;
import java.util.List;
import org.henji.command.FilesInMemory;
import org.henji.command.Stage;
import org.henji.command.certificate.BatchCommand.HandOverCertificates;
import org.henji.command.file.UploadedFiles;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 15 and 16 of {@code docs/event-model/batch.md} and 4 to 6 of {@code docs/event-model/certificate.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandOverCertificatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 8);

    @Test
    void the_holders_have_them_and_the_ledger_says_so() {
        CertificateActs.receivedBatch()
                .when(handOver(number(2), number(1)), AGENCY)
                .thenAnswers(BATCH, handedOver(1), handedOver(2), issued(1, 2));
    }

    @Test
    void some_today_and_the_others_another_day() {
        CertificateActs.receivedBatch()
                .when(handOver(number(2)), AGENCY)
                .then(handedOver(2), issued(2, 1))
                .when(handOver(number(1)), AGENCY)
                .then(handedOver(1), issued(1, 1));
    }

    @Test
    void by_post_too() {
        HandOverCertificates posted = on(TODAY, HandOverManner.POSTED);
        CertificateActs.receivedBatch()
                .when(posted, AGENCY)
                .then(
                        new CertificateHandedOver(
                                number(1), blank(1), HandOverManner.POSTED, TODAY, SessionEvents.evidence(), LATER),
                        issued(1, 1));
    }

    @Test
    void on_no_day_before_the_printing_and_none_to_come() {
        Stage stage = CertificateActs.receivedBatch().on(TODAY.plusDays(2));
        stage.when(on(TODAY.minusDays(1), HandOverManner.POSTED), AGENCY)
                .thenRefused(FailureCode.HAND_OVER_DAY_INVALID, "2026-04-07")
                .when(on(TODAY.plusDays(3), HandOverManner.POSTED), AGENCY)
                .thenRefused(FailureCode.HAND_OVER_DAY_INVALID, "2026-04-11");
        stage.when(on(TODAY.plusDays(2), HandOverManner.POSTED), AGENCY).events();
    }

    @Test
    void with_a_receipt_that_the_agency_has_uploaded() {
        CertificateActs.receivedBatch()
                .provide(UploadedFiles.class, new UploadedFiles(new FilesInMemory()))
                .when(handOver(number(1)), AGENCY)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED,
                        "evidence",
                        SessionEvents.evidence().sha256().value());
    }

    @Test
    void not_before_they_have_come() {
        CertificateActs.approved()
                .when(handOver(number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value());
        CertificateActs.dispatchedBatch()
                .when(handOver(number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value());
    }

    @Test
    void not_what_was_lost_on_the_way() {
        CertificateActs.dispatchedBatch()
                .and(BlankEvents.lost(BlankEvents.CENTER, 2), BlankEvents.arrived(), BatchEvents.received(number(2)))
                .when(handOver(number(1), number(2)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(2).value());
    }

    @Test
    void not_what_stands_on_another_blank_by_now() {
        CertificateActs.receivedBatch()
                .and(correctionRequested(1), CertificateActs.allottedAnew(3, 1), corrected(1, 3))
                .when(handOver(number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value());
    }

    @Test
    void not_twice() {
        CertificateActs.handedOverBatch()
                .when(handOver(number(1)), AGENCY)
                .thenRefused(
                        FailureCode.CERTIFICATE_ALREADY_HANDED_OVER, number(1).value());
    }

    @Test
    void all_of_them_or_none() {
        CertificateActs.receivedBatch()
                .and(handedOver(2), BlankEvents.issued(BlankEvents.AGENCY, 2))
                .when(handOver(number(1), number(2)), AGENCY)
                .thenRefused(
                        FailureCode.CERTIFICATE_ALREADY_HANDED_OVER, number(2).value());
    }

    @Test
    void not_what_has_been_revoked_or_cancelled() {
        CertificateActs.receivedBatch()
                .and(revoked(1), cancelled(2))
                .when(handOver(number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value())
                .when(handOver(number(2)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void not_on_a_blank_that_was_spoiled_or_lost_at_the_agency() {
        CertificateActs.receivedBatch()
                .and(BlankEvents.spoiled(BlankEvents.AGENCY, 1), BlankEvents.lost(BlankEvents.AGENCY, 2))
                .when(handOver(number(1)), AGENCY)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(1).value())
                .when(handOver(number(2)), AGENCY)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(2).value(), "LOST");
    }

    @Test
    void only_those_of_the_batch_each_named_once() {
        CertificateActs.receivedBatch()
                .when(handOver(LEGACY), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_IN_BATCH, LEGACY.value())
                .when(handOver(number(1), number(1)), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REPEATED, number(1).value());
    }

    @Test
    void not_by_the_keeper_of_the_blanks() {
        CertificateActs.receivedBatch()
                .when(handOver(number(1)), AGENCY_KEEPER)
                .thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
    }

    private static HandOverCertificates on(LocalDate day, HandOverManner manner) {
        return new HandOverCertificates(BATCH, List.of(number(1)), manner, day, SessionEvents.evidence());
    }

    private static BlanksIssued issued(int first, int count) {
        return new BlanksIssued(BlankEvents.AGENCY, List.of(BlankEvents.range(first, count)), LATER);
    }
}
