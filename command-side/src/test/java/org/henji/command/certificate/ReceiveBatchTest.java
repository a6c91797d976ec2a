package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.certificate.CertificateActs.AGENCY_KEEPER;
import static org.henji.command.certificate.CertificateActs.RECEIVE;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.certificate.BatchCommand.ReceiveBatch;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 14 of {@code docs/event-model/batch.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiveBatchTest {

    @Test
    void what_was_sent_is_in_the_ledger_of_the_agency() {
        CertificateActs.dispatchedBatch()
                .when(RECEIVE, AGENCY_KEEPER)
                .thenAnswers(BATCH, BlankEvents.arrived(), BatchEvents.received());
    }

    @Test
    void what_did_not_come_is_lost_in_the_ledger_of_the_centre() {
        CertificateActs.dispatchedBatch()
                .when(missing(number(2)), AGENCY_KEEPER)
                .then(
                        lost(BlankEvents.range(2, 1)),
                        new BlanksArrived(BlankEvents.AGENCY, BATCH, List.of(BlankEvents.range(1, 1)), LATER),
                        BatchEvents.received(number(2)));
    }

    @Test
    void nothing_may_have_come() {
        CertificateActs.dispatchedBatch()
                .when(missing(number(2), number(1)), AGENCY_KEEPER)
                .then(lost(BlankEvents.range(1, 2)), BatchEvents.received(number(1), number(2)));
    }

    @Test
    void what_was_revoked_on_the_way_comes_all_the_same() {
        CertificateActs.dispatchedBatch()
                .and(revoked(1))
                .when(RECEIVE, AGENCY_KEEPER)
                .then(BlankEvents.arrived(), BatchEvents.received());
    }

    @Test
    void what_was_not_sent_cannot_be_missing() {
        CertificateActs.printedBatch()
                .and(revoked(1), BlankEvents.keeperAppointed(BlankEvents.AGENCY))
                .and(new BlanksDispatched(
                        BlankEvents.CENTER, AgencyEvents.USCC, BATCH, List.of(BlankEvents.range(2, 1)), LATER))
                .and(new BatchDispatched(BATCH, List.of(number(2)), "机要专递 0001", LATER))
                .when(missing(number(1)), AGENCY_KEEPER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_IN_BATCH, number(1).value())
                .when(RECEIVE, AGENCY_KEEPER)
                .then(
                        new BlanksArrived(BlankEvents.AGENCY, BATCH, List.of(BlankEvents.range(2, 1)), LATER),
                        BatchEvents.received());
    }

    @Test
    void missing_ones_are_of_the_batch_each_named_once() {
        CertificateActs.dispatchedBatch()
                .when(missing(LEGACY), AGENCY_KEEPER)
                .thenRefused(FailureCode.CERTIFICATE_NOT_IN_BATCH, LEGACY.value())
                .when(missing(number(1), number(1)), AGENCY_KEEPER)
                .thenRefused(FailureCode.CERTIFICATE_REPEATED, number(1).value());
    }

    @Test
    void only_once_and_only_what_has_been_sent() {
        CertificateActs.printedBatch().when(RECEIVE, AGENCY_KEEPER).thenRefused(FailureCode.BATCH_NOT_DISPATCHED);
        CertificateActs.receivedBatch().when(RECEIVE, AGENCY_KEEPER).thenRefused(FailureCode.BATCH_NOT_DISPATCHED);
    }

    @Test
    void by_nobody_but_the_keeper() {
        CertificateActs.dispatchedBatch()
                .when(RECEIVE, AGENCY)
                .thenRefused(FailureCode.NOT_THE_BLANK_KEEPER)
                .when(missing(number(1), number(2)), AGENCY)
                .thenRefused(FailureCode.NOT_THE_BLANK_KEEPER);
    }

    @Test
    void not_before_there_is_a_keeper() {
        CertificateActs.printedBatch()
                .and(BlankEvents.dispatched(), BatchEvents.dispatched())
                .when(RECEIVE, AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_KEEPER_MISSING)
                .when(missing(number(1), number(2)), AGENCY_KEEPER)
                .thenRefused(FailureCode.BLANK_KEEPER_MISSING);
    }

    private static ReceiveBatch missing(CertificateNo... certificates) {
        return new ReceiveBatch(BATCH, List.of(certificates));
    }

    private static BlanksLost lost(BlankRange blanks) {
        return new BlanksLost(BlankEvents.CENTER, List.of(blanks), "批次 2662010001-B01 寄递途中遗失", LATER);
    }
}
