package org.henji.command.certificate;

import static org.henji.command.Actors.AGENCY;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;

import org.henji.command.certificate.BatchCommand.WithdrawBlankRequest;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 5 of {@code docs/event-model/batch.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawBlankRequestTest {

    private static final WithdrawBlankRequest WITHDRAW =
            new WithdrawBlankRequest(BATCH, BatchEvents.withdrawn().reason());

    @Test
    void the_agency_takes_it_back_and_its_passers_are_free() {
        CertificateActs.requested().when(WITHDRAW, AGENCY).then(BatchEvents.released(), BatchEvents.withdrawn());
    }

    @Test
    void only_while_it_waits() {
        CertificateActs.requested()
                .and(BatchEvents.released(), BatchEvents.withdrawn())
                .when(WITHDRAW, AGENCY)
                .thenRefused(FailureCode.BATCH_NOT_REQUESTED);
        CertificateActs.requested()
                .and(BatchEvents.released(), BatchEvents.returned())
                .when(WITHDRAW, AGENCY)
                .thenRefused(FailureCode.BATCH_NOT_REQUESTED);
        CertificateActs.approved().when(WITHDRAW, AGENCY).thenRefused(FailureCode.BATCH_NOT_REQUESTED);
    }
}
