package org.henji.command.certificate;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.DECIDER;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.requestRefused;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import org.henji.command.certificate.CertificateCommand.RefuseCertificateRequest;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 14 of {@code docs/event-model/certificate.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefuseCertificateRequestTest {

    private static final RefuseCertificateRequest REFUSE = refuse(1);

    @Test
    void it_stays_as_it_is() {
        CertificateActs.correctionAsked().when(REFUSE, DECIDER).thenAnswers(number(1), requestRefused(1));
        CertificateActs.reissueAsked().when(REFUSE, DECIDER).thenAnswers(number(1), requestRefused(1));
    }

    @Test
    void by_the_keeper_too_because_no_blank_is_taken() {
        CertificateActs.correctionAsked().when(REFUSE, CertificateActs.KEEPER).then(requestRefused(1));
    }

    @Test
    void not_by_who_asked() {
        CertificateActs.correctionAsked().when(REFUSE, CENTER).thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void nothing_waits_for_ever() {
        CertificateActs.correctionAsked().and(revoked(1)).when(REFUSE, DECIDER).then(requestRefused(1));
        CertificateActs.correctionAsked()
                .on(LAST_DAY.plusDays(1))
                .when(REFUSE, DECIDER)
                .events();
    }

    @Test
    void only_what_has_been_asked_and_only_once() {
        CertificateActs.publishedBatch()
                .when(REFUSE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_UNKNOWN, "1");
        CertificateActs.correctionAsked()
                .when(refuse(2), DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_UNKNOWN, "2")
                .when(REFUSE, DECIDER)
                .then(requestRefused(1))
                .when(REFUSE, DECIDER)
                .thenRefused(FailureCode.CERTIFICATE_REQUEST_DECIDED);
        CertificateActs.corrected().when(REFUSE, DECIDER).thenRefused(FailureCode.CERTIFICATE_REQUEST_DECIDED);
    }

    private static RefuseCertificateRequest refuse(int request) {
        return new RefuseCertificateRequest(
                number(1), request, requestRefused(1).reason());
    }
}
