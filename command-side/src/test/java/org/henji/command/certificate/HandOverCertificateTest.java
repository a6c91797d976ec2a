package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.AGENCY_KEEPER;
import static org.henji.command.certificate.CertificateActs.KEEPER;
import static org.henji.command.certificate.CertificateActs.allottedAnew;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.reissued;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.time.LocalDate;
import org.henji.command.FilesInMemory;
import org.henji.command.Stage;
import org.henji.command.certificate.CertificateCommand.HandOverCertificate;
import org.henji.command.file.UploadedFiles;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 4 to 6 of {@code docs/event-model/certificate.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandOverCertificateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 8);

    @Test
    void the_agency_hands_over_what_came_with_a_batch() {
        CertificateActs.receivedBatch()
                .when(handOver(1), AGENCY)
                .thenAnswers(number(1), handedOver(1), BlankEvents.issued(BlankEvents.AGENCY, 1));
    }

    @Test
    void the_centre_hands_over_what_was_printed_anew() {
        reprinted()
                .when(handOver(1), CENTER)
                .thenAnswers(number(1), handedOver(1, blank(3)), BlankEvents.issued(BlankEvents.CENTER, 3));
    }

    @Test
    void and_what_an_old_one_was_replaced_by() {
        CertificateActs.publishedBatch()
                .and(imported(), allottedAnew(3, 1))
                .and(new CertificateReissued(LEGACY, 1, ReissueCause.LOST, blank(3), null, "补证", LATER))
                .and(new CertificatePrinted(LEGACY, blank(3), 1, LATER))
                .when(handOver(LEGACY, TODAY), CENTER)
                .then(
                        new CertificateHandedOver(
                                LEGACY,
                                blank(3),
                                HandOverManner.SIGNED_BY_HOLDER,
                                TODAY,
                                SessionEvents.evidence(),
                                LATER),
                        BlankEvents.issued(BlankEvents.CENTER, 3));
    }

    @Test
    void nobody_hands_over_what_lies_with_the_other() {
        CertificateActs.receivedBatch()
                .when(handOver(1), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value());
        reprinted()
                .when(handOver(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value());
    }

    @Test
    void what_is_on_its_way_or_was_lost_on_it_does_not_lie_with_the_agency() {
        CertificateActs.printedBatch()
                .when(handOver(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value());
        CertificateActs.dispatchedBatch()
                .when(handOver(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value())
                .and(BlankEvents.lost(BlankEvents.CENTER, 1), BatchEvents.received(number(1)))
                .when(handOver(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_HERE, number(1).value());
    }

    @Test
    void not_before_it_has_been_printed() {
        CertificateActs.approved()
                .when(handOver(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_NOT_PRINTED, number(1).value());
        CertificateActs.corrected()
                .when(handOver(1), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_PRINTED, number(1).value());
    }

    @Test
    void not_twice_by_whichever_office() {
        CertificateActs.handedOverBatch()
                .when(handOver(1), AGENCY)
                .thenRefused(
                        FailureCode.CERTIFICATE_ALREADY_HANDED_OVER, number(1).value())
                .when(handOver(1), CENTER)
                .thenRefused(
                        FailureCode.CERTIFICATE_ALREADY_HANDED_OVER, number(1).value());
        CertificateActs.publishedBatch()
                .and(imported())
                .when(handOver(LEGACY, TODAY), CENTER)
                .thenRefused(FailureCode.CERTIFICATE_ALREADY_HANDED_OVER, LEGACY.value());
    }

    @Test
    void on_no_day_before_the_printing_and_none_to_come() {
        CertificateActs.receivedBatch()
                .when(handOver(number(1), TODAY.minusDays(1)), AGENCY)
                .thenRefused(FailureCode.HAND_OVER_DAY_INVALID, "2026-04-07")
                .when(handOver(number(1), TODAY.plusDays(1)), AGENCY)
                .thenRefused(FailureCode.HAND_OVER_DAY_INVALID, "2026-04-09");
    }

    @Test
    void with_a_receipt_that_the_office_has_uploaded() {
        CertificateActs.receivedBatch()
                .provide(UploadedFiles.class, new UploadedFiles(new FilesInMemory()))
                .when(handOver(1), AGENCY)
                .thenRefused(
                        FailureCode.FILE_NOT_UPLOADED,
                        "evidence",
                        SessionEvents.evidence().sha256().value());
    }

    @Test
    void not_what_has_been_revoked_or_cancelled() {
        CertificateActs.receivedBatch()
                .and(revoked(1), cancelled(2))
                .when(handOver(1), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value())
                .when(handOver(2), AGENCY)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(2).value());
    }

    @Test
    void not_on_a_blank_that_was_spoiled_or_lost_meanwhile() {
        CertificateActs.receivedBatch()
                .and(BlankEvents.spoiled(BlankEvents.AGENCY, 1), BlankEvents.lost(BlankEvents.AGENCY, 2))
                .when(handOver(1), AGENCY)
                .thenRefused(FailureCode.BLANK_SPOILED, blank(1).value())
                .when(handOver(2), AGENCY)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(2).value(), "LOST");
    }

    @Test
    void not_by_the_keeper_of_the_blanks() {
        CertificateActs.receivedBatch().when(handOver(1), AGENCY_KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
        reprinted().when(handOver(1), KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
    }

    /** Reissued onto the third blank, and printed. */
    private static Stage reprinted() {
        return CertificateActs.publishedBatch()
                .and(reissueRequested(1), allottedAnew(3, 1), reissued(1, 3), printed(1, blank(3), 1));
    }

    private static HandOverCertificate handOver(int candidate) {
        return handOver(number(candidate), TODAY);
    }

    private static HandOverCertificate handOver(CertificateNo certificate, LocalDate day) {
        return new HandOverCertificate(certificate, HandOverManner.SIGNED_BY_HOLDER, day, SessionEvents.evidence());
    }
}
