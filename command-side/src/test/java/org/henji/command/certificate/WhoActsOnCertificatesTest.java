package org.henji.command.certificate;

import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.session.SessionEvents.evidence;

import java.time.LocalDate;
import java.util.List;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.certificate.CertificateCommand.ApproveCertificateRequest;
import org.henji.command.certificate.CertificateCommand.CancelCertificate;
import org.henji.command.certificate.CertificateCommand.HandOverCertificate;
import org.henji.command.certificate.CertificateCommand.RecordCertificatePrinted;
import org.henji.command.certificate.CertificateCommand.RefuseCertificateRequest;
import org.henji.command.certificate.CertificateCommand.RequestReissue;
import org.henji.command.certificate.CertificateCommand.RevokeCertificate;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.CancellationCause;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.certificate.RevocationCause;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Rule 1 of {@code docs/event-model/certificate.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsOnCertificatesTest {

    private static final Actor ELSEWHERE =
            new Actor("center", new Office(Level.CENTER, AgencyEvents.OTHER_PREFECTURE, null), null);

    static final List<Command> OF_BOTH = List.of(
            CertificateActs.correct(1),
            CertificateActs.reissue(1),
            new HandOverCertificate(number(1), HandOverManner.SIGNED_BY_HOLDER, LocalDate.of(2026, 4, 8), evidence()));

    static final List<Command> OF_THE_CENTRE = List.of(
            new ApproveCertificateRequest(number(1), 1, null),
            new RefuseCertificateRequest(number(1), 1, "佐证材料不足"),
            new RecordCertificatePrinted(number(1), null),
            new RevokeCertificate(number(1), RevocationCause.RESULT_VOID, "成绩无效"),
            new CancelCertificate(number(1), CancellationCause.DUPLICATE, "重复发证"));

    @ParameterizedTest
    @FieldSource("OF_BOTH")
    void of_its_agency_and_of_the_centre(Command act) {
        Stage stage = CertificateActs.receivedBatch();
        Actors.atEveryLevelBut(Level.CENTER)
                .filter(actor -> actor.level() != Level.AGENCY)
                .forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        stage.when(act, Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
        stage.when(act, ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @ParameterizedTest
    @FieldSource("OF_THE_CENTRE")
    void of_the_centre(Command act) {
        Stage stage = CertificateActs.receivedBatch();
        Actors.atEveryLevelBut(Level.CENTER)
                .forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        stage.when(act, ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void an_old_one_is_of_no_agency_that_anybody_knows() {
        Command act = new RequestReissue(LEGACY, ReissueCause.LOST, "本人不慎遗失", List.of(evidence()));
        Stage stage = Stage.given(imported());
        stage.when(act, Actors.AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
        stage.when(act, Actors.PREFECTURE).thenRefused(FailureCode.WRONG_LEVEL);
    }

    @Test
    void there_must_be_such_a_certificate() {
        Stage.given()
                .when(new RecordCertificatePrinted(number(1), null), Actors.CENTER)
                .thenRefused(FailureCode.NOT_FOUND, CertificateEvent.streamOf(number(1)));
    }
}
