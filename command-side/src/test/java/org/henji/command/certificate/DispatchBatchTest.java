package org.henji.command.certificate;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.DISPATCH;
import static org.henji.command.certificate.CertificateActs.KEEPER;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.Stage;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 13 of {@code docs/event-model/batch.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DispatchBatchTest {

    @Test
    void the_keeper_sends_what_has_been_printed() {
        CertificateActs.printedBatch()
                .when(DISPATCH, KEEPER)
                .thenAnswers(BATCH, BlankEvents.dispatched(), BatchEvents.dispatched());
    }

    @Test
    void on_the_blanks_it_was_printed_on() {
        CertificateActs.approved()
                .and(printed(1), printed(2, blank(3), 1), BatchEvents.printed(List.of(BatchEvents.replacement())))
                .and(BlankEvents.spoiled(BlankEvents.CENTER, 2), CertificateActs.allottedAnew(3, 2))
                .when(DISPATCH, KEEPER)
                .then(
                        new BlanksDispatched(
                                BlankEvents.CENTER,
                                AgencyEvents.USCC,
                                BATCH,
                                List.of(BlankEvents.range(1, 1), BlankEvents.range(3, 1)),
                                LATER),
                        BatchEvents.dispatched());
    }

    @Test
    void without_what_has_been_revoked_or_cancelled_since() {
        CertificateActs.printedBatch().and(revoked(1)).when(DISPATCH, KEEPER).then(onlyTheSecond());
        CertificateActs.printedBatch().and(cancelled(1)).when(DISPATCH, KEEPER).then(onlyTheSecond());
    }

    @Test
    void without_what_stands_on_another_blank_by_now() {
        CertificateActs.printedBatch()
                .and(correctionRequested(1), CertificateActs.allottedAnew(3, 1), corrected(1, 3))
                .when(DISPATCH, KEEPER)
                .then(onlyTheSecond());
    }

    @Test
    void with_what_a_correction_has_only_been_asked_for() {
        CertificateActs.printedBatch()
                .and(correctionRequested(1))
                .when(DISPATCH, KEEPER)
                .then(BlankEvents.dispatched(), BatchEvents.dispatched());
    }

    @Test
    void nothing_may_be_left_of_it() {
        CertificateActs.printedBatch()
                .and(revoked(1), cancelled(2))
                .when(DISPATCH, KEEPER)
                .then(dispatched());
    }

    @Test
    void what_has_been_spoiled_since_is_reissued_first() {
        Stage stage = CertificateActs.printedBatch().and(BlankEvents.spoiled(BlankEvents.CENTER, 1));
        stage.when(DISPATCH, KEEPER).thenRefused(FailureCode.BLANK_SPOILED, blank(1).value());
        CertificateActs.printedBatch()
                .and(BlankEvents.lost(BlankEvents.CENTER, 1))
                .when(DISPATCH, KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, blank(1).value(), "LOST");
    }

    @Test
    void only_once_and_only_what_has_been_printed() {
        CertificateActs.approved().when(DISPATCH, KEEPER).thenRefused(FailureCode.BATCH_NOT_PRINTED);
        CertificateActs.dispatchedBatch().when(DISPATCH, KEEPER).thenRefused(FailureCode.BATCH_NOT_PRINTED);
    }

    @Test
    void by_nobody_but_the_keeper() {
        CertificateActs.printedBatch().when(DISPATCH, CENTER).thenRefused(FailureCode.NOT_THE_BLANK_KEEPER);
        CertificateActs.printedBatch()
                .and(revoked(1), revoked(2))
                .when(DISPATCH, CENTER)
                .thenRefused(FailureCode.NOT_THE_BLANK_KEEPER);
    }

    private static DomainEvent[] onlyTheSecond() {
        return new DomainEvent[] {
            new BlanksDispatched(BlankEvents.CENTER, AgencyEvents.USCC, BATCH, List.of(BlankEvents.range(2, 1)), LATER),
            dispatched(number(2))
        };
    }

    private static BatchDispatched dispatched(CertificateNo... certificates) {
        return new BatchDispatched(
                BATCH, List.of(certificates), BatchEvents.dispatched().carrier(), LATER);
    }
}
