package org.henji.command.certificate;

import static org.henji.command.Actors.CENTER;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;

import org.henji.command.certificate.BatchCommand.ReturnBlankRequest;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 5 of {@code docs/event-model/batch.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnBlankRequestTest {

    private static final ReturnBlankRequest RETURN =
            new ReturnBlankRequest(BATCH, BatchEvents.returned().reason());

    @Test
    void the_centre_returns_it_and_its_passers_are_free() {
        CertificateActs.requested().when(RETURN, CENTER).then(BatchEvents.released(), BatchEvents.returned());
    }

    @Test
    void only_while_it_waits() {
        CertificateActs.requested()
                .and(BatchEvents.released(), BatchEvents.withdrawn())
                .when(RETURN, CENTER)
                .thenRefused(FailureCode.BATCH_NOT_REQUESTED);
        CertificateActs.requested()
                .and(BatchEvents.released(), BatchEvents.returned())
                .when(RETURN, CENTER)
                .thenRefused(FailureCode.BATCH_NOT_REQUESTED);
        CertificateActs.approved().when(RETURN, CENTER).thenRefused(FailureCode.BATCH_NOT_REQUESTED);
    }
}
