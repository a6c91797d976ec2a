package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.CENTER;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.List;
import org.henji.command.certificate.CertificateCommand.CancelCertificate;
import org.henji.kernel.certificate.CancellationCause;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 17 and 18 of {@code docs/event-model/certificate.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CancelCertificateTest {

    private static final CancelCertificate CANCEL = cancel(number(1), CancellationCause.WISH_OF_HOLDER);

    @Test
    void the_centre_ends_what_was_rightly_issued() {
        CertificateActs.publishedBatch().when(CANCEL, CENTER).thenAnswers(number(1), cancelled(1));
    }

    @Test
    void at_any_time_and_for_any_cause() {
        for (CancellationCause cause : CancellationCause.values()) {
            for (var stage : List.of(
                    CertificateActs.printedBatch(),
                    CertificateActs.receivedBatch(),
                    CertificateActs.reportedBatch(),
                    CertificateActs.publishedBatch().on(LAST_DAY.plusDays(1)))) {
                assertThat(stage.when(cancel(number(1), cause), CENTER).events())
                        .singleElement()
                        .hasFieldOrPropertyWithValue("cause", cause);
            }
        }
    }

    @Test
    void a_blank_that_nothing_was_printed_on_goes_back_to_stock() {
        CertificateActs.approved().when(CANCEL, CENTER).then(BlankEvents.released(1), cancelled(1));
        CertificateActs.corrected().when(CANCEL, CENTER).then(BlankEvents.released(3), cancelled(1));
    }

    @Test
    void one_that_the_keeper_has_found_spoiled_or_missing_does_not() {
        CertificateActs.approved()
                .and(BlankEvents.spoiled(BlankEvents.CENTER, 1))
                .when(CANCEL, CENTER)
                .then(cancelled(1));
        CertificateActs.approved()
                .and(BlankEvents.lost(BlankEvents.CENTER, 1))
                .when(CANCEL, CENTER)
                .then(cancelled(1));
    }

    @Test
    void an_old_one_too() {
        CertificateActs.publishedBatch()
                .and(imported())
                .when(cancel(LEGACY, CancellationCause.DUPLICATE), CENTER)
                .events();
    }

    @Test
    void not_twice_and_not_what_has_been_revoked() {
        CertificateActs.publishedBatch()
                .and(revoked(1))
                .when(CANCEL, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value());
        CertificateActs.publishedBatch()
                .and(cancelled(1))
                .when(CANCEL, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(1).value());
    }

    private static CancelCertificate cancel(CertificateNo certificate, CancellationCause cause) {
        return new CancelCertificate(certificate, cause, CertificateActs.text(SessionEvents.about(1, "本人申请")));
    }
}
