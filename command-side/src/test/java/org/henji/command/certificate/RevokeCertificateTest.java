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
import org.henji.command.certificate.CertificateCommand.RevokeCertificate;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.RevocationCause;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 17 and 18 of {@code docs/event-model/certificate.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevokeCertificateTest {

    private static final RevokeCertificate REVOKE = revoke(number(1), RevocationCause.OBTAINED_BY_FRAUD);

    @Test
    void the_centre_takes_back_what_should_never_have_been_issued() {
        CertificateActs.publishedBatch().when(REVOKE, CENTER).thenAnswers(number(1), revoked(1));
    }

    @Test
    void at_any_time_and_for_any_cause() {
        for (RevocationCause cause : RevocationCause.values()) {
            for (var stage : List.of(
                    CertificateActs.printedBatch(),
                    CertificateActs.receivedBatch(),
                    CertificateActs.reportedBatch(),
                    CertificateActs.publishedBatch().on(LAST_DAY.plusDays(1)))) {
                assertThat(stage.when(revoke(number(1), cause), CENTER).events())
                        .singleElement()
                        .hasFieldOrPropertyWithValue("cause", cause);
            }
        }
    }

    @Test
    void a_blank_that_nothing_was_printed_on_goes_back_to_stock() {
        CertificateActs.approved().when(REVOKE, CENTER).then(BlankEvents.released(1), revoked(1));
        CertificateActs.corrected().when(REVOKE, CENTER).then(BlankEvents.released(3), revoked(1));
    }

    @Test
    void one_that_the_keeper_has_found_spoiled_or_missing_does_not() {
        CertificateActs.approved()
                .and(BlankEvents.spoiled(BlankEvents.CENTER, 1))
                .when(REVOKE, CENTER)
                .then(revoked(1));
        CertificateActs.approved()
                .and(BlankEvents.lost(BlankEvents.CENTER, 1))
                .when(REVOKE, CENTER)
                .then(revoked(1));
    }

    @Test
    void an_old_one_too() {
        CertificateActs.publishedBatch()
                .and(imported())
                .when(revoke(LEGACY, RevocationCause.ISSUED_IN_ERROR), CENTER)
                .events();
    }

    @Test
    void not_twice_and_not_what_has_been_cancelled() {
        CertificateActs.publishedBatch()
                .and(revoked(1))
                .when(REVOKE, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_REVOKED, number(1).value());
        CertificateActs.publishedBatch()
                .and(cancelled(1))
                .when(REVOKE, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_CANCELLED, number(1).value());
    }

    private static RevokeCertificate revoke(CertificateNo certificate, RevocationCause cause) {
        return new RevokeCertificate(certificate, cause, CertificateActs.text(SessionEvents.about(1, "他人替考")));
    }
}
